import { Rational } from '../../quantity/index.js';
import { conclude } from '../conclude.js';
import type { Conclusion, Finding, Verdict } from '../schema.js';

/** How findings that count came out. */
export interface YearStanding {
  readonly counted: number;
  readonly warnings: number;
  readonly conclusion: Conclusion;
  /** 达标率: met ÷ counted, 1 is 100%; none where nothing counts. */
  readonly rate?: Rational;
  of(verdict: Verdict): number;
}

export function standingOf(counted: readonly Finding[]): YearStanding {
  const of = (verdict: Verdict): number => counted.filter((f) => f.verdict === verdict).length;
  const warnings = counted.filter((f) => f.warning).length;
  const open = of('unreported') + of('doubtful') + of('attest');
  return {
    counted: counted.length,
    warnings,
    conclusion: conclude({ missed: of('missed') - warnings, open, decided: counted.length > open }),
    ...(counted.length > 0 ? { rate: Rational.of(of('met'), counted.length) } : {}),
    of,
  };
}
