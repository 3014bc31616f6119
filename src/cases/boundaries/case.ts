import type { CaseFile, Commitment } from '../../plan/index.js';
import { type CalendarDate, type Period, yearOf } from '../../quantity/index.js';
import type { Location, MapEntry, TreeNode } from '../../source/index.js';
import type { Outcome } from '../expectation.js';

/** A cell of a generated case. */
export interface GivenCell {
  readonly indicator: string;
  readonly period: Period;
  readonly text: string;
  readonly completed?: CalendarDate;
}

export interface Draft {
  readonly commitment: Commitment;
  /** The checkpoint. */
  readonly key: string;
  /** What is special about the figures, for the case's name. */
  readonly says: string;
  readonly asOf: CalendarDate;
  /** Given to each of `units`. */
  readonly cells: readonly GivenCell[];
  readonly decision?: { readonly decision: 'met' | 'missed'; readonly on: CalendarDate };
  readonly units: readonly string[];
  readonly outcome: Outcome;
  /** A unit judged by the others, and its verdict. */
  readonly whole?: { readonly unit: string; readonly outcome: Outcome };
}

/** What is given and what must follow, before it is said for whom. */
export type Sketch = Pick<Draft, 'says' | 'asOf' | 'cells' | 'outcome'> & Partial<Pick<Draft, 'decision'>>;

/** A generated case in the form of a written one; every place in it is the commitment's. */
export function caseOf(draft: Draft, year: number): CaseFile {
  const { commitment, key, says, asOf, cells, decision, units } = draft;
  const at = commitment.at;
  const now = cells.filter((cell) => yearOf(cell.period) >= year);
  const before = [...new Set(cells.map((c) => yearOf(c.period)).filter((y) => y < year))];
  const forAll = (value: TreeNode): MapEntry[] => units.map((unit) => entry(at, unit, value));
  const decided =
    decision &&
    list(at, [
      map(at, {
        commitment: scalar(at, commitment.id),
        key: scalar(at, key),
        decision: scalar(at, decision.decision),
        by: scalar(at, 'duibiao'),
        on: scalar(at, decision.on),
      }),
    ]);
  const expected = units.map((unit) => ({ unit, outcome: draft.outcome }));
  return {
    name: `${commitment.id}@${key} ${says}`,
    asOf,
    given: forAll(figures(at, now, String(year))),
    prior: before.map((y) => {
      const past = cells.filter((c) => yearOf(c.period) === y);
      return entry(at, String(y), { kind: 'map', at, entries: keyed(forAll(figures(at, past, String(y)))) });
    }),
    attestations: decided ? forAll(decided) : [],
    expect: [...expected, ...(draft.whole ? [draft.whole] : [])].map(({ unit, outcome }) => ({
      unit: entry(at, unit, map(at, {})),
      verdicts: [entry(at, `${commitment.id}@${key}`, scalar(at, outcome))],
    })),
    at,
  };
}

/** Cells as the map under a unit: a cell of another period than the year's stands under `periods`. */
function figures(at: Location, cells: readonly GivenCell[], year: string): TreeNode {
  const ids = [...new Set(cells.map((cell) => cell.indicator))];
  const nodes = ids.map((id) => {
    const mine = cells.filter((cell) => cell.indicator === id);
    const [own] = mine.filter((cell) => cell.period === year);
    const others = mine.filter((cell) => cell.period !== year);
    const periods = map(
      at,
      Object.fromEntries(others.map((cell) => [cell.period, map(at, content(at, cell))])),
    );
    return [
      id,
      map(at, { ...(own ? content(at, own) : {}), ...(others.length > 0 ? { periods } : {}) }),
    ] as const;
  });
  return map(at, Object.fromEntries(nodes));
}

function content(at: Location, { text, completed }: GivenCell): Record<string, TreeNode> {
  return {
    value: scalar(at, text),
    ...(completed === undefined ? {} : { completed: scalar(at, completed) }),
  };
}

function scalar(at: Location, text: string): TreeNode {
  return { kind: 'scalar', text, value: text, at };
}

function map(at: Location, nodes: Readonly<Record<string, TreeNode>>): TreeNode {
  return {
    kind: 'map',
    at,
    entries: keyed(Object.entries(nodes).map(([key, value]) => entry(at, key, value))),
  };
}

function list(at: Location, items: readonly TreeNode[]): TreeNode {
  return { kind: 'list', at, items };
}

function entry(at: Location, key: string, value: TreeNode): MapEntry {
  return { key, keyAt: at, value };
}

function keyed(entries: readonly MapEntry[]): Map<string, MapEntry> {
  return new Map(entries.map((e) => [e.key, e]));
}
