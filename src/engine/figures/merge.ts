import { Draft } from '../series/draft.js';
import { isMissing, presence, rowCount, type Series, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL } from '../series/state.js';
import { provenance } from './figures.js';
import { agrees, formulaDisagreement } from './quality/disagreement.js';
import { doubt, noteProvenance, type Worksheet } from './worksheet.js';

/** The derived figure where there is one, the reported one elsewhere; where they contradict each other, neither. */
export function mergeDerived(sheet: Worksheet, own: Series, derived: Series): Series {
  const { reported } = sheet;
  if (!reported) {
    sheet.provenance = presence(derived, provenance.derived);
    return derived;
  }
  const draft = new Draft(derived);
  for (let row = 0; row < rowCount(derived); row++) {
    if (isMissing(derived, row)) draft.copy(row, own);
    else if (stateAt(own, row) === DOUBTFUL) draft.mark(row, DOUBTFUL);
    else {
      noteProvenance(sheet, row, provenance.derived);
      const [said, computed] = [valueAt(own, row), valueAt(derived, row)];
      if (said && computed && !agrees(said, computed, reported, row))
        doubt(sheet, draft, row, formulaDisagreement(sheet.subject(row), said, computed, sheet.formula()));
    }
  }
  return draft.series;
}
