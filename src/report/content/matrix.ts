import type { Finding, UnitResult } from '../../assessment/index.js';
import { timeText } from '../../messages/index.js';
import type { Links } from './findings.js';
import { outcomeMark, outcomeOf } from './outcomes.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Matrix = ReportModel['matrix'];

/** So many columns can still be looked along. */
const WIDEST = 40;

export const noMatrix: Matrix = { heads: [], rows: [] };

/** Commitments × units, for the commitments that hold two units or more; a row for each checkpoint told. Undefined where there is no room for it. */
export function matrixOf(
  { words, room }: Setting,
  units: readonly UnitResult[],
  { findings, links }: { readonly findings: readonly Finding[]; readonly links: Links },
): Matrix | undefined {
  if (units.length > WIDEST) return undefined;
  const rows = new Map<string, Map<string, Finding>>();
  for (const finding of findings) {
    const row = `${finding.commitment}\n${finding.key}`;
    rows.set(row, (rows.get(row) ?? new Map<string, Finding>()).set(finding.unit, finding));
  }
  const order = new Map(words.assessment.commitments.map((c, i) => [c.id, i]));
  const held = [...rows.values()].filter(
    (row) => row.size > 1 && [...row.values()].some((f) => words.opensSpan(f)),
  );
  const sorted = held
    .map((row) => ({ row, first: row.values().next().value as Finding }))
    .sort((a, b) => (order.get(a.first.commitment) ?? 0) - (order.get(b.first.commitment) ?? 0));
  const shown = room.whole(
    sorted,
    ({ row, first }) => ({
      id: first.commitment,
      checkpoint: checkpointOf(words, [...row.values()]),
      statement: words.commitment(first.commitment).statement,
      cells: units.map((u) => cellOf(words, row.get(u.id), links)),
    }),
    { part: 'matrix' },
  );
  return shown && { heads: units.map((u) => u.name), rows: shown };
}

/** What the row's findings are told for, where they agree; else the checkpoint alone. */
function checkpointOf(words: Wording, findings: readonly Finding[]): string {
  const told = [...new Set(findings.map((finding) => words.checkpoint(finding)))];
  return told.length > 1 ? timeText(findings[0]?.key ?? '', words.lang) : (told[0] ?? '');
}

function cellOf(
  { lang, opensSpan }: Wording,
  finding: Finding | undefined,
  links: Links,
): Matrix['rows'][number]['cells'][number] {
  if (!finding) return { mark: { label: '', sign: '', tone: 'none' }, href: '' };
  return {
    mark: outcomeMark(outcomeOf(finding), lang),
    href: opensSpan(finding) ? links(finding) : '',
  };
}
