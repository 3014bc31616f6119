export type Lang = 'zh-CN' | 'en';

/** One sentence in both languages; `{name}` is replaced by the datum of that name. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A figure inside a sentence: exact value (`99.2` or `1/3`) in a measure unit; `against` is the figure it must not be printed equal to unless it is. */
export interface QuantityDatum {
  readonly value: string;
  readonly unit: string;
  readonly against?: string;
}

/** A datum that is itself a sentence of the catalogue. */
export interface SentenceDatum {
  readonly id: string;
  readonly data?: MessageData;
}

export type Datum = string | number | QuantityDatum | SentenceDatum | readonly Datum[];
export type MessageData = { readonly [name: string]: Datum };

/** A sentence by id, with its data: what rooms hand around instead of text. */
export interface MessageRef {
  readonly id: string;
  readonly data: MessageData;
}
