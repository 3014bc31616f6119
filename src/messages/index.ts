export type {
  Datum,
  Lang,
  MessageData,
  MessageRef,
  QuantityDatum,
  Sentence,
  SentenceDatum,
} from './model.js';
export { type Catalogue, catalogue, render, term, visible } from './render.js';
