import { type MessageRef, message } from '../messages/index.js';
import type { Assessment, Reporting } from './schema.js';

/**
 * 收表情况 and 判定范围, as sentences, for all that an assessment covers: how many units were to report and which of them
 * have not, or of whom alone it speaks. Empty for one that was kept before this was noted.
 */
export function scopeSentences({ scope, units }: Pick<Assessment, 'scope' | 'units'>): MessageRef[] {
  if (!scope) return [];
  const { basis, total, refused } = scope;
  const judged = new Set(units.map(({ id }) => id));
  const whole = basis === 'plan';
  const expected = whole ? scope.reporting : scope.reporting.filter(({ id }) => judged.has(id));
  const named = (state: Reporting): string[] =>
    expected.filter((unit) => unit.state === state).map(({ name }) => name);
  const reported = named('reported').length;
  const first = whole
    ? message('scope.expected', { expected: expected.length, reported })
    : message('scope.only', { names: units.map(({ name }) => name), total });
  return [
    first,
    ...(['missing', 'earlier', 'blank'] as const).flatMap((state) => {
      const names = named(state);
      return names.length > 0 ? [message(`scope.${state}`, { count: names.length, names })] : [];
    }),
    ...(refused.length > 0 ? [message('scope.refused', { count: refused.length, files: refused })] : []),
  ];
}

/** Of one unit, what has come from it where that is no report; undefined where it has reported, or is not asked to. */
export function wantingReport({ scope }: Assessment, unit: string): MessageRef | undefined {
  const asked = scope?.reporting.find(({ id }) => id === unit);
  if (!asked || asked.state === 'reported') return undefined;
  return message(`scope.unit-${asked.state}`, { unit: asked.name });
}
