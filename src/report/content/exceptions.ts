import { type Finding, grouped, type UnitResult } from '../../assessment/index.js';
import { timeText } from '../../messages/index.js';
import type { Links } from './findings.js';
import { rowHeight } from './room.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Exception = ReportModel['attention'][number]['commitments'][number];

/** So many units are named, those first that have most to answer for. */
const NAMED = 8;

/** Findings of one outcome as commitments with the units that they are on; those first that concern most units. */
export function exceptionsOf(
  words: Wording,
  findings: readonly Finding[],
  { others, links }: { readonly others: readonly UnitResult[]; readonly links: Links },
): Exception[] {
  const place = new Map(others.map(({ id }, i) => [id, i]));
  const placed = ({ unit }: Finding): number => place.get(unit) ?? others.length;
  const alike = [...grouped(findings, ({ commitment, key }) => `${commitment}\n${key}`).values()];
  return alike
    .sort((a, b) => b.length - a.length)
    .map((held) => {
      const [first] = held as [Finding];
      const { id, statement } = words.commitment(first.commitment);
      const named = held.toSorted((a, b) => placed(a) - placed(b)).slice(0, NAMED);
      return {
        id,
        checkpoint: words.checkpoint(first) === '' ? '' : timeText(first.key, words.lang),
        statement,
        count: String(held.length),
        units: named.map((f) => ({ name: words.unitName(f.unit), href: links(f) })),
        more: held.length > named.length ? words.say('report.and-more', { count: held.length }) : '',
      };
    });
}

/** As a row of a table: number, commitment, how many units, which. */
export function exceptionHeight({ id, statement, count, units, more }: Exception): number {
  const names = `${units.map(({ name }) => name).join('、')}${more}`;
  return rowHeight([
    [id, 8],
    [statement, 34],
    [count, 8],
    [names, 40],
  ]);
}
