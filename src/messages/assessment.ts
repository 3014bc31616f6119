import type { Sentence } from './model.js';

export const assessmentMessages = {} as const satisfies Record<string, Sentence>;
