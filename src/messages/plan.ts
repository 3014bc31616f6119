import type { Sentence } from './model.js';

export const planMessages = {} as const satisfies Record<string, Sentence>;
