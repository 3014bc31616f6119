import type { Layout, Style } from '../layout/index.js';
import { type StyleName, styleNames } from '../model.js';
import { main } from './parts.js';
import { escapeXml, twips } from './units.js';

/** Names that Word knows; the others are ours. */
const names: Readonly<Partial<Record<StyleName, string>>> = {
  p: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  h1: 'heading 1',
  h2: 'heading 2',
  footer: 'footer',
};

const levels: Readonly<Partial<Record<StyleName, number>>> = { h1: 0, annex: 0, h2: 1 };

/** styles.xml: one paragraph style for each of ours, and the borders of tables. */
export function stylesPart(layout: Layout): string {
  const { font, size } = layout.styles.p;
  return (
    `<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr>${fontOf(layout, font)}${sizeOf(size)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    styleNames.map((name) => styleOf(layout, name)).join('') +
    grid +
    '</w:styles>'
  );
}

/** fontTable.xml: what to take where a font is not there. */
export function fontsPart({ fonts }: Layout): string {
  const listed = Object.values(fonts).map(({ names: [name = '', ...others] }) => {
    const instead = others.length > 0 ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
    return [name, `<w:font w:name="${escapeXml(name)}">${instead}<w:charset w:val="86"/></w:font>`] as const;
  });
  return `<w:fonts ${main}>${[...new Map(listed).values()].join('')}</w:fonts>`;
}

function styleOf(layout: Layout, name: StyleName): string {
  const style = layout.styles[name];
  const level = levels[name];
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`;
  const standard = name === 'p' ? ' w:default="1"' : '';
  const based = name === 'p' ? '' : '<w:basedOn w:val="p"/>';
  return (
    `<w:style w:type="paragraph"${standard} w:styleId="${name}"><w:name w:val="${names[name] ?? name}"/>${based}` +
    `<w:pPr>${style.keep ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>'}${style.framed ? frame(style) : ''}` +
    `<w:spacing w:before="${twips(style.before)}" w:after="${twips(style.after)}" w:line="${twips(style.line)}" w:lineRule="exact"/>` +
    `${indentOf(style)}<w:jc w:val="${style.align === 'outside' ? 'right' : style.align}"/>${outline}</w:pPr>` +
    `<w:rPr>${fontOf(layout, style.font)}<w:color w:val="${style.color}"/>${sizeOf(style.size)}</w:rPr></w:style>`
  );
}

/** The indent of the first line in characters, with its width for programs that do not count characters. */
function indentOf({ size, indent, inset, align }: Style): string {
  const side = twips(inset * size);
  const right = align === 'right' || align === 'outside' ? side : 0;
  const left = align === 'left' ? side : 0;
  return `<w:ind w:left="${left}" w:right="${right}" w:firstLineChars="${indent * 100}" w:firstLine="${twips(indent * size)}"/>`;
}

function fontOf({ fonts }: Layout, font: string): string {
  const name = escapeXml(fonts[font]?.names[0] ?? '');
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

function sizeOf(size: number): string {
  const half = Math.round(size * 2);
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
}

function frame({ color }: Style): string {
  const sides = ['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:val="single" w:sz="8" w:space="4" w:color="${color}"/>`,
  );
  return `<w:pBdr>${sides.join('')}</w:pBdr>`;
}

const grid = (() => {
  const line = (side: string, color: string) => `<w:${side} w:val="single" w:sz="4" w:color="${color}"/>`;
  const borders = [
    ...['top', 'left', 'bottom', 'right'].map((side) => line(side, '808080')),
    ...['insideH', 'insideV'].map((side) => line(side, 'BFBFBF')),
  ];
  return `<w:style w:type="table" w:default="1" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
})();
