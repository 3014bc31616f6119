import { type MessageRef, message } from '../../messages/index.js';
import type { Indicator, Plan } from '../../plan/index.js';
import { dateOfDay } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import type { Entry } from '../model.js';
import { isFarOff } from './dates.js';
import type { ReadValue } from './value.js';

/** What is said of a cell, and where it stands. */
export interface Remark extends MessageRef {
  readonly at: Location;
}

/** What to remind of where a cell was read: how it was understood, or that it holds nothing while its row says more. */
export function remarksOn(
  entry: Entry,
  read: ReadValue,
  indicator: Indicator,
  plan: Pick<Plan, 'from' | 'to'>,
): Remark[] {
  if (read.kind === 'doubt') return [];
  const { at } = entry;
  const data = { indicator: indicator.title, text: entry.value?.text ?? '' };
  if (read.kind === 'figure') {
    const { from, to } = plan;
    const date = indicator.unit.dimension === 'date' && dateOfDay(Number(read.value.toString()));
    const far = date && isFarOff(date, plan) ? [message('intake.value-far-off', { ...data, from, to })] : [];
    return [...(read.remark ? [read.remark] : []), ...far].map((remark) => ({ ...remark, at }));
  }
  const dash = read.dash ? [{ ...message('intake.dash', data), at }] : [];
  if (entry.completed)
    return [...dash, { ...message('intake.date-without-figure', data), at: entry.completed.at }];
  const said = [...entry.evidence, ...entry.notes.map(({ text }) => text)]
    .filter((part) => part !== '')
    .join('；');
  return said === '' ? dash : [...dash, { ...message('intake.note-without-figure', { ...data, said }), at }];
}
