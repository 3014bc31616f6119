import type { Sentence } from './model.js';

/** What is wrong with sentences that are read back from a file. */
export const faultMessages = {
  'fault.no-sentence': {
    zh: '这里应是一句话：编号 id 和数据 data。',
    en: 'A sentence is expected here: its id and its data.',
  },
  'fault.unknown-id': {
    zh: '消息目录中没有“{id}”这句话；文件可能经过改动，或由另一版本生成，请重新判定。',
    en: 'The catalogue has no sentence "{id}"; the file was changed or comes from another version: judge again.',
  },
  'fault.missing-datum': {
    zh: '“{id}”这句话缺少数据“{name}”；文件可能经过改动，或由另一版本生成，请重新判定。',
    en: 'The sentence "{id}" lacks its datum "{name}"; the file was changed or comes from another version: judge again.',
  },
  'fault.no-datum': {
    zh: '“{id}”这句话的数据“{name}”应是文字、数字、带计量单位的数、一句话，或这些的列表。',
    en: 'The datum "{name}" of the sentence "{id}" must be a text, a number, a figure in its unit, a sentence, or a list of these.',
  },
  'fault.no-value': {
    zh: '“{id}”这句话的数据“{name}”中，“{text}”不是数；请写成 99.2 或 1/3 这样的形式。',
    en: 'In the datum "{name}" of the sentence "{id}", "{text}" is no number; write it like 99.2 or 1/3.',
  },
  'fault.no-unit': {
    zh: '“{id}”这句话的数据“{name}”中，“{text}”不是计量单位；请写成 %、人、所 这样的形式。',
    en: 'In the datum "{name}" of the sentence "{id}", "{text}" is no measure unit; write it like %, 人 or 所.',
  },
} as const satisfies Record<string, Sentence>;
