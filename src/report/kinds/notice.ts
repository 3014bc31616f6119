import type { Static } from 'typebox';
import { type Assessment, type Finding, toPutRight, type UnitResult } from '../../assessment/index.js';
import { locationText } from '../../source/index.js';
import { coverageOf } from '../content/coverage.js';
import { evidencePart } from '../content/evidence.js';
import { flag, group, list, text } from '../content/fields.js';
import {
  rectifiable,
  rectificationColumns,
  rectificationItem,
  rectificationOf,
} from '../content/rectification.js';
import { type Attachment, registerOf } from '../content/register.js';
import { Room } from '../content/room.js';
import { evidence, pair, rectification, rectificationTable } from '../content/shape.js';
import { cell, listSheet, sampleCell, titleCell } from '../content/sheet.js';
import { wordingOf } from '../content/wording.js';
import { evidenceSheet } from '../content/workbook.js';
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
  rectificationTable,
  several: flag(),
  evidence,
  evidenceLeft: text('其余佐证'),
  requirements: list(text(), '整改要求'),
  seal: text('盖章'),
  date: text('日期'),
  receipt: list(pair, '回执'),
});

export type NoticeModel = Static<typeof shape>;

const receiptFields = ['number', 'unit', 'received', 'by', 'responsible', 'phone', 'opinion'] as const;

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
  concerns: ({ counts }) => toPutRight(counts) > 0,
  model({ assessment, unit }, lang) {
    const words = wordingOf(assessment, lang);
    const { say } = words;
    const { plan, asOf, sample, inputs } = assessment;
    const items = itemsOf(assessment, unit);
    const attachments = handedInWith(items, assessment, unit);
    const list = rectificationOf(
      words,
      items.map((finding, i) => rectificationItem(words, finding, { number: i + 1, several: false })),
      false,
    );
    const count = list.rectification.length;
    if (count === 0) throw new RangeError(`${unit.id} has nothing to put right`);
    const about = { unit: unit.name, plan: plan.title, asOf, count };
    return {
      lang,
      title: say('notice.title'),
      subtitle: unit.name,
      sample,
      sampleText: say(inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among'),
      reference: say('notice.number'),
      addressee: say('notice.addressee', about),
      intro: say('notice.intro', about),
      ...list,
      several: attachments.some((attachment) => attachment.unit !== unit.id),
      ...evidencePart({ words, room: new Room(), beside: undefined }, { attachments, findings: items }),
      requirements: ([1, 2, 3] as const).map((n) => say(`notice.requirement-${n}`)),
      seal: say('notice.seal', { issuer: plan.issuer }),
      date: say('notice.date'),
      receipt: receiptFields.map((field) => ({
        label: say(`notice.receipt-${field}`),
        value: field === 'unit' ? unit.name : '',
      })),
    };
  },
  workbook({ title, subtitle, sample, sampleText, rectification: items }, { assessment, unit }, lang) {
    const words = wordingOf(assessment, lang);
    const { say } = words;
    const attachments = handedInWith(itemsOf(assessment, unit), assessment, unit);
    const sheet = listSheet({
      name: say('notice.items'),
      widths: rectificationColumns.map(({ sheetWidth }) => sheetWidth),
      heads: rectificationColumns.map(({ head }) => say(head)),
      rows: items.map((item) => rectificationColumns.map(({ of }) => cell(of ? item[of] : ''))),
      above: [[titleCell(`${title} · ${subtitle}`)], ...(sample ? [[sampleCell(say, sampleText)]] : [])],
      columns: 2,
    });
    return { title, sheets: [sheet, ...(attachments.length > 0 ? [evidenceSheet(words, attachments)] : [])] };
  },
};

function itemsOf(assessment: Assessment, unit: UnitResult): Finding[] {
  return rectifiable(registerOf(assessment).findings(unit.id));
}

/** What the unit, and those below it, handed in with the figures that the items rest on. */
function handedInWith(items: readonly Finding[], assessment: Assessment, unit: UnitResult): Attachment[] {
  const places = new Set(items.flatMap(({ origin }) => origin.map(locationText)));
  return coverageOf(assessment, [unit]).attachments.filter(({ at }) => places.has(locationText(at)));
}
