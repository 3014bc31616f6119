import type { Problem } from '../../source/index.js';
import { findFiles } from './files.js';
import { open } from './open.js';

/** The plan that the first of some submissions to name one names; what kept it from being found otherwise. */
export function namedPlan(
  paths: readonly string[],
  stdin?: Uint8Array,
): { readonly plan: string } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  for (const path of findFiles(paths).files) {
    const opened = open(path, stdin);
    if (!('read' in opened)) {
      problems.push(opened);
      continue;
    }
    const plan = opened.planNamed();
    if (plan !== undefined) return { plan };
    const { problems: why } = opened.read();
    const unnamed = { id: 'intake.no-plan', data: {}, severity: 'error', at: { file: opened.file } } as const;
    problems.push(...(why.length > 0 ? why : [unnamed]));
  }
  if (problems.length > 0) return { problems };
  return {
    problems: [{ id: 'intake.no-files', data: {}, severity: 'error', at: { file: paths[0] ?? '.' } }],
  };
}
