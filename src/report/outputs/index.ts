import type { Kind } from '../kinds/model.js';
import { excel } from './excel.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import type { Output } from './model.js';
import { pdf } from './pdf.js';
import { text } from './text.js';
import { word } from './word.js';

/** All formats, in the order in which help lists them and in which they are written. */
export const outputs: readonly Output[] = [text, html, markdown, word, pdf, excel];

/** The formats that all of some kinds have. */
export function outputsOf(...kinds: readonly Kind[]): Output[] {
  return outputs.filter((output) => kinds.every((kind) => output.serves?.(kind) ?? true));
}
