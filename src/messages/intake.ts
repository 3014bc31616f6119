import type { Sentence } from './model.js';

export const intakeMessages = {} as const satisfies Record<string, Sentence>;
