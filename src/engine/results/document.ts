import type {
  Assessment,
  CommitmentView,
  Finding,
  IndicatorView,
  UnitResult,
} from '../../assessment/index.js';
import type { Commitment, Indicator, Plan } from '../../plan/model.js';
import { periodKind } from '../../quantity/index.js';
import { whoInWords } from '../findings/describe.js';
import { findingOf } from '../findings/finding.js';
import { targetInWords } from '../findings/target.js';
import type { Judged } from '../judging/judged.js';
import { code } from '../judging/verdict.js';
import { standingOf } from './conclude.js';
import { problemsOf, waiverNotes } from './problems.js';
import { recordedOf } from './recorded.js';
import { scoreOf } from './score.js';

/** The assessment document of a judged plan: plain JSON, the same bytes for the same inputs. */
export function assessmentOf(judged: Judged, covered: readonly string[]): Assessment {
  const { plan, tree } = judged.program;
  const rows = tree.units.flatMap((id, row) => (covered.includes(id) ? [row] : []));
  const { document, conventions } = plan;
  return {
    schema: 'duibiao/assessment/1',
    asOf: judged.asOf,
    sample: judged.facts.inputs.some((file) => file.sample),
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
    inputs: [...judged.facts.inputs],
    commitments: plan.commitments.map((c) => commitmentView(plan, c)),
    indicators: [...plan.indicators.values()].map(indicatorView),
    units: rows.map((row) => unitResult(judged, row)),
    findings: findingsOf(judged, rows),
    problems: problemsOf(judged).filter((p) => p.unit === undefined || covered.includes(p.unit)),
    recorded: recordedOf(judged, rows),
    waivers: waiverNotes(judged),
  };
}

function findingsOf(judged: Judged, rows: readonly number[]): Finding[] {
  return rows.flatMap((row) =>
    judged.verdicts.flatMap((verdicts, index) =>
      verdicts[row] === code.none ? [] : [findingOf(judged, index, row)],
    ),
  );
}

function commitmentView(plan: Plan, c: Commitment): CommitmentView {
  return {
    id: c.id,
    chapter: c.chapter,
    statement: c.statement,
    indicator: c.indicator,
    unit: c.measuredIn.symbol,
    who: whoInWords(plan, c),
    measure: c.measure,
    target: targetInWords(plan, c),
    due: c.checkpoints.map(({ due }) => due),
    ...everyOf(c),
    nature: c.nature,
    weight: c.weight.toString(),
    veto: c.veto,
    ...(c.lead === undefined ? {} : { lead: c.lead }),
    ...(c.responsible === undefined ? {} : { responsible: c.responsible }),
    ...(c.supporting === undefined ? {} : { supporting: c.supporting }),
    source: { ...c.source },
    ...(c.reading === undefined ? {} : { reading: c.reading }),
    ...(c.caution === undefined ? {} : { caution: c.caution }),
  };
}

/** How often a rhythm is judged. */
function everyOf({ checkpoints: [first] }: Commitment): Pick<CommitmentView, 'every'> {
  return first?.recurring ? { every: periodKind(first.period) } : {};
}

function indicatorView(i: Indicator): IndicatorView {
  return {
    id: i.id,
    title: i.title,
    unit: i.unit.symbol,
    ...(i.definition === undefined ? {} : { definition: i.definition }),
    ...(i.formulaText === undefined ? {} : { formula: i.formulaText }),
    ...(i.recorded ? { recorded: true } : {}),
  };
}

function unitResult(judged: Judged, row: number): UnitResult {
  const id = judged.program.tree.units[row] as string;
  const unit = judged.program.plan.register.units.get(id);
  const score = scoreOf(judged, row);
  return {
    id,
    name: unit?.name ?? id,
    level: unit?.level ?? '',
    ...(unit?.parent === undefined ? {} : { parent: unit.parent }),
    ...standingOf(judged, row),
    ...(score ? { score: score.score.toString() } : {}),
    ...(score?.grade === undefined ? {} : { grade: score.grade }),
    overrides: score ? [...score.overrides] : [],
  };
}
