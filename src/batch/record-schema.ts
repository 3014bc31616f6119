import { type Static, Type } from 'typebox';
import { conclusions } from '../assessment/index.js';
import { closed, count, text } from '../assessment/pieces.js';

const digest = (description: string) =>
  Type.String({ description, pattern: '^[0-9a-f]{64}$', 'x-example': 'e3b0c442…' });

const input = { file: text('文件'), sha256: text('SHA-256；读不了的没有') };

const part = Type.Object(
  {
    part: text('哪一部分材料'),
    key: digest('这件工作的编号：全部依据的 SHA-256'),
    made: Type.Array(
      Type.Object(
        { name: text('文件，自本次判定的文件夹写起'), sha256: digest('SHA-256'), bytes: count('字节数') },
        closed,
      ),
      { description: '生成的文件' },
    ),
  },
  closed,
);

const run = Type.Object(
  {
    name: text('文件夹'),
    plan: Type.Object(
      { id: text('计划编号'), digest: digest('规则摘要') },
      { description: '计划', ...closed },
    ),
    asOf: text('判定日期'),
    figures: Type.Array(Type.Object(input, closed), { description: '填报文件' }),
    units: count('单位数'),
    findings: count('判定条数'),
    conclusions: Type.Object(
      Object.fromEntries(conclusions.map((c) => [c, Type.Optional(count('单位数'))])) as Record<
        (typeof conclusions)[number],
        ReturnType<typeof Type.Optional<ReturnType<typeof count>>>
      >,
      { description: '各结论的单位数', ...closed },
    ),
    refused: Type.Array(text('文件'), { description: '退回的文件' }),
    parts: Type.Array(part, { description: '各件工作' }),
  },
  closed,
);

const problem = Type.Object(
  {
    id: text('句子编号'),
    data: Type.Object({}, { description: '句中的数据' }),
    severity: text('轻重'),
    at: Type.Object({ file: text('文件') }, { description: '所在位置' }),
  },
  { description: '一个问题' },
);

/** What a batch was made from and what it came to. When that was stands in a file of its own. */
export const RecordSchema = Type.Object(
  {
    schema: Type.Literal('duibiao/batch/1', { description: '本格式的名称和版本' }),
    program: Type.Object(
      { version: text('程序版本'), digest: digest('程序文件的摘要') },
      { description: '程序', ...closed },
    ),
    path: text('文件夹或清单'),
    options: Type.Object(
      {
        asOf: Type.Optional(text('判定日期')),
        lang: text('语言'),
        to: Type.Array(text('格式'), { description: '材料的格式' }),
        strict: Type.Boolean({ description: '有文件不能用就不判定' }),
        layout: Type.Optional(Type.Object(input, { description: 'Word 和 PDF 的版式', ...closed })),
        fonts: Type.Optional(
          Type.Object(
            {
              folder: text('文件夹'),
              files: Type.Array(Type.Object(input, closed), { description: '用到的字体文件' }),
            },
            { description: '版式所用的字体', ...closed },
          ),
        ),
        ledger: Type.Optional(Type.Object(input, { description: '整改台账', ...closed })),
      },
      { description: '选项', ...closed },
    ),
    troubles: Type.Array(
      Type.Object(
        {
          run: Type.Optional(text('哪一次判定')),
          files: Type.Optional(Type.Array(text('文件'), { description: '没有判定的填报文件' })),
          fault: Type.Optional(Type.Boolean({ description: '程序本身出错' })),
          problems: Type.Array(problem, { description: '原因' }),
        },
        closed,
      ),
      { description: '没有做成的事及原因' },
    ),
    passedOver: Type.Array(text('文件'), { description: '略过的文件' }),
    runs: Type.Array(run, { description: '各次判定' }),
  },
  { $id: 'urn:duibiao:batch-record:1', title: '批量判定记录', ...closed },
);

export type BatchRecord = Static<typeof RecordSchema>;
