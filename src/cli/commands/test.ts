import { boundaryCases, runCases } from '../../cases/index.js';
import { findPlans, loadCases, loadPlan } from '../../plan/index.js';
import type { Context } from '../context.js';
import { exit } from '../exit.js';
import { printProblems } from '../problems.js';
import { orRefuse } from '../refusal.js';
import type { CommandFile } from './model.js';

interface TestOptions {
  readonly boundaries: boolean;
}

/** `duibiao test`: the rule author's given/expect cases, and boundary cases made by the program. */
export const test: CommandFile = {
  add(program, run) {
    program
      .command('test')
      .summary('run the rule author’s given/expect tests 运行规则用例')
      .argument('[path...]', 'plans (default: all rules)')
      .option(
        '--no-boundaries',
        'only the written cases, without the generated ones just below, at and just above each target',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  duibiao test rules/zhenjiang-2020\n  duibiao test --no-boundaries',
      )
      .action((paths: string[], options: TestOptions) =>
        run((context) => testAction(context, paths, options)),
      );
  },
};

function testAction(context: Context, paths: readonly string[], { boundaries }: TestOptions): number {
  const plans = paths.length > 0 ? paths : findPlans(context.rules).map((p) => p.path);
  let total = 0;
  let failed = 0;
  for (const path of plans) {
    const plan = orRefuse(loadPlan(path));
    const written = orRefuse(loadCases(path));
    const generated = boundaries ? boundaryCases(plan) : [];
    const { failures, checked } = runCases(plan, [...written, ...generated]);
    printProblems(context, failures);
    context.out(
      context.say('cli.tested', {
        plan: plan.id,
        written: written.length,
        generated: generated.length,
        checked,
        failed: failures.length,
      }),
    );
    total += checked;
    failed += failures.length;
  }
  if (failed > 0) return exit.missed;
  return total > 0 ? exit.compliant : exit.nothing;
}
