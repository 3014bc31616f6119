import { Rational } from '../../quantity/index.js';
import { grouped } from '../group.js';
import type { Assessment, Finding, UnitResult } from '../schema.js';
import { isScored } from '../score.js';
import { isJudged } from '../units.js';
import { countedIn, countedYears } from './due.js';
import { ranked } from './rank.js';
import { standingOf, type YearStanding } from './standing.js';

export interface UnitYear {
  readonly unit: UnitResult;
  readonly standing: YearStanding;
  /** Among the units of its level, where there are others. */
  readonly place?: number;
  /** Last year's 达标率. */
  readonly last?: Rational;
}

/** The units of one level of one plan in a year, best first. */
export interface LevelYear {
  readonly level: UnitResult['level'];
  readonly units: readonly UnitYear[];
  /** Held to something, but to nothing that counts in this year. */
  readonly idle: readonly UnitResult[];
  /** Whether scores and grades are those of this year: no later year has gone into them. */
  readonly scored: boolean;
}

/** Levels in the order in which the assessment lists their units. */
export function levelsOf(assessment: Assessment, year: number, lastYear: readonly Finding[]): LevelYear[] {
  const counted = grouped(countedIn(assessment, year), (f) => f.unit);
  const before = grouped(lastYear, (f) => f.unit);
  const judged = assessment.units.filter(isJudged);
  const scored = judged.some(isScored) && countedYears([assessment]).at(-1) === year;
  return [...new Set(judged.map((u) => u.level))].map((level) => {
    const all = judged
      .filter((u) => u.level === level)
      .map((unit) => ({
        unit,
        standing: standingOf(counted.get(unit.id) ?? []),
        ...lastOf(before.get(unit.id) ?? []),
      }));
    const rated = all.filter(({ standing }) => standing.rate);
    const placed = ranked(rated, ({ standing }) => standing.rate ?? Rational.zero);
    return {
      level,
      units: placed.map(({ place, item }) => (rated.length > 1 ? { ...item, place } : item)),
      idle: all.filter(({ standing }) => !standing.rate).map(({ unit }) => unit),
      scored,
    };
  });
}

function lastOf(lastYear: readonly Finding[]): { last?: Rational } {
  const { rate } = standingOf(lastYear);
  return rate ? { last: rate } : {};
}
