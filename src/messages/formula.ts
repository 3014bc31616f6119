import type { Sentence } from './model.js';

export const formulaMessages = {} as const satisfies Record<string, Sentence>;
