import type { Sentence } from './model.js';

/** What is said of rule authors' tests. */
export const caseMessages = {
  'cases.failed': {
    zh: '用例“{name}”：{unit}的承诺事项 {commitment} 应为“{expected}”，实为“{got}”。{reason}',
    en: 'Case "{name}": {unit}, commitment {commitment}: expected {expected}, got {got}. {reason}',
  },
  'cases.not-held': {
    zh: '用例“{name}”：承诺事项 {commitment} 不考核{unit}，不会有判定（期望“{expected}”）。',
    en: 'Case "{name}": commitment {commitment} does not hold {unit}, so there is no verdict (expected {expected}).',
  },
  'cases.expects-nothing': {
    zh: '用例“{name}”没有写期望的判定；请在 expect 之下写明。',
    en: 'Case "{name}" expects no verdict; write some under expect.',
  },
  'cases.bad-as-of': {
    zh: '用例“{name}”的判定日期“{text}”不是有效日期；请写成 2021-01-15 这样的形式。',
    en: 'The as-of date "{text}" of case "{name}" is not a date; write it like 2021-01-15.',
  },
  'cases.unknown-unit': {
    zh: '单位名册中没有编号“{name}”{hint}',
    en: 'The register has no unit "{name}"{hint}',
  },
  'cases.unknown-commitment': {
    zh: '计划中没有承诺事项“{name}”{hint}',
    en: 'The plan has no commitment "{name}"{hint}',
  },
  'cases.unknown-checkpoint': {
    zh: '这项承诺事项没有判定节点“{name}”{hint}',
    en: 'The commitment has no checkpoint "{name}"{hint}',
  },
  'cases.unknown-verdict': {
    zh: '“{name}”不是判定{hint}',
    en: '"{name}" is no verdict{hint}',
  },
} as const satisfies Record<string, Sentence>;
