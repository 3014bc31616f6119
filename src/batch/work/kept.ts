import { join } from 'node:path';
import type { KeptAssessment } from '../../archive/index.js';
import type { Assessment } from '../../assessment/index.js';
import { assessmentIn, openAssessment } from '../../service/index.js';
import { type Result, success } from '../../source/index.js';

/** The name of a run's assessment in its folder. */
export const ASSESSMENT = assessmentIn('.');

/** How many findings may be at hand, made: more are derived again, for a few units at a time. */
const MOST_FINDINGS = 20_000;

/** Assessments that were judged or read lately, by digest, oldest first. */
const whole = new Map<string, Assessment>();
let opened: { readonly digest: string; readonly kept: KeptAssessment } | undefined;

/** Keeps an assessment at hand for the papers that are made of it next. */
export function remember(digest: string, assessment: Assessment): void {
  whole.set(digest, assessment);
  let findings = 0;
  for (const [key, one] of [...whole].reverse()) {
    findings += one.findings.length;
    if (findings > MOST_FINDINGS) whole.delete(key);
  }
}

/** Whether an assessment of so many findings is one to remember. */
export function isSmall(findings: number): boolean {
  return findings <= MOST_FINDINGS;
}

/** The assessment of a run, with the findings of these units at least; without units, with all. */
export function keptAssessment(
  folder: string,
  digest: string,
  units: readonly string[] | undefined,
): Result<Assessment> {
  const known = whole.get(digest);
  if (known) return success(known);
  if (opened?.digest !== digest) {
    opened = undefined;
    const kept = openAssessment(join(folder, ASSESSMENT));
    if (!kept.ok) return kept;
    opened = { digest, kept: kept.value };
  }
  return units ? opened.kept.of(units) : opened.kept.whole();
}
