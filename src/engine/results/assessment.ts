import type { Assessment, Finding, Overview, UnitResult } from '../../assessment/index.js';
import type { DataFinding } from '../../facts/index.js';
import { inFull } from '../findings/figure.js';
import { findingOf } from '../findings/finding.js';
import type { Grounds } from '../findings/grounds.js';
import type { Review } from '../judging/review.js';
import { verdictCode } from '../judging/verdict.js';
import { unitName } from '../program/program.js';
import { attachmentsOf } from './attachments.js';
import { type Concluded, conclusionsOf } from './conclusion.js';
import { problemsOf } from './problems.js';
import { recordOf } from './record.js';
import { groundsOf } from './row-grounds.js';
import { type Asked, scopeOf } from './scope.js';
import { type Score, scoreOf } from './score.js';
import { commitmentView, indicatorView } from './views.js';
import { waiverNotes } from './waivers.js';

/**
 * The assessment of a review for the units that are asked for, with what the reader of the submissions found: plain
 * JSON, the same bytes for the same inputs.
 */
export function assessmentOf(review: Review, asked: Asked, found: readonly DataFinding[]): Assessment {
  const findings: Finding[] = [];
  const { head, units, tail } = overviewOf(review, asked, found, ({ index, row }) =>
    findings.push(findingOf(review, index, row)),
  );
  return { ...head, units, findings, ...tail };
}

/** The findings of an assessment one by one, in its order: there may be millions. */
export function* findingsOf(review: Review, asked: Asked, found: readonly DataFinding[]): Generator<Finding> {
  for (const row of scopeOf(review, asked, found).rows)
    for (const index of review.verdicts.keys())
      if (review.verdictAt(index, row) !== verdictCode.none) yield findingOf(review, index, row);
}

/** An assessment without its findings, of which there may be millions. */
interface Parts {
  readonly head: Omit<Assessment, 'units' | 'findings' | keyof Parts['tail']>;
  readonly units: UnitResult[];
  readonly tail: Pick<Assessment, 'problems' | 'recorded' | 'attachments' | 'waivers'>;
  /** How many findings there are. */
  readonly count: number;
}

/** What an assessment comes to: all of it but the findings. */
export function overview(review: Review, asked: Asked, found: readonly DataFinding[]): Overview {
  const { head, units, tail, count } = overviewOf(review, asked, found);
  return { ...head, units, ...tail, findings: count };
}

/** `tell` is given the grounds of each finding, in their order. */
function overviewOf(
  review: Review,
  asked: Asked,
  found: readonly DataFinding[],
  tell?: (grounds: Grounds) => void,
): Parts {
  const { plan } = review.program;
  const { rows, said } = scopeOf(review, asked, found);
  const { document, conventions } = plan;
  let count = 0;
  const concludedOf = conclusionsOf(review);
  const units = rows.map((row) => {
    const concluded = concludedOf(row);
    count += concluded.verdicts;
    // Nothing but scores and findings needs more than the verdicts.
    const grounds = tell || plan.scoring ? groundsOf(review, row) : [];
    const judged = grounds.filter(({ counted }) => !counted);
    const result = unitResult(review, row, concluded.result, scoreOf(plan, judged));
    if (tell) grounds.forEach(tell);
    return result;
  });
  const head: Parts['head'] = {
    schema: 'duibiao/assessment/1',
    asOf: review.asOf,
    sample: review.facts.inputs.some((file) => file.sample),
    plan: {
      id: plan.id,
      title: plan.title,
      issuer: plan.issuer,
      year: plan.year,
      from: plan.from,
      to: plan.to,
      unit: plan.unit,
      digest: plan.digest,
      document: {
        id: document.id,
        title: document.title,
        ...(document.damage === undefined ? {} : { damage: document.damage }),
      },
      timeZone: conventions.timeZone,
      notEncoded: [...plan.notEncoded],
      chapters: [...plan.chapters],
    },
    inputs: [...review.facts.inputs],
    scope: said,
    commitments: plan.commitments.map((c) => commitmentView(plan, c)),
    indicators: [...plan.indicators.values()].map((indicator) => indicatorView(plan, indicator)),
  };
  const tail = {
    problems: problemsOf(review, found).filter(
      ({ unit }) => unit === undefined || typeof asked === 'string' || asked.includes(unit),
    ),
    recorded: recordOf(review, rows),
    attachments: attachmentsOf(review, rows),
    waivers: waiverNotes(review),
  };
  return { head, units, tail, count };
}

function unitResult(
  { program }: Review,
  row: number,
  concluded: Concluded['result'],
  score: Score | undefined,
): UnitResult {
  const id = program.tree.units[row] as string;
  const unit = program.plan.register.units.get(id);
  if (!unit) throw new Error(`the register has no unit ${id}`);
  return {
    id,
    name: unitName(program, row),
    level: unit.level,
    ...(unit.parent === undefined ? {} : { parent: unit.parent }),
    ...concluded,
    ...(score ? scoreView(score) : {}),
    overrides: score ? [...score.overrides] : [],
  };
}

function scoreView({ score, between, grade, grades }: Score): Partial<UnitResult> {
  const possible = between && {
    low: between[0].toString(),
    high: between[1].toString(),
    ...(grades ? { lowest: grades[0], highest: grades[1] } : {}),
  };
  return {
    ...(score ? inFull('score', 'scoreDecimal', score) : {}),
    ...(grade === undefined ? {} : { grade }),
    ...(possible ? { possible } : {}),
  };
}
