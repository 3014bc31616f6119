import type { Static } from 'typebox';
import { flag, group, list, text } from '../content/fields.js';
import { rectificationOf } from '../content/rectification.js';
import { pair, rectification } from '../content/shape.js';
import { cell, listSheet, sampleCell, titleCell } from '../content/sheet.js';
import { wordingOf } from '../content/wording.js';
import { fileName, type Kind } from './model.js';

const id = 'notice';

const shape = group({
  lang: text(),
  title: text('标题'),
  subtitle: text('副标题'),
  sample: flag(),
  sampleText: text('样例说明'),
  reference: text('文号'),
  addressee: text('主送'),
  intro: text('正文'),
  rectification: list(rectification, '整改清单'),
  requirements: list(text(), '整改要求'),
  seal: text('盖章'),
  date: text('日期'),
  receipt: list(pair, '回执'),
});

export type NoticeModel = Static<typeof shape>;

const receiptFields = ['number', 'unit', 'received', 'by', 'responsible', 'phone', 'opinion'] as const;

const columns = [
  ['report.number', 7],
  ['report.problem', 60],
  ['report.basis-indicator', 40],
  ['report.origin', 24],
  ['report.responsible', 20],
  ['report.original-due', 12],
] as const;

/**
 * 整改通知书: to one unit, on what it must put right, with the clause each item rests on. What only the bureau knows, its
 * number, deadline and signature, is left to be written in; the receipt (回执) comes back from the unit.
 */
export const notice: Kind<'unit', NoticeModel, 'notice'> = {
  id,
  name: 'report.kind.notice',
  about: 'unit',
  shape,
  file: (subject) => fileName(id, subject),
  model({ assessment, unit }, lang) {
    const words = wordingOf(assessment, lang);
    const { say } = words;
    const { plan, asOf, sample, inputs } = assessment;
    const items = rectificationOf(
      words,
      assessment.findings.filter((f) => f.unit === unit.id),
    );
    const about = { unit: unit.name, plan: plan.title, asOf, count: items.length };
    return {
      lang,
      title: say('notice.title'),
      subtitle: unit.name,
      sample,
      sampleText: say(inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among'),
      reference: say('notice.number'),
      addressee: say('notice.addressee', about),
      intro: say(items.length > 0 ? 'notice.intro' : 'notice.nothing', about),
      rectification: items,
      requirements: items.length > 0 ? ([1, 2, 3] as const).map((n) => say(`notice.requirement-${n}`)) : [],
      seal: say('report.seal'),
      date: say('notice.date'),
      receipt: receiptFields.map((field) => ({
        label: say(`notice.receipt-${field}`),
        value: field === 'unit' ? unit.name : '',
      })),
    };
  },
  workbook({ title, subtitle, sample, sampleText, rectification: items }, { assessment }, lang) {
    const { say } = wordingOf(assessment, lang);
    const sheet = listSheet({
      name: say('notice.items'),
      widths: columns.map(([, width]) => width),
      heads: columns.map(([head]) => say(head)),
      rows: items.map((i) =>
        [i.number, i.problem, i.basis, i.source, i.responsible, i.due].map((value) => cell(value)),
      ),
      above: [[titleCell(`${title} · ${subtitle}`)], ...(sample ? [[sampleCell(say, sampleText)]] : [])],
      columns: 1,
    });
    return { title, sheets: [sheet] };
  },
};
