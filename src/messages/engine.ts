import type { Sentence } from './model.js';

export const engineMessages = {} as const satisfies Record<string, Sentence>;
