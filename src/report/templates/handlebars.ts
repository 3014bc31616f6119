import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

let loaded: typeof Handlebars | undefined;

/** Handlebars, loaded with the first report or lint: most commands need none. */
export function handlebars(): typeof Handlebars {
  loaded ??= createRequire(import.meta.url)('handlebars') as typeof Handlebars;
  return loaded;
}

/** The only blocks that templates know. */
export const blocks: readonly string[] = ['if', 'unless', 'each', 'with'];
