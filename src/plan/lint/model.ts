import type { TreeNode } from '../../source/index.js';
import type { Declared } from '../elements/declared.js';
import type { Plan } from '../model.js';
import type { Problems } from '../problems.js';

/** What a check may need beside the plan. */
export interface Setting {
  readonly head: TreeNode;
  readonly declared: Declared;
}

/** A check over a whole plan: reports what it finds, and changes nothing. */
export type Check = (plan: Plan, problems: Problems, setting: Setting) => void;
