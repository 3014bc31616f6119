import { commitment, type Files } from '../support.js';

/** What is wrong, the files that are wrong with a ▸ where it is, and the problem's id (`!` for a warning). */
export type Row = readonly [name: string, files: Files, ...ids: string[]];

export const inPart = (text: string): Files => ({ 'rules/p/a.yaml': text });

/** A commitment with these keys, about an indicator. */
export const c = (keys: string, indicator?: string): Files => inPart(commitment(keys, indicator));

export const rate = (more: string): string => `rate: { title: 毛入园率, unit: '%'${more} }`;
export const on = (unit: string): string => `x: { title: 指标, unit: '${unit}' }`;

/** Files of a part and of the head beside it. */
export const inHead = (text: string): Files => ({ 'rules/p/plan.yaml': text });
