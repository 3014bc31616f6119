import type { Sentence } from './model.js';

export const cliMessages = {} as const satisfies Record<string, Sentence>;
