import { type MessageRef, message, type SentenceDatum } from '../../messages/index.js';
import type { Indicator, Plan, Unit } from '../../plan/index.js';
import { type Period, parsePeriod, yearOf } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import type { Entry } from '../model.js';
import { hintAt, type Lookup } from './lookup.js';

/** Which cell of the plan an entry fills. */
export interface Identity {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly period: Period;
}

/** Why an entry fills none; the unit is known by then. */
export interface Misfit extends MessageRef {
  readonly at: Location;
  readonly indicator?: string;
}

/** The indicator and period of an entry, or what keeps them from being told. */
export function identify(plan: Plan, lookup: Lookup, unit: Unit, entry: Entry): Identity | Misfit {
  const indicator = indicatorOf(lookup, entry);
  if ('at' in indicator && 'data' in indicator) return indicator;
  const period = periodOf(plan, entry);
  return typeof period === 'string' ? { unit, indicator, period } : { ...period, indicator: indicator.id };
}

/** By code; by title where there is no code. A code and the title of another indicator together identify nothing. */
function indicatorOf(lookup: Lookup, { indicator: code, title, at }: Entry): Indicator | Misfit {
  const titled = title && lookup.titled(title.text);
  if (!code) {
    const place = title?.at ?? at;
    return titled ?? { ...message('intake.unknown-title', { title: title?.text ?? '' }), at: place };
  }
  const named = lookup.indicator(code.text);
  if ('hint' in named) {
    const hint: SentenceDatum = titled ? hintAt(titled.id, []) : named.hint;
    return { ...message('intake.unknown-indicator', { id: code.text, hint }), at: code.at };
  }
  const { found } = named;
  if (!titled || titled.id === found.id) return found;
  const data = { id: found.id, its: found.title, title: titled.title, owner: titled.id };
  return { ...message('intake.code-and-title-differ', data), at: code.at, indicator: found.id };
}

/** Figures are of the plan's own years; those given as earlier ones are of any year before its last. */
function periodOf(plan: Plan, { period: { text, at }, prior }: Entry): Period | Misfit {
  const period = parsePeriod(text);
  if (period === undefined) return { ...message('intake.bad-period', { text }), at };
  const [first, last] = [yearOf(plan.from), yearOf(plan.to)];
  const year = yearOf(period);
  if (prior)
    return year < last ? period : { ...message('intake.prior-not-earlier', { text, year: last }), at };
  if (year >= first && year <= last) return period;
  return { ...message('intake.period-outside', { text, from: plan.from, to: plan.to }), at };
}
