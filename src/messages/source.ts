import type { Sentence } from './model.js';

export const sourceMessages = {} as const satisfies Record<string, Sentence>;
