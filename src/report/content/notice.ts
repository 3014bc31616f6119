import type { UnitResult } from '../../assessment/index.js';
import type { NoticeModel } from '../shape.js';
import { rectificationOf } from './rectification.js';
import type { Words } from './words.js';

const receiptFields = ['number', 'unit', 'received', 'by', 'responsible', 'phone', 'opinion'] as const;

/**
 * 整改通知书: to one unit, on what it must put right, with the clause each item rests on. What only the bureau knows, its
 * number, deadline and signature, is left to be written in; the receipt (回执) comes back from the unit.
 */
export function noticeModel(words: Words, subject: UnitResult): NoticeModel {
  const { assessment, lang, say } = words;
  const { plan, asOf, sample, inputs } = assessment;
  const items = rectificationOf(
    words,
    assessment.findings.filter((f) => f.unit === subject.id),
  );
  const about = { unit: subject.name, plan: plan.title, asOf, count: items.length };
  return {
    lang,
    title: say('notice.title'),
    subtitle: subject.name,
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
      value: field === 'unit' ? subject.name : '',
    })),
  };
}
