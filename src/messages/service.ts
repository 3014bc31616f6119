import type { Sentence } from './model.js';

/** What the doors of the library say of what they were asked for. */
export const serviceMessages = {
  'service.nothing-to-say': {
    zh: '{unit}没有需要整改的事项，不必发{kind}。',
    en: '{unit} has nothing to put right, so there is no {kind} to send.',
  },
  'service.unknown-kind': {
    zh: '没有“{kind}”这种报告；可用：{kinds}。',
    en: 'There is no report "{kind}"; there are {kinds}.',
  },
  'service.unknown-lang': {
    zh: '没有“{lang}”这种语言；可用：{langs}。',
    en: 'There is no language "{lang}"; there are {langs}.',
  },
  'service.unit-wanted': {
    zh: '“{kind}”是对一个单位的报告；请指定单位：{units}。',
    en: 'The report "{kind}" is about one unit; say which: {units}.',
  },
} as const satisfies Record<string, Sentence>;
