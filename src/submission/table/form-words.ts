import type { DataFinding } from '../../facts/index.js';
import { message, term } from '../../messages/index.js';
import type { SheetTable } from '../../workbook/index.js';
import { codeKey } from '../filling/unit-names.js';
import { columnWithRemark, headerKey } from './columns.js';
import { type FormMarks, locateIn } from './heading.js';

const langs = ['zh-CN', 'en'] as const;
const guides: ReadonlySet<string> = new Set(langs.map((lang) => term('form.sheet-guide', lang)));
const instructions: ReadonlySet<string> = new Set(
  ([1, 2, 3, 4, 5, 6] as const).flatMap((n) => langs.map((lang) => headerKey(term(`form.guide-${n}`, lang)))),
);
const printedTerms = { definition: '口径', target: '目标' } as const;

/** Whether a sheet is the page of instructions that our forms bring. */
export function isGuide({ name }: SheetTable, marks: FormMarks | undefined): boolean {
  return marks !== undefined && guides.has(name);
}

/** What somebody wrote on the page of instructions of a form: it may speak of the figures. */
export function wordsInGuide(file: string, sheet: SheetTable, { marks }: FormMarks): DataFinding[] {
  const own = [marks.get('name')?.text ?? '', term('form.sheet-guide', 'zh-CN')].map(headerKey);
  return sheet.rows.flatMap((cells, i) =>
    cells
      .filter(({ text }) => !instructions.has(headerKey(text)) && !own.includes(headerKey(text)))
      // The title of the form, with the plan's.
      .filter(({ text }) => i > 0 || !/填报表$|submission for \d{4}$/.test(text.trim()))
      .map(({ text, row, column }) => ({
        ...message('intake.told-line', { words: text.trim() }),
        severity: 'warning',
        effect: 'note',
        at: locateIn(file, sheet.name, row, column),
      })),
  );
}

/** Definitions and targets that are no longer as the form printed them: whoever wrote over them may have meant another figure. */
export function alteredCells(file: string, sheet: SheetTable, marks: FormMarks | undefined): DataFinding[] {
  if (!marks || marks.printed.size === 0) return [];
  let columns: ReadonlyMap<string, number> = new Map();
  return sheet.rows.flatMap((cells): DataFinding[] => {
    const names = cells.map(
      ({ text, column }) => [columnWithRemark(text)?.id ?? headerKey(text), column] as const,
    );
    if (names.some(([name]) => name === 'indicator') && names.some(([name]) => name === 'period')) {
      columns = new Map(names);
      return [];
    }
    const cellAt = (name: string) => cells.find(({ column }) => column === columns.get(name));
    const key = codeKey(`${cellAt('indicator')?.text ?? ''}@${cellAt('period')?.text ?? ''}`);
    const printed = marks.printed.get(key);
    if (!printed) return [];
    return (['definition', 'target'] as const).flatMap((id): DataFinding[] => {
      const shown = cellAt(printedTerms[id]);
      if (!shown || headerKey(shown.text) === headerKey(printed[id])) return [];
      const data = { header: printedTerms[id], text: shown.text, printed: printed[id] };
      const at = locateIn(file, sheet.name, shown.row, shown.column);
      return [{ ...message('intake.form-cell-altered', data), severity: 'warning', effect: 'note', at }];
    });
  });
}
