import { indicatorsOf } from '../../formula/index.js';
import { suggestion } from '../build/registers.js';
import type { Commitment, Indicator } from '../model.js';
import type { Check } from './model.js';

/** Every indicator that a formula, a part, a weight or a target names is defined. */
export const namesKnown: Check = ({ indicators, commitments }, problems) => {
  const report = (id: string, at: Indicator['at']): void => {
    if (!indicators.has(id))
      problems.error('plan.unknown-indicator', at, { id, ...suggestion(id, indicators.keys()) });
  };
  for (const indicator of indicators.values()) for (const id of namedBy(indicator)) report(id, indicator.at);
  for (const commitment of commitments) for (const id of referredBy(commitment)) report(id, commitment.at);
};

/** The indicators that an indicator is made of. */
export function namedBy({ formula, parts, rollup }: Indicator): string[] {
  return [
    ...(formula ? indicatorsOf(formula).map((n) => n.id) : []),
    ...parts,
    ...(rollup.weight === undefined ? [] : [rollup.weight]),
  ];
}

/** The indicators that a commitment's targets refer to. */
export function referredBy({ target, checkpoints, amendments }: Commitment): string[] {
  const targets = [
    target,
    ...checkpoints.flatMap((c) => c.target ?? []),
    ...amendments.flatMap((a) => a.target ?? []),
  ];
  return targets
    .flatMap((t) => [t.reference, ...(t.upper ? [t.upper] : [])])
    .flatMap((r) => (r.kind === 'indicator' ? [r.indicator] : []));
}
