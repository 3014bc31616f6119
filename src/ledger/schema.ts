import { type Static, Type } from 'typebox';
import { verdicts } from '../assessment/index.js';
import { closed, location, message, optional, quantity, text } from '../assessment/pieces.js';

const item = Type.Integer({ minimum: 1, description: '事项序号' });
const date = (description: string) =>
  Type.String({ description, pattern: '^\\d{4}-\\d{2}-\\d{2}$', 'x-example': '2021-03-31' });

/** What an assessment found of an item, latest checkpoint first. */
const seen = Type.Object(
  {
    key: text('判定节点'),
    verdict: Type.Unsafe<(typeof verdicts)[number]>({
      type: 'string',
      enum: [...verdicts],
      description: '判定',
    }),
    reason: message,
    actual: optional(quantity),
    completed: optional(text('完成日期')),
    origin: Type.Array(location, { description: '填报位置' }),
    evidence: Type.Array(text('佐证材料'), { description: '佐证材料' }),
    sample: Type.Boolean({ description: '含样例数据' }),
  },
  { description: '评估结果', ...closed },
);

/** What people enter of an item; an empty text clears it. */
const fields = {
  measures: optional(text('整改措施')),
  person: optional(text('责任人')),
  deadline: optional(text('整改时限')),
  progress: optional(text('进展')),
  finished: optional(text('完成时间')),
  evidence: optional(text('佐证')),
};

const after = text('上一行 SHA-256 的前16位');
const about = { after, on: date('日期') };

const event = Type.Union([
  Type.Object(
    {
      event: Type.Literal('taken', { description: '录入一次评估' }),
      ...about,
      plan: text('计划编号'),
      digest: text('评估结果的 SHA-256'),
    },
    closed,
  ),
  Type.Object(
    {
      event: Type.Literal('opened', { description: '立项' }),
      ...about,
      item,
      plan: text('计划编号'),
      planTitle: text('计划名称'),
      commitment: text('承诺事项编号'),
      statement: text('承诺事项'),
      source: text('依据条款'),
      unit: text('单位编号'),
      unitName: text('单位名称'),
      section: optional(text('责任科室')),
      due: text('原定时限'),
      seen,
    },
    closed,
  ),
  Type.Object({ event: Type.Literal('seen', { description: '再次评估' }), ...about, item, seen }, closed),
  Type.Object(
    { event: Type.Literal('gone', { description: '评估中已没有这一事项' }), ...about, item },
    closed,
  ),
  Type.Object({ event: Type.Literal('edited', { description: '填写' }), ...about, item, ...fields }, closed),
  Type.Object(
    {
      event: Type.Literal('closed', { description: '销号' }),
      ...about,
      item,
      closed: date('销号日期'),
      reason: text('销号理由'),
      confirmed: Type.Boolean({ description: '最近一次评估已证实整改' }),
    },
    closed,
  ),
  Type.Object(
    { event: Type.Literal('reopened', { description: '销号后又出现' }), ...about, item, seen },
    closed,
  ),
]);

const header = Type.Object(
  { schema: Type.Literal('duibiao/ledger/1', { description: '本格式的名称和版本' }) },
  closed,
);

/** A line of a ledger: the first says what it is, the others what happened, in order. */
export const LedgerSchema = Type.Union([header, event], {
  $id: 'urn:duibiao:ledger:1',
  title: '对标整改台账的一行',
});

export const ledgerHeader: Static<typeof header> = { schema: 'duibiao/ledger/1' };

export type LedgerEvent = Static<typeof event>;
export type Seen = Static<typeof seen>;
export type Fields = { readonly [K in keyof typeof fields]?: string };
/** An event that nobody has written down yet. */
export type NewEvent = LedgerEvent extends infer E
  ? E extends { after: string }
    ? Omit<E, 'after'>
    : never
  : never;

export const fieldNames = Object.keys(fields) as (keyof Fields)[];
