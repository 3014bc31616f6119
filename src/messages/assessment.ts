import type { Sentence } from './model.js';

/** What an assessment covers, and why one cannot be what the program wrote. */
export const assessmentMessages = {
  'assessment.no-value': { zh: '“{text}”不是精确的数', en: '"{text}" is no exact value' },
  'assessment.no-unit': { zh: '“{text}”不是计量单位', en: '"{text}" is no measure unit' },
  'assessment.unlisted-commitment': {
    zh: '有对承诺事项“{id}”的判定，承诺事项中却没有它',
    en: 'it has a finding on the commitment "{id}", which it does not list',
  },
  'assessment.unlisted-unit': {
    zh: '有对单位“{id}”的判定，单位中却没有它',
    en: 'it has a finding on the unit "{id}", which it does not list',
  },
  'assessment.no-zone': { zh: '“{text}”不是时区', en: '"{text}" is no time zone' },
  'assessment.no-units': { zh: '其中没有任何单位', en: 'it covers no unit' },

  'archive.cut-off': {
    zh: '不是完整的评估结果：没有末行的校验值。请取完整的文件，或重新判定',
    en: 'this is no whole assessment: its last line, with the checksum, is wanting. Take the whole file, or judge again',
  },
  'archive.changed': {
    zh: '评估结果在保存后被改动过：与末行的校验值不符。请取原来的文件，或重新判定',
    en: 'the assessment was changed after it was kept: it does not agree with the checksum in its last line. Take the original, or judge again',
  },
  'archive.other-rules': {
    zh: '评估结果由{program}版判定，其中的规则本版本不能再用，原因如下。请用{program}版打开，或按修订后的规则重新判定',
    en: 'the assessment was made by version {program}; this version cannot use the rules in it, for the following. Open it with {program}, or judge again by rules brought up to date',
  },
  'archive.other-verdict': {
    zh: '评估结果由{program}版判定；本版本由同样的规则和数字，对{unit}的{commitment}（{key}）得出另一判定。请用{program}版打开，或重新判定',
    en: 'the assessment was made by version {program}; by the same rules and figures this version comes to another verdict on {unit}, {commitment} ({key}). Open it with {program}, or judge again',
  },
  'archive.other-result': {
    zh: '评估结果由{program}版判定；本版本由同样的规则和数字，对{unit}得出另一结论或得分。请用{program}版打开，或重新判定',
    en: 'the assessment was made by version {program}; by the same rules and figures this version comes to another conclusion or score of {unit}. Open it with {program}, or judge again',
  },

  'scope.expected': {
    zh: '应报{expected}个单位，已报{reported}个。',
    en: '{reported} of {expected} units that report have reported.',
  },
  'scope.missing': { zh: '未报{count}个：{names}。', en: 'Not reported ({count}): {names}.' },
  'scope.earlier': {
    zh: '只报过往年数字{count}个：{names}。',
    en: 'Reported for earlier years only ({count}): {names}.',
  },
  'scope.blank': { zh: '交了空表{count}个：{names}。', en: 'Sent an empty form ({count}): {names}.' },
  'scope.refused': { zh: '退回{count}份文件：{files}。', en: 'Files refused ({count}): {files}.' },
  'scope.only': {
    zh: '只判定{names}（计划共{total}个单位）。',
    en: 'Judged is only {names}, of {total} units that the plan concerns.',
  },
  'scope.unit-missing': { zh: '{unit}没有报送。', en: '{unit} has not reported.' },
  'scope.unit-earlier': {
    zh: '{unit}只报过往年的数字，这一年度没有报送。',
    en: '{unit} has reported for earlier years only, and not for this one.',
  },
  'scope.unit-blank': { zh: '{unit}交的是空表。', en: '{unit} sent an empty form.' },
} as const satisfies Record<string, Sentence>;
