import type { TreeNode } from '../../source/index.js';
import type { Plan } from '../model.js';
import type { Problems } from '../problems.js';

/** A check over a whole plan: reports what it finds, and changes nothing. */
export type Check = (plan: Plan, problems: Problems, head: TreeNode) => void;
