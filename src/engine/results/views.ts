import type { CommitmentView, IndicatorView } from '../../assessment/index.js';
import type { Commitment, Indicator, Plan } from '../../plan/model.js';
import { periodKind } from '../../quantity/index.js';
import { formulaInWords } from '../figures/formula-words.js';
import { targetInWords } from '../findings/target.js';
import { whoInWords } from '../findings/who.js';

/** A commitment as a report shows it. */
export function commitmentView(plan: Plan, c: Commitment): CommitmentView {
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

/** How often a rhythm is judged, and how many days after each period. */
function everyOf({ checkpoints: [first], within }: Commitment): Pick<CommitmentView, 'every' | 'within'> {
  if (!first?.recurring) return {};
  return { every: periodKind(first.period), ...(within === undefined ? {} : { within }) };
}

/** An indicator as a report shows it, its formula by the titles of others. */
export function indicatorView(plan: Plan, i: Indicator): IndicatorView {
  return {
    id: i.id,
    title: i.title,
    unit: i.unit.symbol,
    ...(i.definition === undefined ? {} : { definition: i.definition }),
    ...(i.formula === undefined ? {} : { formula: formulaInWords(plan, i.formula) }),
    ...(i.recorded ? { recorded: true } : {}),
  };
}
