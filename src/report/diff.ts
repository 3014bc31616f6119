import type { Assessment } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { writeWorkbook } from '../workbook/index.js';
import { diffModel } from './content/diff.js';
import { type DocumentOptions, documentOf } from './document.js';
import { templateOf } from './environment.js';
import type { DocumentFormat, TextFormat } from './formats.js';
import type { DiffModel } from './shape.js';
import { cell, headCell, heightsOf, listSheet } from './sheet.js';

/** Two assessments of one plan worded for people. Throws RangeError where they are of two plans. */
export function diffView(before: Assessment, after: Assessment, lang: Lang): DiffModel {
  return diffModel(before, after, lang);
}

/** A comparison as one self-contained text. */
export function renderDiff(model: DiffModel, to: TextFormat, lang: Lang): string {
  return templateOf('diff', to, lang)(model);
}

/** A comparison as a file of pages; throws NoPdf where PDF finds no font with Chinese characters or no typesetter. */
export function diffDocument(
  model: DiffModel,
  to: DocumentFormat,
  lang: Lang,
  options: DocumentOptions,
): Promise<Uint8Array> {
  return documentOf('diff', model, to, lang, options);
}

const widths = [16, 16, 9, 40, 13, 13, 13, 13, 60];

/** A comparison as a workbook: one table with filters, and the rules that read otherwise. */
export function diffWorkbook(
  model: DiffModel,
  heads: readonly string[],
  names: readonly [string, string],
): Promise<Uint8Array> {
  const rows = model.groups.flatMap(({ title, rows: of }) =>
    of.map(({ unit, id, checkpoint, statement, before, after }) =>
      [
        title,
        unit,
        id,
        checkpoint === '' ? statement : `${statement} (${checkpoint})`,
        before.mark.label,
        before.actual,
        after.mark.label,
        after.actual,
        after.reason || before.reason,
      ].map((text) => cell(text)),
    ),
  );
  const rules = model.rules.map((rule) =>
    [rule.id, rule.what, rule.before, rule.after].map((text) => cell(text)),
  );
  const ruleWidths = [9, 12, 60, 60];
  return writeWorkbook(model.title, [
    listSheet({ name: names[0], widths, heads, rows, columns: 3 }),
    {
      name: names[1],
      widths: ruleWidths,
      rows: [[heads[2] ?? '', '', heads[4] ?? '', heads[6] ?? ''].map(headCell), ...rules],
      heights: heightsOf(rules, ruleWidths, 1),
    },
  ]);
}
