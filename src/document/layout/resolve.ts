import { type StyleName, styleNames } from '../model.js';
import type { Layout, LayoutFont, Style } from './model.js';

/** A layout file as plain data. */
export type LayoutData = { readonly [key: string]: LayoutData | readonly string[] | string | boolean };

/** Points to the millimetre: 72 to the inch of 25.4 mm. */
const POINTS_PER_MM = 72 / 25.4;

/** A length such as `37mm` or `16pt` in points; 0 for none. */
export function points(length: string | undefined): number {
  if (length === undefined) return 0;
  const size = Number.parseFloat(length);
  return length.endsWith('mm') ? size * POINTS_PER_MM : size;
}

/** A layout whose every part is there, with lengths in points. */
export function resolveLayout(data: LayoutData): Layout {
  const page = data.page as Readonly<Record<string, string>>;
  const footer = data.footer as Readonly<Record<string, string>>;
  const numbering = data.numbering as unknown as Layout['numbering'];
  const styles = data.styles as Readonly<Record<string, LayoutData>>;
  const fonts = data.fonts as Readonly<Record<string, LayoutData>>;
  return {
    title: String(data.title),
    page: {
      width: points(page.width),
      height: points(page.height),
      top: points(page.top),
      right: points(page.right),
      bottom: points(page.bottom),
      left: points(page.left),
    },
    fonts: Object.fromEntries(Object.entries(fonts).map(([name, font]) => [name, fontOf(name, font)])),
    styles: Object.fromEntries(
      styleNames.map((name) => [name, styleOf(styles[name] as LayoutData)]),
    ) as Record<StyleName, Style>,
    numbering,
    footer: { text: String(footer.text), below: points(footer.below) },
  };
}

function fontOf(name: string, { names, files, bold }: LayoutData): LayoutFont {
  return {
    names: (names ?? [name]) as string[],
    files: (files ?? []) as string[],
    bold: bold === true,
  };
}

function styleOf(data: LayoutData): Style {
  const of = data as Readonly<Record<string, string>>;
  const size = points(of.size);
  return {
    font: String(of.font),
    size,
    line: of.line === undefined ? size * 1.5 : points(of.line),
    align: (of.align ?? 'left') as Style['align'],
    indent: Number(of.indent ?? 0),
    inset: Number(of.inset ?? 0),
    before: points(of.before),
    after: points(of.after),
    color: of.color ?? '000000',
    framed: data.framed === true,
    keep: data.keep === true,
  };
}
