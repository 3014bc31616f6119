import type { Kind } from '../kinds/model.js';
import { excel } from './excel.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import type { Output } from './model.js';
import { pdf } from './pdf.js';
import { text } from './text.js';
import { word } from './word.js';

/** All formats, in the order in which help lists them and in which they are written. */
export const outputs = [text, html, markdown, word, pdf, excel] as const satisfies readonly Output[];
export type AnyOutput = (typeof outputs)[number];

/** The formats that all of some kinds have. */
export function outputsOf(...kinds: readonly Kind[]): Output[] {
  return (outputs as readonly Output[]).filter((output) =>
    kinds.every((kind) => output.serves?.(kind) ?? true),
  );
}
