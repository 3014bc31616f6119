import { cold } from './cold.mjs';
import { forms } from './forms.mjs';
import { kernel } from './kernel.mjs';
import { papers } from './papers.mjs';
import { scale } from './scale.mjs';
import { start } from './start.mjs';

/**
 * What is measured, by name. Each gives `{ title, head, rows, same?, targets }`: a table, whether all answers were equal,
 * and what is wanted of it as `{ work, measured, target, holds }`.
 */
export const sections = { kernel, scale, cold, forms, papers, start };
