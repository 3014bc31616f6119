import { type Rational, rangeAround, rangesMeet } from '../../quantity/index.js';
import { Draft } from '../series/draft.js';
import { isMissing, presence, rowCount, type Series, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL } from '../series/state.js';
import { provenance } from './figures.js';
import { computedRange, rounding } from './precision.js';
import { formulaDisagreement } from './quality/disagreement.js';
import { doubt, noteProvenance, type Worksheet } from './worksheet.js';

/** The derived figure where there is one, the reported one elsewhere; where they contradict each other, neither. */
export function mergeDerived(sheet: Worksheet, own: Series, derived: Series): Series {
  if (!sheet.reported) {
    sheet.provenance = presence(derived, provenance.derived);
    return derived;
  }
  const draft = new Draft(derived);
  for (let row = 0; row < rowCount(derived); row++) {
    if (isMissing(derived, row)) draft.copy(row, own);
    else if (stateAt(own, row) === DOUBTFUL) draft.mark(row, DOUBTFUL);
    else {
      const [said, computed] = [valueAt(own, row), valueAt(derived, row)];
      if (said && computed && !said.eq(computed) && !agrees(sheet, said, row))
        doubt(sheet, draft, row, formulaDisagreement(sheet.subject(row), said, computed, sheet.formula()));
      noteProvenance(sheet, row, provenance.derived);
    }
  }
  return draft.series;
}

/** Whether a reported figure and the formula's operands, as they are written, may stand for the same. */
function agrees(sheet: Worksheet, said: Rational, row: number): boolean {
  const computed = computedRange(sheet.sources, sheet, row);
  return computed === undefined || rangesMeet(rangeAround(said, rounding(sheet, row)), computed);
}
