import { Type } from 'typebox';
import { closed, date, optional, text } from './fields.js';

const anything = (title: string, description: string) =>
  Type.Record(Type.String(), Type.Unknown(), { title, description });

const testCase = Type.Object(
  {
    name: text('名称', '这个用例说明什么。', '毛入园率正好99%'),
    'as-of': date('判定日期', '按哪一天判定。'),
    given: Type.Record(Type.String(), anything('数字', '指标编号: 数字，写法与填报文件相同。'), {
      title: '给定',
      description: '单位编号: 该单位的数字。',
    }),
    prior: optional(
      Type.Record(
        Type.String(),
        Type.Record(Type.String(), anything('数字', '指标编号: 数字。'), {
          title: '单位',
          description: '单位编号: 数字。',
        }),
        {
          title: '往年',
          description: '年份: 各单位的数字。',
        },
      ),
    ),
    attestations: optional(
      Type.Record(Type.String(), Type.Array(Type.Unknown()), {
        title: '认定',
        description: '单位编号: 认定，写法与填报文件相同。',
      }),
    ),
    expect: Type.Record(
      Type.String(),
      Type.Record(Type.String(), Type.String(), {
        title: '单位',
        description: '承诺事项编号（可加 @节点）: 判定。',
      }),
      {
        title: '期望',
        description:
          '单位编号: 各承诺事项应得的判定：met missed late pending unreported doubtful waived attest，或 exceeded。',
      },
    ),
  },
  { title: '用例', description: '给定数字，期望判定。', ...closed },
);

/** tests.yaml. */
export const testsSchema = Type.Object(
  { tests: Type.Array(testCase, { title: '用例', description: '规则作者的用例。' }) },
  {
    $id: 'urn:duibiao:tests',
    title: '规则用例',
    description: '给定数字、期望判定的用例，由 duibiao test 运行。',
    ...closed,
  },
);
