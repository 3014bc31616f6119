import { Type } from 'typebox';
import { closed, date, oneOf, optional, ref, refs, text } from './fields.js';
import { target } from './target.js';

const waiver = Type.Object(
  {
    commitment: ref('承诺事项', '豁免哪一项。', '1.1'),
    units: refs('单位', '豁免哪些单位。', 'danyang'),
    kind: oneOf(
      ['waived', 'postponed', 'reduced'] as const,
      '种类',
      'waived 免于考核，postponed 延期（写 due），reduced 核减（写 target）。',
      {
        waived: ['免于考核', '豁免', '免考核', '免除'],
        postponed: ['延期', '推迟', '缓办'],
        reduced: ['核减', '调减', '减少'],
      },
    ),
    due: optional(date('延期至', '延期后的时限（含当日）。')),
    target: optional(target),
    reason: text('理由', '为什么豁免。'),
    authority: text('批准单位', '谁批准的。'),
    document: optional(text('批准文件', '批准文件及文号。')),
    approved: date('批准日期', '批准的日期。'),
    'valid-from': optional(
      date('有效期自', '有效期的第一天（含）；每年都判定的事项用来说明从哪一年起，不写则以前的节点也适用。'),
    ),
    'valid-through': date('有效期至', '有效期的最后一天（含）。'),
  },
  { title: '豁免', description: '一项经批准的豁免。', ...closed },
);

export const waivers = Type.Array(waiver, { title: '豁免', description: '免于考核、延期、核减。' });

/** waivers.yaml. */
export const waiversSchema = Type.Object(
  { waivers },
  { $id: 'urn:duibiao:waivers', title: '豁免清单', description: '经批准的免于考核、延期、核减。', ...closed },
);
