import { type MessageRef, message } from '../../messages/index.js';
import type { Commitment, Plan } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';

const hundred = Rational.of(100);

/** Who a commitment holds, in words. */
export function whoInWords({ register, unit }: Plan, { who }: Commitment): MessageRef {
  const name = (id: string): string => register.units.get(id)?.name ?? id;
  if (who.kind === 'own') return message('who.own', { own: name(unit) });
  if (who.kind === 'cascade')
    return message('who.cascade', { own: name(unit), level: { id: `level.${who.level}` } });
  const counted = 'counted' in who;
  const share = { value: who.share.mul(hundred).toString(), unit: '%' };
  const all = counted ? '-counted' : who.share.eq(Rational.one) ? '' : '-share';
  if (who.kind === 'units') return message(`who.units${all}`, { units: who.units.map(name), share });
  return message(`who.each${all}`, { level: { id: `level.${who.level}` }, share });
}
