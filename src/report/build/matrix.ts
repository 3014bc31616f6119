import type { Finding, UnitResult } from '../../assessment/index.js';
import type { ReportModel } from '../shape.js';
import { anchorOf } from './findings.js';
import { kindMark, kindOf, type Words } from './words.js';

type Matrix = ReportModel['matrix'];

/** Commitments × units, for the commitments that hold two units or more; a row for each checkpoint. */
export function matrixOf(words: Words, units: readonly UnitResult[], findings: readonly Finding[]): Matrix {
  const rows = new Map<string, Map<string, Finding>>();
  for (const finding of findings) {
    const row = `${finding.commitment}\n${finding.key}`;
    rows.set(row, (rows.get(row) ?? new Map<string, Finding>()).set(finding.unit, finding));
  }
  const order = new Map(words.assessment.commitments.map((c, i) => [c.id, i]));
  const held = [...rows.values()].filter((row) => row.size > 1);
  return {
    heads: units.map((u) => u.name),
    rows: held
      .map((row) => ({ row, first: row.values().next().value as Finding }))
      .sort((a, b) => (order.get(a.first.commitment) ?? 0) - (order.get(b.first.commitment) ?? 0))
      .map(({ row, first }) => ({
        id: first.commitment,
        checkpoint: words.checkpoint(first),
        statement: words.commitment(first.commitment).statement,
        cells: units.map((u) => cellOf(words, row.get(u.id))),
      })),
  };
}

function cellOf({ lang }: Words, finding: Finding | undefined): Matrix['rows'][number]['cells'][number] {
  if (!finding) return { mark: { label: '', sign: '', tone: 'none' }, href: '' };
  return { mark: kindMark(kindOf(finding), lang), href: `#${anchorOf(finding)}` };
}
