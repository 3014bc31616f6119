import type { YAMLParseError } from 'yaml';
import { type MessageId, type MessageRef, message } from '../../messages/index.js';
import { MOST_SYNTAX_ERRORS } from '../limits.js';
import type { Lines } from '../lines.js';
import type { Problem } from '../model.js';
import { misfitOf } from './indentation.js';
import { FULL_WIDTH_KEY, GLUED_KEY } from './traps.js';

/** What is wrong, in people's words, and where it began. */
interface Mistake extends MessageRef {
  readonly offset: number;
}

/** Mistakes that stay on their line; after any other, what the parser says of the lines that follow comes of it. */
const alone: ReadonlySet<MessageId> = new Set([
  'source.reserved-start',
  'source.bad-escape',
  'source.second-colon',
  'source.after-quote',
  'source.after-bracket',
  'source.block-header',
]);

/** The parser's errors as problems: one a line, for the second on a line follows from the first. */
export function explainSyntax(errors: readonly YAMLParseError[], text: string, lines: Lines): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number | undefined>();
  let astray = false;
  for (const error of errors) {
    const { line } = lines.at(error.pos[0]);
    if (seen.has(line)) continue;
    const slip = spot(error, text, lines);
    if (astray && !slip) continue;
    const { offset, ...said } = slip ?? outOfStep(error, text, lines) ?? byCode(error, text, lines);
    astray ||= !slip && !alone.has(said.id);
    const at = lines.at(offset);
    if (at.line !== line && seen.has(at.line)) continue;
    seen.add(line).add(at.line);
    problems.push({ severity: 'error', ...said, at });
    if (problems.length === MOST_SYNTAX_ERRORS) break;
  }
  return problems;
}

/** Errors that bad indentation can lead to. */
const fromIndentation: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
]);

/** The line whose indentation led to an error: that of the error, one before it, or the next. */
function outOfStep({ code, pos: [from] }: YAMLParseError, text: string, lines: Lines): Mistake | undefined {
  if (!fromIndentation.has(code)) return undefined;
  const wide = /^ *([\u00a0\u2000-\u200b\u3000])/.exec(lines.line(from)) ? from : nextStart(text, from);
  const space = /^ *(?=[\u00a0\u2000-\u200b\u3000]+[^\s#])/.exec(lines.line(wide));
  if (space) return { ...message('source.wide-indent'), offset: lines.start(wide) + space[0].length };
  const misfit = misfitOf(text);
  if (!misfit || (lines.at(misfit.offset).line ?? 0) > (lines.at(from).line ?? 0) + 1) return undefined;
  const { offset, found, wanted, glued } = misfit;
  return glued === undefined
    ? { ...message('source.out-of-step', { found, wanted }), offset }
    : { ...message('source.glued-dash', { rest: glued }), offset };
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
    return { ...message('source.full-width-colon', { key: wide }), offset: start + indent + wide.length };
  const sign = /(?:[:,[]|^\s*-) +(>=?\s*[-+]?[\d.]\S*)/.exec(line);
  if (sign) {
    const found = sign[1] as string;
    const [, equal, figure = ''] = /^>(=?)\s*(.*?)[\s,}]*$/.exec(found) ?? [];
    const word = equal === '=' ? 'at-least' : 'more-than';
    return {
      ...message('source.comparator-sign', { found, word, figure }),
      offset: start + sign.index + sign[0].length - found.length,
    };
  }
  const glued = GLUED_KEY.exec(line.slice(indent))?.[1];
  if (glued !== undefined)
    return { ...message('source.glued-colon', { key: glued }), offset: start + indent + glued.length };
  const bracket = /(?:^|[:,[{]\s*|-\s+)([｛［])/.exec(line);
  if (bracket) {
    const found = bracket[1] as string;
    return {
      ...message('source.full-width-bracket', { found, plain: found === '｛' ? '{ }' : '[ ]' }),
      offset: start + bracket.index + bracket[0].length - 1,
    };
  }
  const comma = /^[^"']*\{[^"']*?(，)/.exec(line);
  if (comma) return { ...message('source.full-width-comma'), offset: start + comma[0].length - 1 };
  return undefined;
}

/** What the parser's error code and its few kinds of sentence tell. */
function byCode({ code, message: told, pos: [from] }: YAMLParseError, text: string, lines: Lines): Mistake {
  const found = excerpt(text, from);
  const mistake = (said: MessageRef, offset = from): Mistake => ({ ...said, offset });
  switch (code) {
    case 'TAB_AS_INDENT':
      return mistake(message('source.tab'));
    case 'BAD_SCALAR_START':
      return mistake(message('source.reserved-start', { sign: text[from] ?? '', found }));
    case 'BAD_DQ_ESCAPE':
      return mistake(message('source.bad-escape', { found: text.slice(from, from + 2) }));
    case 'BLOCK_AS_IMPLICIT_KEY':
      // A value and a `key: value` below it: the colon is on the next line.
      return /:(?:\s|$)/.test(restOfLine(text, from))
        ? mistake(message('source.second-colon', { found }))
        : mistake(message('source.bad-indent'), nextLine(text, from));
    case 'BLOCK_IN_FLOW':
      return mistake(message('source.second-colon', { found }));
    case 'MULTILINE_IMPLICIT_KEY':
      return mistake(message('source.no-colon', { found }));
    case 'MISSING_CHAR':
      if (/closing .*quote/.test(told))
        return mistake(message('source.unclosed-quote'), openingQuote(text, from));
      if (/Tags and anchors/.test(told))
        return specialWord(text, from, lines) ?? mistake(message('source.missing-comma', { found }));
      return mistake(message(/map keys/.test(told) ? 'source.no-colon' : 'source.missing-comma', { found }));
    case 'BAD_INDENT':
      return unclosed(told, text, from) ?? mistake(message('source.bad-indent'), from + indentAt(text, from));
    case 'UNEXPECTED_TOKEN':
      return unexpected(told, text, from, lines) ?? mistake(message('source.yaml-syntax', { found }));
    default:
      return mistake(message('source.yaml-syntax', { found }));
  }
}

/** A bracket that is not closed, at the bracket itself. */
function unclosed(told: string, text: string, from: number): Mistake | undefined {
  const wanted = /end with a ([\]}])/.exec(told)?.[1];
  if (wanted === undefined) return undefined;
  const found = wanted === ']' ? '[' : '{';
  let depth = 0;
  for (let i = Math.min(from, text.length) - 1; i >= 0; i--) {
    if (text[i] === wanted) depth++;
    else if (text[i] === found && depth-- === 0)
      return { ...message('source.unclosed', { found, wanted }), offset: i };
  }
  return undefined;
}

function unexpected(told: string, text: string, from: number, lines: Lines): Mistake | undefined {
  const before = text.slice(lines.start(from), from).trimEnd().at(-1) ?? '';
  const found = excerpt(text, from);
  const mistake = (said: MessageRef): Mistake => ({ ...said, offset: from });
  if (/block-seq-ind on same line/.test(told)) return mistake(message('source.dash-after-key'));
  if (/flow-(?:seq|map)-end/.test(told))
    return mistake(message('source.closing-alone', { found: text[from] ?? '' }));
  if (/Block scalar header/.test(told)) return mistake(message('source.block-header', { found }));
  if (!/at node end/.test(told)) return undefined;
  const special = specialWord(text, from, lines);
  if (special?.data['sign'] === '*') return special;
  if (/["']/.test(before)) return mistake(message('source.after-quote', { found }));
  if (/[\]}]/.test(before)) return mistake(message('source.after-bracket', { found }));
  return mistake(message('source.bad-indent'));
}

/** A text before the offset that begins with a sign of YAML's own: `*注意 保密`, `!重要 保密`. */
function specialWord(text: string, from: number, lines: Lines): Mistake | undefined {
  const earlier = text.slice(lines.start(from), from).trimEnd();
  const word = /(?:^|\s)([*&!]\S*)$/.exec(earlier)?.[1];
  if (word === undefined) return undefined;
  const offset = lines.start(from) + earlier.length - word.length;
  const data = { sign: word[0] as string, found: excerpt(text, offset) };
  return { ...message('source.reserved-start', data), offset };
}

/** The quote that opened the text which runs on to the offset: the last one where a text can begin. */
function openingQuote(text: string, end: number): number {
  const openings = [...text.slice(0, end).matchAll(/(?<=(?:^|[:[{,-])\s*)["']/gm)];
  return openings.at(-1)?.index ?? end;
}

/** Where the text of the next line begins; the offset itself on the last line. */
function nextLine(text: string, offset: number): number {
  const start = nextStart(text, offset);
  return start === offset ? offset : start + indentAt(text, start);
}

/** Where the next line begins; the offset itself on the last line. */
function nextStart(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? offset : end + 1;
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
