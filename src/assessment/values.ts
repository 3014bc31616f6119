import { message } from '../messages/index.js';
import { type MeasureUnit, parseUnit, Rational } from '../quantity/index.js';
import { DamagedAssessment } from './damaged.js';

/** An exact value of the assessment. Throws `DamagedAssessment` on anything else. */
export function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new DamagedAssessment(message('assessment.no-value', { text }));
  return value;
}

/** A measure unit of the assessment. Throws `DamagedAssessment` on anything else. */
export function unitNamed(symbol: string): MeasureUnit {
  const unit = parseUnit(symbol);
  if (!unit) throw new DamagedAssessment(message('assessment.no-unit', { text: symbol }));
  return unit;
}
