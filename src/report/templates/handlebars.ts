import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const require = createRequire(import.meta.url);

let loaded: typeof Handlebars | undefined;

/** Handlebars, loaded with the first report or lint: most commands need none. */
export function handlebars(): typeof Handlebars {
  loaded ??= require('handlebars') as typeof Handlebars;
  return loaded;
}

/** The only blocks that templates know. */
export const blocks: readonly string[] = ['if', 'unless', 'each', 'with'];
