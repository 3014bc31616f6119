import { Type } from 'typebox';
import { measures } from '../../language/index.js';
import { levels, natures, rhythms } from '../model.js';
import { closed, date, flag, id, oneOf, optional, quantity, ref, refs, text } from './fields.js';
import { amendment, target } from './target.js';
import { whoInstead, wordsOfLevels, wordsOfMeasures, wordsOfNatures, wordsOfRhythms } from './words.js';

const share = quantity('比例', '至少这么多的单位达标，整体才算达标；不写为全部。', '85%');

/** Whether the units of `each` and `units` are judged too, or only counted. */
const whoIsJudged = ['each', 'whole'] as const;

const who = Type.Object(
  {
    each: optional(oneOf(levels, '每个', '每个这一级的单位各自判定；整体看达标单位的比例。', wordsOfLevels)),
    cascade: optional(
      oneOf(levels, '层层落实', '本级按汇总数判定，并以同一目标要求每个这一级的单位。', wordsOfLevels),
    ),
    units: optional(refs('指定单位', '只考核这些单位。', 'yangzhong')),
    share: optional(share),
    judged: optional(
      oneOf(
        whoIsJudged,
        '判定谁',
        'whole 只判定整体，各单位只计入达标面，不单独判定（写了不到 100% 的 share 时的默认）；each 各单位也单独判定（其余的默认）。',
      ),
    ),
  },
  {
    title: '考核对象',
    description: '不写为计划所属单位；each、cascade、units 三选一。',
    examples: [{ each: 'district' }],
    'x-instead': whoInstead,
    minProperties: 1,
    ...closed,
  },
);

const milestone = Type.Object(
  {
    due: date('节点日期', '到这一天（含）应达到的目标。'),
    period: optional(
      Type.Unsafe<string>({
        type: ['string', 'number'],
        title: '看哪一期的数字',
        description: '不写为这一天所在的年度；同一年有几个节点时写季度或月份。',
        examples: ['2020-Q2', '2020-06'],
      }),
    ),
    target: optional(target),
  },
  { title: '节点', description: '一个时间节点及其目标。', ...closed },
);

const source = Type.Unsafe<string | { readonly document?: string; readonly section: string }>({
  type: ['string', 'object'],
  title: '出处',
  description: '计划文件中的章节，如 总体目标·1。',
  examples: ['总体目标·1'],
  properties: {
    document: ref('文件', '出自另一份文件时，它在文件登记表中的编号。', 'zhenjiang-2020-gist'),
    section: text('章节', '章节。', '总体目标·1'),
  },
  required: ['section'],
  ...closed,
});

/** A commitment (承诺事项). */
const commitment = Type.Object(
  {
    id: id('编号', '稳定的编号，与计划的编号对应；加引号以免被读成数字。', '1.1', 't4.1'),
    statement: text('事项', '用自己的话简述，带上数字。', '学前三年毛入园率99%以上'),
    indicator: ref('指标', '用哪个指标衡量。', 'preschool-gross-enrolment'),
    who: optional(who),
    measure: optional(
      oneOf(
        measures.map((m) => m.id),
        '考核口径',
        `${measures.map(({ id: word, name }, i) => `${word} ${name.zh}${i === 0 ? '（默认）' : ''}`).join('，')}。`,
        wordsOfMeasures,
      ),
    ),
    target,
    due: optional(date('完成时限', '含当日；不写为计划的最后一天。')),
    milestones: optional(
      Type.Array(milestone, { title: '时间节点', description: '分节点的目标，按日期先后。', minItems: 1 }),
    ),
    every: optional(oneOf(rhythms, '频次', '每年、每季度或每月各判定一次。', wordsOfRhythms)),
    within: optional(quantity('宽限', '与 every 同用：每期结束后几天内完成；不写为当期最后一天。', '15天')),
    since: optional(
      date('频次自', '与 every 同用：从哪一天所在的年度、季度或月份起判定；不写为规划期第一天。'),
    ),
    nature: optional(
      oneOf(
        natures,
        '性质',
        'binding 约束性（默认；确保、必须、达到），expected 预期性（力争、争取）：未达标只预警。',
        wordsOfNatures,
      ),
    ),
    weight: optional(quantity('权重', '评分权重，默认 1。', '1')),
    veto: optional(flag('一票否决', 'true 表示未达标时适用评分中的一票否决。')),
    'judged-by': optional(
      oneOf(
        ['figures', 'attestation'] as const,
        '判定方式',
        'figures 按数字（默认），attestation 由人认定。',
      ),
    ),
    'judged-places': optional(
      Type.Unsafe<string>({
        type: ['string', 'integer'],
        pattern: '^[0-6]$',
        title: '修约位数',
        description: '按修约值比较法判定时保留的小数位数；不写为全数值比较法。',
        examples: [1],
      }),
    ),
    lead: optional(text('牵头单位', '牵头单位。')),
    responsible: optional(text('责任单位', '责任单位。')),
    supporting: optional(text('配合单位', '配合单位。')),
    source,
    reading: optional(text('理解说明', '原文可有几种读法时，采用了哪一种。')),
    caution: optional(text('原文存疑', '原文的数字或文字可疑之处；照录原文，印在报告里。')),
    amendments: optional(Type.Array(amendment, { title: '调整', description: '经批准的调整，按日期先后。' })),
  },
  { title: '承诺事项', description: '一项可以衡量的承诺。', ...closed },
);

export const commitments = Type.Array(commitment, {
  title: '承诺事项',
  description: '本章的承诺事项，按原文次序。',
});
