import { dimensionFits, dimensionOf, nameDimension } from '../../formula/index.js';
import { dimensionsAgree } from '../../quantity/index.js';
import { placeIn, placeInText } from '../origin.js';
import type { Check } from './model.js';

/** What a formula gives is what its indicator is measured in, and parts are measured like their whole. */
export const formulasFit: Check = ({ indicators }, problems) => {
  for (const indicator of indicators.values()) {
    const { unit, formula, formulaText, parts } = indicator;
    const result = formula && dimensionOf(formula, (id) => indicators.get(id)?.unit);
    if (result && !result.ok) {
      const at = placeInText(indicator, 'formula', result.span.start);
      problems.add([{ ...result.message, severity: 'error', at }]);
    } else if (result?.ok && !dimensionFits(result.dimension, unit.dimension))
      problems.error('plan.formula-unit', placeIn(indicator, 'formula'), {
        id: indicator.id,
        formula: formulaText ?? '',
        gives: nameDimension(result.dimension),
        unit: unit.symbol,
      });
    parts.forEach((id, i) => {
      const part = indicators.get(id);
      if (part && !dimensionsAgree(part.unit.dimension, unit.dimension))
        problems.error('plan.part-unit', placeIn(indicator, 'parts', i), {
          id,
          unit: part.unit.symbol,
          whole: unit.symbol,
        });
    });
  }
};
