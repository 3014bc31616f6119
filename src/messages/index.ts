export { sentenceIds, sentenceOf } from './catalogue.js';
export { faultOf } from './check.js';
export { cut } from './cut.js';
export { dataNamesOf } from './data-names.js';
export {
  type DataOf,
  type Datum,
  type IdTaking,
  type MessageData,
  type MessageId,
  type MessageRef,
  message,
  messageAbout,
  messageOf,
  type QuantityDatum,
  type SentenceDatum,
  type WordDatum,
  type WordId,
} from './message.js';
export type { Lang, Sentence } from './model.js';
export { periodWord } from './period.js';
export { render, term, timeText, visible } from './render.js';
