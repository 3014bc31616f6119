import { type Static, Type } from 'typebox';
import { scopes } from '../../service/index.js';

const closed = { additionalProperties: false } as const;
const said = (title: string, description: string) => ({ title, description });
const texts = (title: string, description: string) =>
  Type.Array(Type.String({ minLength: 1 }), { ...said(title, description), minItems: 1 });

const run = Type.Object(
  {
    plan: Type.String({ ...said('计划', '计划的编号或路径。'), minLength: 1, 'x-example': 'zhenjiang-2020' }),
    figures: texts('填报材料', '填报文件或存放它们的文件夹，从清单所在的文件夹写起。'),
    asOf: Type.Optional(
      Type.String({
        ...said('判定日期', '按哪一天判定；不写的用 --as-of 给的。'),
        'x-example': '2021-01-15',
      }),
    ),
    name: Type.Optional(
      Type.String({
        ...said('名称', '材料放进输出文件夹下的哪个文件夹；不写的为 计划/判定日期。'),
        pattern: '^[A-Za-z0-9\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff._-]{0,63}$',
        'x-example': '2020年终',
      }),
    ),
    scope: Type.Optional(
      Type.Unsafe<(typeof scopes)[number]>({
        type: 'string',
        enum: [...scopes],
        ...said('判定范围', 'plan 为计划的全部单位，submitted 为报送了的单位。'),
      }),
    ),
    units: Type.Optional(texts('单位', '只判定这些单位。')),
  },
  closed,
);

/** A list of runs, as a file that a person or another program writes. */
export const ManifestSchema = Type.Array(run, {
  $id: 'urn:duibiao:batch:1',
  title: '批量判定清单',
  description: '每项为一次判定：按哪个计划，判定哪些填报材料，按哪一天。',
  minItems: 1,
});

export type ManifestRun = Static<typeof run>;
