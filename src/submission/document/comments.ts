import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { Entry, Located, Reading } from '../model.js';
import { isHarmless } from '../words/harmless.js';
import { disowns } from '../words/lexicon.js';

/** Whether it is of the figure's own time is known where the figure is. */
const TIME = /(?:19|20)\d{2}|[年月]/;

/**
 * A reading with what stands in comments: behind a figure, or anything that is said of it, among its notes; behind
 * anything else it is told where it disowns something. What our forms print there, and what says nothing, is left out.
 */
export function withLineComments(reading: Reading, comments: readonly Located[]): Reading {
  const said = comments.filter(({ text }) => !isHarmless(text, '') || TIME.test(text));
  if (said.length === 0) return reading;
  const taken = new Set<Located>();
  const entries = reading.entries.map((entry) => {
    const lines = linesOf(entry);
    const own = said.filter(({ at }) => lines.has(at.line));
    for (const one of own) taken.add(one);
    return own.length === 0 ? entry : { ...entry, notes: [...entry.notes, ...own] };
  });
  const findings = said
    .filter((one) => !taken.has(one) && isTold(one.text, reading))
    .map(({ text, at }): DataFinding => {
      return { ...message('intake.told-line', { words: text }), severity: 'warning', effect: 'note', at };
    });
  return { ...reading, entries, findings: [...reading.findings, ...findings] };
}

/** Most comments explain the key before them. */
function isTold(text: string, { sample }: Reading): boolean {
  const disowned = text
    .split(/[，。；,;]/)
    .some((clause) => disowns(clause) || /更正|[应实]为|改为/.test(clause));
  return disowned && !(sample && /样例/.test(text));
}

function linesOf({ at, value, completed, notes }: Entry): ReadonlySet<number | undefined> {
  return new Set([at, value?.at, completed?.at, ...notes.map((note) => note.at)].map((place) => place?.line));
}
