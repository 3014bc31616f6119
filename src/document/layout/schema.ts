import { type TSchema, Type } from 'typebox';
import { styleNames } from '../model.js';

const closed = { additionalProperties: false } as const;
/** What an editor shows of a key. */
const said = (description: string) => ({ title: description, description });
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const length = (description: string) =>
  Type.String({
    ...said(description),
    pattern: '^\\d+(\\.\\d+)?(mm|pt)$',
    'x-example': '16pt',
    examples: ['37mm', '16pt'],
  });
const texts = (description: string) => Type.Array(Type.String({ minLength: 1 }), said(description));
const chars = (description: string) => Type.Number({ ...said(description), minimum: 0, maximum: 20 });

const font = Type.Object(
  {
    names: optional(
      Type.Array(Type.String({ minLength: 1 }), { ...said('字体名，后面的为替代字体'), minItems: 1 }),
    ),
    files: optional(texts('字体文件名，生成 PDF 时在所给文件夹中查找；集合文件用 # 指定其中一种')),
    bold: optional(Type.Boolean(said('没有该字体文件时用粗体代替'))),
  },
  { ...said('一种字体'), ...closed },
);

const style = Type.Object(
  {
    font: optional(Type.String(said('fonts 中的一种'))),
    size: optional(length('字号')),
    line: optional(length('行距')),
    align: optional(
      Type.Unsafe<string>({
        type: 'string',
        enum: ['left', 'center', 'right', 'both', 'outside'],
        ...said('对齐；outside 为单页居右、双页居左'),
      }),
    ),
    indent: optional(chars('首行缩进字数')),
    inset: optional(chars('对齐一侧空出的字数')),
    before: optional(length('段前')),
    after: optional(length('段后')),
    color: optional(Type.String({ ...said('颜色'), pattern: '^[0-9A-F]{6}$', 'x-example': '9C5700' })),
    framed: optional(Type.Boolean(said('加框'))),
    keep: optional(Type.Boolean(said('与下一段同页'))),
  },
  { ...said('一种段落'), ...closed },
);

const number = (description: string) =>
  Type.Optional(Type.String({ ...said(description), examples: ['一、', '1. '] }));
const numbers = Type.Object(
  { h1: number('一级标题'), h2: number('二级标题'), annex: number('附件') },
  { ...said('第一个标题的序号'), ...closed },
);

/** A layout file: what it leaves out is as in the shipped layout. */
export const LayoutSchema = Type.Object(
  {
    schema: Type.Literal('duibiao/layout/1', { ...said('本格式的名称和版本') }),
    title: optional(Type.String({ ...said('版式名称'), minLength: 1 })),
    page: optional(
      Type.Object(
        Object.fromEntries(
          (
            [
              ['width', '纸宽'],
              ['height', '纸高'],
              ['top', '上边距'],
              ['right', '右边距'],
              ['bottom', '下边距'],
              ['left', '左边距'],
            ] as const
          ).map(([key, description]) => [key, optional(length(description))]),
        ),
        { ...said('版面'), ...closed },
      ),
    ),
    fonts: optional(Type.Record(Type.String(), font, { ...said('字体，按用途命名') })),
    styles: optional(
      Type.Object(Object.fromEntries(styleNames.map((name) => [name, optional(style)])), {
        ...said('各种段落'),
        ...closed,
      }),
    ),
    numbering: optional(
      Type.Object({ 'zh-CN': optional(numbers), en: optional(numbers) }, { ...said('标题序号'), ...closed }),
    ),
    footer: optional(
      Type.Object(
        {
          text: optional(Type.String(said('页码，{page} 处为数字'))),
          below: optional(length('距版心下边缘')),
        },
        { ...said('页脚'), ...closed },
      ),
    ),
  },
  { $id: 'urn:duibiao:layout:1', title: '对标文档版式', ...closed },
);
