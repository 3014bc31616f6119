import type { YAMLParseError } from 'yaml';
import type { MessageData } from '../../messages/index.js';
import { MOST_SYNTAX_ERRORS } from '../limits.js';
import type { Lines } from '../lines.js';
import type { Problem } from '../model.js';
import { FULL_WIDTH_KEY, GLUED_KEY } from './traps.js';

/** What is wrong, in people's words, and where it began. */
interface Mistake {
  readonly id: string;
  readonly data: MessageData;
  readonly offset: number;
}

/** Mistakes that make the parser misread everything after them. */
const swallowing: ReadonlySet<string> = new Set(['source.unclosed', 'source.unclosed-quote']);

/** The parser's errors as problems: one a line, for the second on a line follows from the first. */
export function explainSyntax(errors: readonly YAMLParseError[], text: string, lines: Lines): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number | undefined>();
  for (const error of errors) {
    const line = lines.at(error.pos[0]).line;
    if (seen.has(line)) continue;
    const { id, data, offset } = spot(error, text, lines) ?? byCode(error, text, lines);
    const at = lines.at(offset);
    if (at.line !== line && seen.has(at.line)) continue;
    seen.add(line).add(at.line);
    problems.push({ severity: 'error', id, data, at });
    if (swallowing.has(id) || problems.length === MOST_SYNTAX_ERRORS) break;
  }
  return problems;
}

/** Slips that show on the line itself, whatever the parser made of them. */
function spot(error: YAMLParseError, text: string, lines: Lines): Mistake | undefined {
  const [from, to] = error.pos;
  for (let start = lines.start(from); start <= to && start < text.length; ) {
    const line = lines.line(start);
    const slip = slipOf(line, start);
    if (slip) return slip;
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return undefined;
}

function slipOf(line: string, start: number): Mistake | undefined {
  const indent = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
  const wide = FULL_WIDTH_KEY.exec(line.slice(indent))?.[1];
  if (wide !== undefined)
    return { id: 'source.full-width-colon', data: { key: wide }, offset: start + indent + wide.length };
  const sign = /(?:[:,[]|^\s*-) +(>=?\s*[-+]?[\d.]\S*)/.exec(line);
  if (sign) {
    const found = sign[1] as string;
    return {
      id: 'source.comparator-sign',
      data: { found },
      offset: start + sign.index + sign[0].length - found.length,
    };
  }
  const glued = GLUED_KEY.exec(line.slice(indent))?.[1];
  if (glued !== undefined)
    return { id: 'source.glued-colon', data: { key: glued }, offset: start + indent + glued.length };
  const comma = /^[^"']*\{[^"']*?(，)/.exec(line);
  if (comma) return { id: 'source.full-width-comma', data: {}, offset: start + comma[0].length - 1 };
  return undefined;
}

/** What the parser's error code and its few kinds of sentence tell. */
function byCode({ code, message, pos: [from] }: YAMLParseError, text: string, lines: Lines): Mistake {
  const mistake = (
    id: string,
    data: MessageData = { found: excerpt(text, from) },
    offset = from,
  ): Mistake => ({ id, data, offset });
  switch (code) {
    case 'TAB_AS_INDENT':
      return mistake('source.tab', {});
    case 'BAD_SCALAR_START':
      return mistake('source.reserved-start', { sign: text[from] ?? '', found: excerpt(text, from) });
    case 'BAD_DQ_ESCAPE':
      return mistake('source.bad-escape', { found: text.slice(from, from + 2) });
    case 'BLOCK_AS_IMPLICIT_KEY':
      // A value and a `key: value` below it: the colon is on the next line.
      return /:(?:\s|$)/.test(restOfLine(text, from))
        ? mistake('source.second-colon')
        : mistake('source.bad-indent', {}, nextLine(text, from));
    case 'BLOCK_IN_FLOW':
      return mistake('source.second-colon');
    case 'MULTILINE_IMPLICIT_KEY':
      return mistake('source.no-colon');
    case 'MISSING_CHAR':
      if (/closing .*quote/.test(message))
        return mistake('source.unclosed-quote', {}, openingQuote(text, from));
      if (/Tags and anchors/.test(message))
        return specialWord(text, from, lines) ?? mistake('source.missing-comma');
      return mistake(/map keys/.test(message) ? 'source.no-colon' : 'source.missing-comma');
    case 'BAD_INDENT':
      return unclosed(message, text, from) ?? mistake('source.bad-indent', {}, from + indentAt(text, from));
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, text, from, lines) ?? mistake('source.yaml-syntax');
    default:
      return mistake('source.yaml-syntax');
  }
}

/** A bracket that is not closed, at the bracket itself. */
function unclosed(message: string, text: string, from: number): Mistake | undefined {
  const wanted = /end with a ([\]}])/.exec(message)?.[1];
  if (wanted === undefined) return undefined;
  const found = wanted === ']' ? '[' : '{';
  let depth = 0;
  for (let i = Math.min(from, text.length) - 1; i >= 0; i--) {
    if (text[i] === wanted) depth++;
    else if (text[i] === found && depth-- === 0)
      return { id: 'source.unclosed', data: { found, wanted }, offset: i };
  }
  return undefined;
}

function unexpected(message: string, text: string, from: number, lines: Lines): Mistake | undefined {
  const before = text.slice(lines.start(from), from).trimEnd().at(-1) ?? '';
  const mistake = (id: string, data: MessageData = { found: excerpt(text, from) }): Mistake => ({
    id,
    data,
    offset: from,
  });
  if (/block-seq-ind on same line/.test(message)) return mistake('source.dash-after-key', {});
  if (/flow-(?:seq|map)-end/.test(message))
    return mistake('source.closing-alone', { found: text[from] ?? '' });
  if (/Block scalar header/.test(message)) return mistake('source.block-header');
  if (!/at node end/.test(message)) return undefined;
  const special = specialWord(text, from, lines);
  if (special?.data['sign'] === '*') return special;
  if (/["']/.test(before)) return mistake('source.after-quote');
  if (/[\]}]/.test(before)) return mistake('source.after-bracket');
  return mistake('source.bad-indent', {});
}

/** A text before the offset that begins with a sign of YAML's own: `*注意 保密`, `!重要 保密`. */
function specialWord(text: string, from: number, lines: Lines): Mistake | undefined {
  const earlier = text.slice(lines.start(from), from).trimEnd();
  const word = /(?:^|\s)([*&!]\S*)$/.exec(earlier)?.[1];
  if (word === undefined) return undefined;
  const offset = lines.start(from) + earlier.length - word.length;
  const data = { sign: word[0] as string, found: excerpt(text, offset) };
  return { id: 'source.reserved-start', data, offset };
}

/** The quote that opened the text which runs on to the offset: the last one where a text can begin. */
function openingQuote(text: string, end: number): number {
  const openings = [...text.slice(0, end).matchAll(/(?<=(?:^|[:[{,-])\s*)["']/gm)];
  return openings.at(-1)?.index ?? end;
}

/** Where the text of the next line begins; the offset itself on the last line. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return offset;
  return end + 1 + indentAt(text, end + 1);
}

/** The spaces at the offset. */
function indentAt(text: string, offset: number): number {
  return /^ */.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0;
}

/** What stands at the offset, up to the end of its line. */
function excerpt(text: string, offset: number): string {
  const line = restOfLine(text, offset).trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function restOfLine(text: string, offset: number): string {
  return text.slice(offset, offset + 200).split(/\r?\n/, 1)[0] ?? '';
}
