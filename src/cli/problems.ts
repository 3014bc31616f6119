import { render, visible } from '../messages/index.js';
import { type Location, locationText, type Problem } from '../source/index.js';
import type { Context } from './context.js';

/** A location on a screen: nothing in a file's name moves the cursor. */
export function place(at: Location): string {
  return locationText({ ...at, file: visible(at.file).replaceAll('\n', '\\n') });
}

/** Problems, one a paragraph, and how many there are. */
export function printProblems(context: Context, problems: readonly Problem[]): void {
  listProblems(context, problems);
  if (problems.length > 0) context.err(context.say('cli.problem-count', counted(problems)));
}

/** How many of problems are errors, and how many warnings. */
export function counted(problems: readonly Pick<Problem, 'severity'>[]): {
  errors: number;
  warnings: number;
} {
  const errors = problems.filter((p) => p.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** Problems, one a paragraph: where, how bad, what was found and what to write instead. */
export function listProblems(context: Context, problems: readonly Problem[]): void {
  const { colors, lang } = context;
  for (const problem of problems) {
    const label =
      problem.severity === 'error'
        ? colors.red(`✗ ${context.say('cli.error')}`)
        : colors.yellow(`! ${context.say('cli.warning')}`);
    context.err(`${colors.bold(place(problem.at))}  ${label}\n  ${render(problem, lang)}`);
  }
}
