import type { Sentence } from './model.js';

/** Why an assessment cannot be what the program wrote. */
export const assessmentMessages = {
  'assessment.no-value': { zh: '“{text}”不是精确的数', en: '"{text}" is no exact value' },
  'assessment.no-unit': { zh: '“{text}”不是计量单位', en: '"{text}" is no measure unit' },
  'assessment.unlisted-commitment': {
    zh: '有对承诺事项“{id}”的判定，承诺事项中却没有它',
    en: 'it has a finding on the commitment "{id}", which it does not list',
  },
  'assessment.no-units': { zh: '其中没有任何单位', en: 'it covers no unit' },
} as const satisfies Record<string, Sentence>;
