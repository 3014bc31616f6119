import { type TProperties, type TSchema, Type } from 'typebox';

// What models are made of. The word of a field is its name in Word templates, which do not see a field without one.

export const text = (word?: string) => Type.String(worded(word));

/** A yes or no, for conditions. */
export const flag = () => Type.Boolean();

export const list = <T extends TSchema>(item: T, word?: string) => Type.Array(item, worded(word));

export const group = <T extends TProperties>(fields: T, word?: string) => Type.Object(fields, worded(word));

/** How a thing looks: never by colour alone, so the sign goes with it. Word templates see sign and label as one text. */
export const mark = (word?: string) =>
  Type.Object({ label: text('名称'), sign: text(), tone: text() }, { ...worded(word), look: true });

function worded(word: string | undefined): { title?: string } {
  return word === undefined ? {} : { title: word };
}
