import { boundaryCases, runCases } from '../../cases/index.js';
import { findPlans, loadCases, loadPlan, plansAt } from '../../plan/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { addExamples } from '../help.js';
import { printProblems } from '../problems.js';
import type { CommandFile } from './model.js';

interface TestOptions {
  readonly boundaries: boolean;
}

/** `duibiao test`: the rule author's given/expect cases, and boundary cases made by the program. */
export const test: CommandFile = {
  add(program, run, say) {
    const command = program
      .command('test')
      .summary(say('help.test.summary'))
      .argument('[path...]', say('help.test.path'))
      .option('--no-boundaries', say('help.test.no-boundaries'));
    addExamples(command, say, 'duibiao test rules/zhenjiang-2020', 'duibiao test --no-boundaries').action(
      (paths: string[], options: TestOptions) => run((context) => testAction(context, paths, options)),
    );
  },
};

function testAction(context: Context, paths: readonly string[], { boundaries }: TestOptions): number {
  const plans = paths.length > 0 ? paths.flatMap(plansAt) : findPlans(context.rules).map((p) => p.path);
  const outcomes = plans.map((path) => testPlan(context, path, boundaries));
  if (outcomes.includes('unreadable')) return exit.bad;
  if (outcomes.includes('failed')) return exit.missed;
  return outcomes.includes('passed') ? exit.compliant : exit.nothing;
}

/** Runs a plan's cases. One that cannot be read keeps none of the others from being tried. */
function testPlan(
  context: Context,
  path: string,
  boundaries: boolean,
): 'passed' | 'failed' | 'nothing' | 'unreadable' {
  const [plan, written] = [loadPlan(path), loadCases(path)];
  if (!plan.ok || !written.ok) {
    printProblems(context, [...plan.problems, ...(written.ok ? [] : written.problems)]);
    return 'unreadable';
  }
  const generated = boundaries ? boundaryCases(plan.value) : [];
  const { failures, checked } = runCases(plan.value, [...written.value, ...generated]);
  printProblems(context, failures);
  context.out(
    context.say('cli.tested', {
      plan: plan.value.id,
      written: written.value.length,
      generated: generated.length,
      checked,
      failed: failures.length,
    }),
  );
  if (failures.length > 0) return 'failed';
  return checked > 0 ? 'passed' : 'nothing';
}
