import { type Finding, verdictWord } from '../assessment/index.js';
import { type Lang, term } from '../messages/index.js';

/** The verdict as people call it. */
export function verdictName(finding: Pick<Finding, 'verdict' | 'exceeded' | 'counted'>, lang: Lang): string {
  return term(verdictWord(finding), lang);
}

/** An exact figure with its unit, for machines and spreadsheets. */
export function exact({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return `${value}${unit}`;
}
