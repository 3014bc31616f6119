import { type TSchema, Type } from 'typebox';
import type { MessageData, MessageRef } from '../messages/index.js';

export const text = (description: string) => Type.String({ description });
/** An id that may become a file name. */
export const id = (description: string) =>
  Type.String({ description, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', 'x-example': 'zhenjiang' });
export const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
export const list = <T extends TSchema>(items: T, description: string) => Type.Array(items, { description });
export const count = (description: string) => Type.Integer({ minimum: 0, description });
export const flag = (description: string) => Type.Boolean({ description });
export const closed = { additionalProperties: false } as const;

/** A sentence by id with its data; the data is plain JSON (text, numbers, quantities, nested sentences). */
export const message = Type.Unsafe<MessageRef>(
  Type.Object(
    {
      id: text('句子编号，见消息目录'),
      data: Type.Unsafe<MessageData>({ type: 'object', description: '句中的数据' }),
    },
    { description: '一句话：编号和数据', ...closed },
  ),
);

/** Where a figure stands. */
export const location = Type.Object(
  {
    file: text('文件'),
    line: optional(Type.Integer({ description: '行' })),
    column: optional(Type.Integer({ description: '列' })),
    sheet: optional(text('工作表')),
    cell: optional(text('单元格')),
  },
  { description: '所在位置', ...closed },
);

/** Beside a value that no decimal writes in full. */
export const decimal = '值是分数时的小数：12位，按 GB/T 8170 修约';

/** A figure in its unit. */
export const quantity = Type.Object(
  {
    value: text('精确值：小数或分数，如 99.2、1/3'),
    decimal: optional(text(decimal)),
    unit: text('计量单位'),
  },
  { description: '带计量单位的数', ...closed },
);
