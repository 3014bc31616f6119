import {
  type CalendarDate,
  changeUnit,
  type MeasureUnit,
  type Period,
  parseUnit,
  periodKind,
  periodsOf,
  previousYear,
  Rational,
  yearOf,
} from '../quantity/index.js';
import type { Measure } from './model.js';

const percent = parseUnit('%') as MeasureUnit;
const hundred = Rational.of(100);

/** All measures, in the order in which help and schemas list them; the first is what a rule means that names none. */
export const measures = [
  {
    id: 'value',
    spans: 'period',
    of: (figures) => pair(figures)[0],
    fits: () => true,
    relative: false,
    unitOf: (unit) => unit,
    name: { zh: '当期值', en: 'value' },
    subject: { zh: '实际值', en: 'the actual figure' },
  },
  {
    id: 'change',
    spans: 'years',
    of: (figures, { minus }) => minus(...pair(figures)),
    relative: false,
    // 百分点 of a ratio, whose figures are in percent already.
    unitOf: changeUnit,
    fits: except('yes-no'),
    unfit: { zh: '是否不增不减', en: '是否 does not change' },
    name: { zh: '比上年增减', en: 'change on last year' },
    subject: { zh: '比上年增减', en: 'the change on last year' },
    derivation: { zh: '本年减上年：{value}', en: 'This year less last year: {value}' },
  },
  {
    id: 'growth',
    spans: 'years',
    of: (figures, { minus, over, times }) => {
      const [now, before] = pair(figures);
      return times(over(minus(now, before), before), hundred);
    },
    relative: true,
    unitOf: () => percent,
    fits: except('yes-no', 'clock', 'date', 'ratio-change'),
    unfit: { zh: '是否、时刻、日期和百分点没有增长率', en: '是否, times, dates and 百分点 have no growth' },
    name: { zh: '比上年增长率', en: 'growth on last year' },
    subject: { zh: '比上年增长', en: 'the growth on last year' },
    derivation: {
      zh: '（本年－上年）÷上年：{value}',
      en: '(this year − last year) ÷ last year: {value}',
    },
  },
  {
    id: 'cumulative',
    spans: 'plan',
    of: (figures, { plus }) => figures.reduce(plus),
    relative: false,
    unitOf: (unit) => unit,
    fits: except('yes-no', 'clock', 'date', 'ratio', 'age'),
    unfit: {
      zh: '是否、时刻、日期、比率和年龄不能累计',
      en: '是否, times, dates, rates and ages do not add up',
    },
    name: { zh: '规划期累计', en: 'cumulative since the plan began' },
    subject: { zh: '规划期累计', en: 'the cumulative figure' },
    derivation: { zh: '规划期累计：{value}', en: 'Cumulative since the plan began: {value}' },
  },
] as const satisfies readonly Measure[];

type Row = (typeof measures)[number];
export type MeasureId = Row['id'];

function pair<T>(figures: readonly T[]): readonly [T, T] {
  return figures as readonly [T, T];
}

function except(...dimensions: readonly string[]): (dimension: string) => boolean {
  return (dimension) => !dimensions.includes(dimension);
}

/** The measure of an id. */
export function measure(id: MeasureId): Row {
  return measures.find((m) => m.id === id) as Row;
}

/** The periods whose figures a measure of a period is made of. */
export function periodsMeasured(
  id: MeasureId,
  period: Period,
  plan: { readonly from: CalendarDate; readonly to: CalendarDate },
): Period[] {
  const { spans } = measure(id);
  if (spans === 'period') return [period];
  if (spans === 'years') return [period, previousYear(period)];
  const all = periodsOf(plan.from, plan.to, periodKind(period));
  return all.filter((p) => p <= period && yearOf(p) <= yearOf(period));
}
