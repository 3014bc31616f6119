import { validatePaths } from '../../plan/index.js';
import { lintTemplates } from '../../report/index.js';
import { sortProblems } from '../../source/index.js';
import { submissionsAt, validateSubmissions } from '../../submission/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { printProblems } from '../problems.js';
import type { CommandFile } from './model.js';

/** `duibiao validate`: every problem of rules, submissions and templates in one go. */
export const validate: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('validate')
      .summary(say('help.validate.summary'))
      .argument('[path...]', say('help.validate.path'));
    addExamples(
      command,
      say,
      'duibiao validate',
      'duibiao validate rules/zhenjiang-2020 submissions/danyang.yaml',
    ).action((paths: string[]) => run((context) => validateAction(context, paths)));
  },
};

function validateAction(context: Context, paths: readonly string[]): number {
  const submissions = new Map(
    paths.flatMap((path) => {
      const found = submissionsAt(path);
      return found ? [[path, found] as const] : [];
    }),
  );
  const rules =
    paths.length === 0 ? context.rules.slice(0, 1) : paths.filter((path) => !submissions.has(path));
  const problems = sortProblems([
    ...validatePaths(rules),
    ...validateSubmissions([...submissions.values()], context.rules),
    ...(paths.length === 0 ? lintTemplates() : []),
  ]);
  printProblems(context, problems);
  const errors = problems.some((p) => p.severity === 'error');
  if (!errors) context.out(context.say('cli.valid', { paths: [...rules, ...submissions.keys()] }));
  return errors ? exit.bad : exit.compliant;
}
