import { type MessageRef, message } from '../../messages/index.js';
import type { Lines } from '../lines.js';
import type { MapEntry, Problem } from '../model.js';

/** A key and a full-width colon at the start of a line: `value：99%`. */
export const FULL_WIDTH_KEY = /^([A-Za-z][\w-]*)\s*：/;
/** A key that lost the space after its colon: `value:99%`. Web addresses look like one and are none. */
export const GLUED_KEY = /^([A-Za-z][\w-]*):(?!\/)\S/;
/** In a list, where short texts (`PPT：第3页`) are at home, only what is written exactly as our keys are. */
const FULL_WIDTH_ITEM = /^([a-z]+(?:-[a-z]+)*)\s*：/;

/** The colons that make a key part of a text. */
type KeySlip = 'source.full-width-colon' | 'source.glued-colon';

/** What an unquoted text, legal as YAML, almost surely was not meant to be. */
export function checkText(source: string, offset: number, text: string, lines: Lines): Problem[] {
  const problems: Problem[] = [];
  const place = placeOf(text, offset);
  let at = offset;
  for (const line of source.split('\n')) {
    const first = at === offset;
    const start = at + line.length - line.trimStart().length;
    if (!first || place === 'line') problems.push(...checkLine(line.trim(), start, lines));
    else if (place === 'item')
      problems.push(...missingSpace(FULL_WIDTH_ITEM.exec(line), 'source.full-width-colon', start, lines));
    at += line.length + 1;
  }
  return [...problems, ...checkCut(source, offset + source.length, text, lines)];
}

function checkLine(line: string, offset: number, lines: Lines): Problem[] {
  return [
    ...missingSpace(FULL_WIDTH_KEY.exec(line), 'source.full-width-colon', offset, lines),
    ...missingSpace(GLUED_KEY.exec(line), 'source.glued-colon', offset, lines),
  ];
}

function missingSpace(match: RegExpExecArray | null, id: KeySlip, offset: number, lines: Lines): Problem[] {
  const key = match?.[1];
  return key === undefined
    ? []
    : [{ severity: 'error', ...message(id, { key }), at: lines.at(offset + key.length) }];
}

/**
 * A comment that was meant as text: `class #3` is read as `class`. Only one space before the # and none after it
 * counts: comments are written with two spaces before, or with one after.
 */
function checkCut(source: string, end: number, text: string, lines: Lines): Problem[] {
  const cut = /^ #[^\s#!][^\r\n]*/.exec(text.slice(end, end + 200));
  if (!cut || source === '') return [];
  const data = { kept: source.slice(source.lastIndexOf('\n') + 1).trim(), lost: cut[0].trim() };
  return [{ severity: 'warning', ...message('source.cut-text', data), at: lines.at(end + 1) }];
}

/** Whether a scalar is the value of a key before it on the line, an item of a list, or begins its line. */
function placeOf(text: string, offset: number): 'value' | 'item' | 'line' {
  let end = offset;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  if (end === 0 || text[end - 1] === '\n') return 'line';
  return text[end - 1] === ':' ? 'value' : 'item';
}

/** What an unquoted key, legal as YAML, almost surely was not meant to be. */
export function checkKey(key: string, plain: boolean, offset: number, lines: Lines): Problem[] {
  const problem = (said: MessageRef, by = 0): Problem[] => [
    { severity: 'error', ...said, at: lines.at(offset + by) },
  ];
  if (!plain) return [];
  if (key === '<<') return problem(message('source.merge-key'));
  if (key !== key.trim()) return problem(message('source.odd-space', { key: key.trim() }));
  const wide = FULL_WIDTH_KEY.exec(key)?.[1];
  return wide === undefined ? [] : problem(message('source.full-width-colon', { key: wide }), wide.length);
}

/**
 * Keys that stand in a map twice. A block whose first key comes again, with others after it, is most likely a list
 * whose items have lost their `- `: one mistake, however many keys.
 */
export function repeated(entries: readonly MapEntry[], block: boolean): Problem[] {
  const lines = new Map<string, number>();
  const again = entries.filter(({ key, keyAt }) => {
    const known = lines.has(key);
    if (!known) lines.set(key, keyAt.line ?? 0);
    return known;
  });
  const problem = (
    id: 'source.duplicate-key' | 'source.missing-dash',
    { key, keyAt }: MapEntry,
  ): Problem => ({
    severity: 'error',
    ...message(id, { key, line: lines.get(key) ?? 0 }),
    at: keyAt,
  });
  const [start] = again;
  const round = block && again.length > 1 && start?.key === entries[0]?.key && entries[1] !== start;
  return start && round
    ? [problem('source.missing-dash', start)]
    : again.map((entry) => problem('source.duplicate-key', entry));
}
