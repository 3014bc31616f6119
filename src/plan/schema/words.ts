import { comparators, measures, rollups } from '../../language/index.js';
import { term } from '../../messages/index.js';
import { type Level, levels, type Nature, natures, rhythms } from '../model.js';

/** What else the values of a list are called, for messages to those who write them so. */
export type Words = Readonly<Record<string, readonly string[]>>;

const levelWords: Readonly<Record<Level, readonly string[]>> = {
  province: ['省级', '省份', '自治区', '直辖市'],
  city: ['市级', '地市', '设区市', '地级市', '州', '盟'],
  district: [
    '区',
    '县',
    '县区',
    '区县级',
    '县级',
    '县（市、区）',
    '县市区',
    '市、区',
    '市（县）、区',
    '旗',
    'county',
  ],
  town: ['镇', '乡', '乡镇级', '街道', '乡镇（街道）', 'township'],
  school: ['校', '中小学', '中小学校', '幼儿园'],
};

const everyOne = ['各', '每个', '每', '所有', '全部', '全体', '各个', '每所', '各级'];

/** Levels by their names, alone or with 各. */
export const wordsOfLevels: Words = Object.fromEntries(
  levels.map((level) => {
    const names = [term(`level.${level}`, 'zh-CN'), ...levelWords[level]];
    return [level, [...names, ...everyOne.flatMap((every) => names.map((name) => every + name))]];
  }),
);

export const wordsOfNatures: Words = Object.fromEntries(
  natures.map((nature: Nature) => {
    const name = term(`nature.${nature}`, 'zh-CN');
    return [nature, [name, `${name}指标`, `${name}任务`, name.replace('性', '')]];
  }),
);

const rhythmNames: Readonly<Record<(typeof rhythms)[number], readonly string[]>> = {
  year: ['年', '年度'],
  quarter: ['季', '季度'],
  month: ['月', '月份', '月度'],
};

export const wordsOfRhythms: Words = Object.fromEntries(
  rhythms.map((rhythm) => [
    rhythm,
    rhythmNames[rhythm].flatMap((name) => [name, `每${name}`, `每个${name}`, `按${name}`, `逐${name}`]),
  ]),
);

export const wordsOfMeasures: Words = Object.fromEntries(
  measures.map(({ id, name }) => [id, [name.zh, name.en, name.zh.replace('比上年', '')]]),
);

export const wordsOfRollups: Words = Object.fromEntries(
  rollups.map(({ id, name, remark }) => [id, [name.zh, name.en, remark]]),
);

/** A text that says who in words → what to write. */
export const whoInstead = Object.entries(wordsOfLevels).map(
  ([level, words]) => [words.map(escaped).join('|'), `{ each: ${level} }`] as const,
);

/** Years from and to → the days. */
export const periodInstead = [
  ['(\\d{4})年? *[-~至到—–－]+ *(\\d{4})年?', '{ from: $1-01-01, to: $2-12-31 }'],
  ['(\\d{4})年?', '{ from: $1-01-01, to: $1-12-31 }'],
] as const;

const FIGURE = '([-\\d.,一二两三四五六七八九十百千万亿].*?)';

/** A text that says a target in words or by a sign → what to write; the longer wordings first. */
export const targetInstead = [
  ...comparators
    .filter(({ takes }) => takes === 'figure')
    .flatMap(({ id, phrases, title, signs }) =>
      [...phrases, title, ...signs].map((phrase) => ({ id, phrase: phrase.normalize('NFKC') })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ id, phrase }) => {
      const [before = '', after] = phrase.split('...');
      const pattern =
        after === undefined
          ? `${escaped(before)} *${FIGURE}`
          : `(?:${escaped(before)})?(?:达到|不低于|控制在)? *${FIGURE}(?:\\(含\\))?${escaped(after)}`;
      return [pattern, `{ ${id}: $1 }`] as const;
    }),
  [FIGURE, `{ ${comparators[0].id}: $1 }`] as const,
];

function escaped(text: string): string {
  return text.normalize('NFKC').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
