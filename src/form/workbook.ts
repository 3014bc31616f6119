import { type Lang, message, render, term, type WordId } from '../messages/index.js';
import type { Plan } from '../plan/index.js';
import { formHeading, HIDDEN_SHEET } from '../submission/index.js';
import {
  type CellSpec,
  type EntryRule,
  rangeName,
  SERIAL_OF_1970,
  type SheetSpec,
  writeWorkbook,
} from '../workbook/index.js';
import { answered, entryRule, formatOf, reached } from './cells.js';
import { columnOf, type FormColumn, formColumns } from './columns.js';
import { formulaOf } from './computed.js';
import { type Asked, FORM_VERSION, type Form } from './model.js';

const colors = { head: 'DCE6F1', locked: 'F2F2F2', required: 'FFF9DB', met: 'D8F0DC', missed: 'F8D7DA' };
const ink = { met: '14622C', missed: '9B1C2A', soft: '5A6472' };

/** The header stands in this row, figures below it; rows from 0. */
const HEADER = 3;
const FIRST = HEADER + 1;

/** A form as a workbook (.xlsx). */
export function formWorkbook(form: Form, lang: Lang): Promise<Uint8Array> {
  return writeWorkbook(titleOf(form, lang), formSheets(form, lang));
}

/** The sheets of a form: the entry sheet, which opens; instructions; and a hidden sheet that says what form it is. */
export function formSheets(form: Form, lang: Lang): SheetSpec[] {
  return [entrySheet(form, lang), guideSheet(form, lang), marksSheet(form, lang)];
}

function titleOf({ plan, year }: Form, lang: Lang): string {
  return render(message('form.title', { plan: plan.title, year: String(year) }), lang);
}

function guideSheet(form: Form, lang: Lang): SheetSpec {
  const say = (id: WordId): string => term(id, lang);
  const lines = ([1, 2, 3, 4, 5, 6] as const).map((n) => [{ value: say(`form.guide-${n}`) }]);
  return {
    name: say('form.sheet-guide'),
    widths: [110],
    rows: [
      [{ value: titleOf(form, lang), bold: true, size: 16 }],
      [{ value: form.unit.name, bold: true }],
      ...lines,
    ],
    heights: new Map([[0, 32], ...lines.map((_, i): [number, number] => [i + 2, 36])]),
    protected: true,
  };
}

function entrySheet(form: Form, lang: Lang): SheetSpec {
  const { rows } = form;
  const say = (id: WordId): string => term(id, lang);
  const last = FIRST + rows.length - 1;
  const head = formColumns.map(
    ({ title }): CellSpec => ({
      value: title,
      bold: true,
      fill: colors.head,
      align: 'center',
      border: true,
    }),
  );
  const dates = rangeName(FIRST, columnOf('completed'), last, columnOf('completed'));
  return {
    name: say('form.sheet-entry'),
    widths: formColumns.map(({ width }) => width),
    rows: [
      [{ value: titleOf(form, lang), bold: true, size: 16, runsOn: true }],
      headingRow(form),
      [],
      head,
      ...rows.map((asked, i) => rowOf(asked, i, rows, lang)),
    ],
    heights: new Map([
      [0, 30],
      [1, 22],
      [HEADER, 24],
      ...rows.map((asked, i): [number, number] => [FIRST + i, heightOf(asked)]),
    ]),
    frozen: { rows: FIRST, columns: columnOf('period') },
    protected: true,
    entries: [
      ...rows.flatMap((asked, i) => (asked.computed ? [] : [entryRule(asked, cellAt(i, 'value'), lang)])),
      ...(rows.length > 0 ? [dateRule(dates, form, lang)] : []),
    ],
    looks: rows.flatMap((asked, i) => looksOf(asked, form.plan, FIRST + i)),
    repeatRow: HEADER,
  };
}

function cellAt(i: number, column: FormColumn): string {
  return rangeName(FIRST + i, columnOf(column), FIRST + i, columnOf(column));
}

/** 计划, 填报单位 and 年度 in sight, for people and for reading it back. */
function headingRow({ plan, unit, year }: Form): CellSpec[] {
  const label = (value: string): CellSpec => ({ value, color: ink.soft, align: 'right' });
  return [
    {},
    label(formHeading.plan),
    { value: plan.id, bold: true },
    {},
    label(formHeading.unit),
    { value: unit.name, bold: true },
    label(formHeading.year),
    { value: year, bold: true, align: 'left' },
    label(formHeading.submitted),
    { input: true, fill: colors.required, border: true, format: 'yyyy-mm-dd' },
  ];
}

function rowOf(asked: Asked, i: number, rows: readonly Asked[], lang: Lang): CellSpec[] {
  const { indicator, period, computed, required, targets, previous, previousRequired } = asked;
  const { unit, definition } = indicator;
  const say = (id: WordId): string => term(id, lang);
  const locked = (value: string | number, more: CellSpec = {}): CellSpec => ({
    value,
    fill: colors.locked,
    border: true,
    ...more,
  });
  const format = formatOf(unit);
  const input: CellSpec = { input: true, border: true, ...(required ? { fill: colors.required } : {}) };
  const about = [
    ...(definition === undefined ? [] : [render(message('form.note-definition', { definition }), lang)]),
    say(computed ? 'form.computed' : required ? 'form.note-required' : 'form.note-optional'),
  ].join('\n');
  const formula = computed ? formulaOf(asked, rows, FIRST) : undefined;
  const shown: CellSpec = {
    fill: colors.locked,
    border: true,
    ...(format ? { format } : {}),
    ...(formula ? { formula } : {}),
  };
  const cells: Record<FormColumn, CellSpec> = {
    no: locked(i + 1, { align: 'center' }),
    indicator: locked(indicator.id, { size: 9, color: ink.soft }),
    title: locked(indicator.title, { note: about, bold: required }),
    period: locked(period, { align: 'center' }),
    measure: locked(unit.symbol, { align: 'center' }),
    definition: locked(computed ? say('form.computed') : (definition ?? ''), { size: 9 }),
    target: locked(targetText(targets, lang), { size: 9 }),
    previous: {
      ...input,
      fill: previousRequired ? colors.required : 'FFFFFF',
      ...(previous === undefined ? {} : { value: previous }),
    },
    value: computed ? shown : { ...input, align: 'right', bold: true, ...(format ? { format } : {}) },
    completed: { input: true, border: true, format: 'yyyy-mm-dd' },
    evidence: { input: true, border: true },
    note: { input: true, border: true },
  };
  const idle: readonly FormColumn[] = computed ? ['previous', 'completed', 'evidence', 'note'] : [];
  return formColumns.map(({ id }) => (idle.includes(id) ? { fill: colors.locked, border: true } : cells[id]));
}

function targetText(targets: Asked['targets'], lang: Lang): string {
  return targets.map((target) => render(target, lang)).join('；');
}

/** High enough for the definition, which wraps. */
function heightOf({ indicator, targets }: Asked): number {
  const lines = Math.max(
    Math.ceil((indicator.definition?.length ?? 0) / 20),
    Math.ceil(indicator.title.length / 11),
    targets.length * 2,
    1,
  );
  return 10 + lines * 13;
}

function dateRule(range: string, { year }: Form, lang: Lang): EntryRule {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + SERIAL_OF_1970;
  return {
    range,
    allow: { kind: 'date', min: day(`${year - 1}-01-01`), max: day(`${year + 1}-12-31`) },
    title: render(message('form.enter-date', { example: `${year}-12-31` }), lang).slice(0, 30),
    message: render(message('form.enter-date', { example: `${year}-12-31` }), lang),
    strict: true,
  };
}

function looksOf(asked: Asked, plan: Plan, row: number): NonNullable<SheetSpec['looks']> {
  const conditions = asked.thresholds.map((threshold) => reached(threshold, asked, plan, row));
  const [met] = conditions;
  // Where one row is held against several targets, a single colour would be wrong of one of them.
  if (met === undefined || conditions.some((condition) => condition !== met)) return [];
  const range = rangeName(row, columnOf('value'), row, columnOf('value'));
  const given = answered(asked, row);
  return [
    { range, formula: `AND(${given},${met})`, fill: colors.met, color: ink.met },
    { range, formula: `AND(${given},NOT(${met}))`, fill: colors.missed, color: ink.missed },
  ];
}

/** What form it is, for reading it back: a hint that a spreadsheet program may lose, not a proof. */
function marksSheet({ plan, unit, year, rows }: Form, lang: Lang): SheetSpec {
  const marks = [
    ['form', FORM_VERSION],
    ['plan', plan.id],
    ['digest', plan.digest],
    ['unit', unit.id],
    ['name', unit.name],
    ['year', String(year)],
  ];
  const asked = rows.filter((row) => !row.computed);
  return {
    name: HIDDEN_SHEET,
    hidden: true,
    widths: [12, 70],
    rows: [
      ...marks.map(([key = '', value = '']) => [{ value: key }, { value }]),
      ...asked.map(({ indicator, period, targets }) => [
        { value: 'row' },
        { value: `${indicator.id}@${period}` },
        { value: indicator.definition ?? '' },
        { value: targetText(targets, lang) },
      ]),
    ],
    protected: true,
  };
}
