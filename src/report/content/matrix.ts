import type { Finding, UnitResult } from '../../assessment/index.js';
import { timeText } from '../../messages/index.js';
import { anchorOf } from './findings.js';
import { outcomeMark, outcomeOf } from './outcomes.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Matrix = ReportModel['matrix'];

/** Commitments × units, for the commitments that hold two units or more; a row for each checkpoint told. */
export function matrixOf(words: Wording, units: readonly UnitResult[], findings: readonly Finding[]): Matrix {
  const rows = new Map<string, Map<string, Finding>>();
  for (const finding of findings) {
    const row = `${finding.commitment}\n${finding.key}`;
    rows.set(row, (rows.get(row) ?? new Map<string, Finding>()).set(finding.unit, finding));
  }
  const order = new Map(words.assessment.commitments.map((c, i) => [c.id, i]));
  const held = [...rows.values()].filter(
    (row) => row.size > 1 && [...row.values()].some((f) => words.opensSpan(f)),
  );
  return {
    heads: units.map((u) => u.name),
    rows: held
      .map((row) => ({ row, first: row.values().next().value as Finding }))
      .sort((a, b) => (order.get(a.first.commitment) ?? 0) - (order.get(b.first.commitment) ?? 0))
      .map(({ row, first }) => ({
        id: first.commitment,
        checkpoint: checkpointOf(words, [...row.values()]),
        statement: words.commitment(first.commitment).statement,
        cells: units.map((u) => cellOf(words, row.get(u.id))),
      })),
  };
}

/** What the row's findings are told for, where they agree; else the checkpoint alone. */
function checkpointOf(words: Wording, findings: readonly Finding[]): string {
  const told = [...new Set(findings.map((finding) => words.checkpoint(finding)))];
  return told.length > 1 ? timeText(findings[0]?.key ?? '', words.lang) : (told[0] ?? '');
}

function cellOf(
  { lang, opensSpan }: Wording,
  finding: Finding | undefined,
): Matrix['rows'][number]['cells'][number] {
  if (!finding) return { mark: { label: '', sign: '', tone: 'none' }, href: '' };
  return {
    mark: outcomeMark(outcomeOf(finding), lang),
    href: opensSpan(finding) ? `#${anchorOf(finding)}` : '',
  };
}
