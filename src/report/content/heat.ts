import type { Finding, UnitResult } from '../../assessment/index.js';
import { withoutNumber } from '../../document/index.js';
import { leftText, paperOf } from './beside.js';
import { registerOf } from './register.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';

type Heat = ReportModel['heat'];
type Cell = Heat['rows'][number]['cells'][number];

/** Shades from all met to nothing met. */
const SHADES = 4;

export const noHeat: Heat = { heads: [], rows: [], left: '' };

/** Chapters × units: how many of what was to be judged each met in each chapter. With one chapter the units' table says it. */
export function heatOf({ words, room, beside }: Setting, units: readonly UnitResult[]): Heat {
  const { assessment, commitment } = words;
  const register = registerOf(assessment);
  const { chapters } = assessment.plan;
  if (chapters.length < 2) return noHeat;
  const { shown, left } = room.fill(
    units,
    ({ id, name }) => {
      const held = register.findings(id);
      return {
        name,
        paper: paperOf(beside, id),
        cells: chapters.map((chapter) =>
          cellOf(held.filter((f) => commitment(f.commitment).chapter === chapter.id)),
        ),
      };
    },
    { part: 'matrix' },
  );
  return {
    heads: chapters.map(({ title }) => withoutNumber(title)),
    rows: shown,
    left: leftText(words, left, { sheet: 'report.sheet-findings' }, beside),
  };
}

function cellOf(findings: readonly Finding[]): Cell {
  const due = findings.filter((f) => !f.counted && f.verdict !== 'pending' && f.verdict !== 'waived');
  const met = due.filter(({ verdict }) => verdict === 'met').length;
  if (due.length === 0) return { text: '', tone: 'none' };
  const shade = Math.ceil((1 - met / due.length) * SHADES);
  return { text: `${met}/${due.length}`, tone: `heat-${shade}` };
}
