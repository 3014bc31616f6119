import { csv } from './csv.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { Format } from './model.js';
import { summary } from './summary.js';
import { text } from './text.js';

/** All formats of `check`, in the order in which help lists them. */
export const formats: readonly Format[] = [text, summary, json, csv, junit];
