import { type Facts, FactsBuilder } from '../../facts/index.js';
import type { Plan } from '../../plan/index.js';
import {
  entriesOf,
  failure,
  type MapEntry,
  type Problem,
  type Result,
  shapeChecker,
  success,
} from '../../source/index.js';
import { type Heading, readDecisions, readFigures, readYearBefore } from '../document/entries.js';
import { decisionsSchema, figuresSchema } from '../document/schema.js';
import { asProblem } from '../model.js';
import { fillDecisions } from './decisions.js';
import { Filler } from './filler.js';
import { type Prepared, prepared } from './prepared.js';

/** The figures of a rule author's case: each list by unit, written as a submission writes them. */
interface CaseFigures {
  readonly figures: readonly MapEntry[];
  /** By year, each a map of units. */
  readonly prior: readonly MapEntry[];
  readonly decisions: readonly MapEntry[];
}

const checkFigures = shapeChecker(figuresSchema);
const checkDecisions = shapeChecker(decisionsSchema);

/**
 * Gives a reader of a plan's cases, which reads their figures for the plan's own year as submissions are read. What fills
 * no cell of the plan is a problem; a cell that cannot be told for certain is not: it may be just what the case is about.
 */
export function caseReader(plan: Plan): (given: CaseFigures) => Result<Facts> {
  const known = prepared(plan);
  return (given) => readCase(known, given);
}

function readCase(known: Prepared, given: CaseFigures): Result<Facts> {
  const { plan } = known;
  const builder = new FactsBuilder([...plan.register.units.keys()]);
  const filler = new Filler(known, builder);
  const problems: Problem[] = [];
  const headingOf = ({ key, keyAt }: MapEntry): Heading => ({
    unit: { text: key, at: keyAt },
    period: { text: String(plan.year), at: keyAt },
    stage: 'self',
  });
  const sound = (entry: MapEntry, check: typeof checkFigures): boolean => {
    const found = check(entry.value).filter((p) => p.severity === 'error');
    problems.push(...found);
    return found.length === 0;
  };
  for (const unit of given.figures)
    if (sound(unit, checkFigures))
      for (const entry of readFigures(unit.value, headingOf(unit))) filler.fill(entry);
  for (const { key, keyAt, value } of given.prior)
    for (const unit of entriesOf(value)) {
      if (!sound(unit, checkFigures)) continue;
      const entries = readYearBefore({ text: key, at: keyAt }, unit.value, headingOf(unit));
      for (const entry of entries) filler.fill(entry);
    }
  for (const unit of given.decisions) {
    if (!sound(unit, checkDecisions)) continue;
    const decisions = readDecisions(unit.value, { text: unit.key, at: unit.keyAt });
    problems.push(...fillDecisions(plan, filler.lookup, builder, decisions).map(asProblem));
  }
  problems.push(...filler.misfits().map(asProblem));
  return problems.length > 0 ? failure(problems) : success(builder.build());
}
