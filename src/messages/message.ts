import type { catalogue } from './catalogue.js';

type Catalogue = typeof catalogue;

export type MessageId = keyof Catalogue;

/** The names in braces in a sentence; a brace before one is printed, and `{ past: 1 }` is an example of YAML. */
type Names<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? Name<Inside> | Names<Rest>
  : never;
type Name<Inside extends string> = Inside extends `${string}{${infer Inner}`
  ? Name<Inner>
  : Inside extends `${string} ${string}`
    ? never
    : Inside;

/** Read once per sentence, whoever asks. */
type NamesById = { readonly [Id in MessageId]: Names<Catalogue[Id]['zh']> };

/** The names of the data that a sentence takes; of a family of sentences, those of all its members. */
type DataNames<Id extends MessageId> = NamesById[Id];

/** The sentences for which data of these names are enough. */
export type IdTaking<Given extends string> = {
  [Id in MessageId]: DataNames<Id> extends Given ? Id : never;
}[MessageId];

/** The sentences that take no data: words, such as a verdict's name. */
export type WordId = IdTaking<never>;

/** A figure inside a sentence: exact value (`99.2` or `1/3`) in a measure unit; `against` is the figure it must not be printed equal to unless it is. */
export interface QuantityDatum {
  readonly value: string;
  readonly unit: string;
  readonly against?: string;
}

/** A word of the catalogue as a datum. */
export interface WordDatum {
  readonly id: WordId;
}

/** A datum that is itself a sentence of the catalogue. */
export type SentenceDatum = WordDatum | MessageRef;

export type Datum = string | number | QuantityDatum | SentenceDatum | readonly Datum[];
export type MessageData = { readonly [name: string]: Datum };

declare const matched: unique symbol;

/** A sentence by id, with its data: what rooms hand around instead of text. Made by `message` alone, which sees that the two match. */
export interface MessageRef {
  readonly id: MessageId;
  readonly data: MessageData;
  readonly [matched]: true;
}

/**
 * What follows an id among the arguments of a function: the data of its sentence, or nothing where it takes none.
 * What is `Given` already may be left out.
 */
export type DataOf<Id extends MessageId, Given extends string = never> = DataArguments<DataNames<Id>, Given>;

type DataArguments<Needed extends string, Given extends string> = [Needed] extends [never]
  ? []
  : [Needed] extends [Given]
    ? [data?: { readonly [Name in Needed]?: Datum }]
    : [
        data: { readonly [Name in Exclude<Needed, Given>]: Datum } & {
          readonly [Name in Needed & Given]?: Datum;
        },
      ];

/** The sentence of that id with its data, all of them and no others. */
export function message<const Id extends MessageId>(id: Id, ...data: DataOf<Id>): MessageRef;
export function message(id: MessageId, data: MessageData = {}): MessageRef {
  return { id, data } as MessageRef;
}

type About<Given extends string> = <const Id extends MessageId>(
  id: Id,
  ...data: DataOf<Id, Given>
) => MessageRef;

/** `message` for sentences about one thing, with the data that all of them share. */
export function messageAbout<Shared extends MessageData>(shared: Shared): About<keyof Shared & string> {
  const about = (id: MessageId, data?: MessageData) => ({ id, data: { ...shared, ...data } });
  return about as unknown as About<keyof Shared & string>;
}

/** The sentence alone of what bears more than a sentence, such as a problem with its place. */
export function messageOf({ id, data }: MessageRef): MessageRef {
  return { id, data } as MessageRef;
}
