import { SaxesParser } from 'saxes';
import { type Block, type Cell, type CellStyle, cellStyles, paragraphStyles } from './model.js';

/** The elements of the markup. */
const elements: readonly string[] = [
  ...paragraphStyles,
  'table',
  'head',
  'row',
  ...cellStyles,
  'page',
  'mark',
];

interface OpenTable {
  readonly columns: number[] | undefined;
  readonly rows: Cell[][];
  head?: Cell[];
}

/**
 * Reads the markup that document templates give: one element a paragraph (`<p>…</p>`, `<h1>…</h1>`),
 * `<table columns="1 3 2"><head><th>…</th></head><row><c>…</c><n>…</n></row></table>`, `<mark>`
 * for the head of every page, and `<page/>`. Columns are widths in proportion, or `auto`.
 * Throws SyntaxError, with its line, on anything else: that is a mistake in a template.
 */
export function parseMarkup(markup: string): Block[] {
  const parser = new SaxesParser({ fragment: true });
  const blocks: Block[] = [];
  let table: OpenTable | undefined;
  let row: Cell[] | undefined;
  let text: string | undefined;
  const fail = (message: string): never => {
    throw new SyntaxError(`line ${parser.line}: ${message}`);
  };
  parser.on('error', (error) => fail(error.message));
  parser.on('text', (part) => {
    if (text !== undefined) text += part;
    else if (part.trim() !== '') fail(`text outside a paragraph: ${part.trim().slice(0, 40)}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (text !== undefined) fail(`<${name}> inside a paragraph`);
    if (name === 'table') table = { columns: columnsOf(String(attributes.columns ?? '')), rows: [] };
    else if (name === 'head' || name === 'row') row = [];
    else if (name === 'page') blocks.push({ kind: 'page' });
    else if (elements.includes(name)) text = '';
    else fail(`<${name}>: there are ${elements.join(', ')}`);
  });
  parser.on('closetag', ({ name }) => {
    const paragraph = paragraphStyles.find((style) => style === name);
    if (paragraph) {
      if (table) fail(`<${name}> inside a table`);
      blocks.push({ kind: 'paragraph', style: paragraph, text: squeezed(text ?? '') });
      text = undefined;
    } else if (cellStyles.includes(name as CellStyle)) {
      if (!row) fail(`<${name}> outside a row`);
      row?.push({ style: name as CellStyle, text: squeezed(text ?? '') });
      text = undefined;
    } else if (name === 'mark') {
      blocks.push({ kind: 'mark', text: squeezed(text ?? '') });
      text = undefined;
    } else if (name === 'head' || name === 'row') {
      if (!table || !row || row.length !== (table.columns ?? table.head ?? row).length)
        fail('a row of as many cells as columns is wanted');
      else if (name === 'head') table.head = row;
      else table.rows.push(row);
      row = undefined;
    } else if (name === 'table' && table) {
      const { head, rows, columns } = table;
      if (!head) return fail('a table begins with its <head>');
      blocks.push({ kind: 'table', head, rows, columns: columns ?? columnsFor([head, ...rows]) });
      table = undefined;
    }
  });
  parser.write(markup).close();
  return blocks;

  function columnsOf(given: string): number[] | undefined {
    if (given === 'auto') return undefined;
    const columns = given.trim().split(/\s+/).map(Number);
    return columns.every((width) => width > 0)
      ? columns
      : fail(`columns="${given}": positive numbers are wanted`);
  }
}

/** Line breaks of the template mean nothing; Chinese indents with full-width spaces, which stay. */
function squeezed(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').replace(/^ +| +$/g, '');
}

/** Columns are so wide at least and at most, in half the width of a Chinese character. */
const NARROWEST = 3;
const WIDEST = 14;
/** What a cell needs beside its text. */
const BESIDE = 1.6;
/** Heads wrap. */
const HEAD_LINES = 3;

/** As wide as their texts want to be, within bounds: a long text wraps. */
function columnsFor(rows: readonly (readonly Cell[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, i) => {
    const longest = Math.max(
      ...rows.map((row, r) => textWidth(row[i]?.text ?? '') / (r === 0 ? HEAD_LINES : 1)),
    );
    return Math.min(Math.max(longest + BESIDE, NARROWEST), WIDEST);
  });
}

/** In half the width of a Chinese character; of a percent sign that is as wide. */
function textWidth(text: string): number {
  return [...text].reduce((width, c) => width + (c > '\u2E7F' || c === '%' ? 2 : 1), 0);
}
