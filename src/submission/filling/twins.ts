import type { DataFinding, Figure } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { Location } from '../../source/index.js';
import { otherPlace, tableOf } from './places.js';

/** How many figures that stand twice in one table are named by their places. */
const NAMED = 8;

/** A figure that repeats another. */
interface Twin {
  readonly finding: DataFinding;
  readonly first: Location;
}

/** What is given twice, the same both times: of a table that repeats another it is said once, not with each figure. */
export class TwinList {
  private readonly byTables = new Map<string, Twin[]>();

  add(before: Figure, figure: Figure, indicator: string): void {
    const { unit, origin: at, text } = figure;
    const data = { indicator, text, first: otherPlace(before.origin), second: otherPlace(at) };
    const subject = { unit, indicator: figure.indicator };
    const finding: DataFinding = {
      ...message('intake.twice-same', data),
      ...subject,
      severity: 'warning',
      effect: 'note',
      at,
    };
    const tables = [before.origin, at].map((origin) => otherPlace(tableOf(origin))).join('\n');
    const twins = this.byTables.get(tables) ?? [];
    if (twins.push({ finding, first: before.origin }) === 1) this.byTables.set(tables, twins);
  }

  findings(): DataFinding[] {
    return [...this.byTables.values()].flatMap(together);
  }
}

function together(twins: readonly Twin[]): DataFinding[] {
  const [twin, other] = twins;
  if (!twin || !other) return twins.map(({ finding }) => finding);
  const { severity, effect, at } = twin.finding;
  const [first, second] = [twin.first, at].map((origin) => otherPlace(tableOf(origin))) as [string, string];
  const count = twins.length;
  if (first !== second) {
    const said = message('intake.twice-same-table', { first, second, count });
    return [{ ...said, severity, effect, at: tableOf(at) }];
  }
  const pairs = twins.slice(0, NAMED).map((pair) => `${shortly(pair.first)}=${shortly(pair.finding.at)}`);
  const places = count > NAMED ? [...pairs, '…'] : pairs;
  return [{ ...message('intake.twice-same-within', { count, places }), severity, effect, at }];
}

/** A place within a table that is known. */
function shortly({ cell, line, column }: Location): string {
  return cell ?? `${line}:${column}`;
}
