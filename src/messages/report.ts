import type { Sentence } from './model.js';

export const reportMessages = {} as const satisfies Record<string, Sentence>;
