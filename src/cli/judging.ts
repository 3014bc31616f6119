import { compile, type Evaluation, evaluate } from '../engine/index.js';
import { loadPlan, type Plan, resolvePlan, suggestion } from '../plan/index.js';
import { parseDate } from '../quantity/index.js';
import { orRefuse, Refusal } from '../service/index.js';
import { namedPlan, readSubmissions } from '../submission/index.js';
import type { Context } from './context.js';
import { readStdin } from './stdin.js';

export interface JudgingOptions {
  readonly plan?: string;
  readonly asOf?: string;
}

/** Finds the plan that submissions name (or the one asked for), reads them and judges them. Throws `Refusal` on bad input. */
export function judgeSubmissions(
  context: Context,
  paths: readonly string[],
  options: JudgingOptions,
): Evaluation {
  const stdin = paths.includes('-') ? readStdin() : undefined;
  const plan = openPlan(context, options.plan ?? orRefuse(namedPlan(paths, stdin)));
  const asOf =
    options.asOf === undefined ? context.today(plan.conventions.timeZone) : parseDate(options.asOf);
  if (asOf === undefined) throw Refusal.of('cli.bad-date', { text: options.asOf ?? '' });
  const { facts, findings } = orRefuse(readSubmissions(paths, plan, stdin === undefined ? {} : { stdin }));
  return evaluate(compile(plan), facts, { asOf, findings });
}

/** A plan by id or path, ready for judging. Throws `Refusal` when it is not there or not right. */
export function openPlan(context: Context, idOrPath: string): Plan {
  return orRefuse(loadPlan(orRefuse(resolvePlan(idOrPath, context.rules))));
}

/** Ids of units given by id, name or alias. Throws `Refusal`, with the nearest known one, where there is no such unit. */
export function unitIds({ register }: Plan, given: readonly string[]): string[] {
  const units = [...register.units.values()];
  return given.map((word) => {
    const found = units.find((u) => u.id === word || u.name === word || u.aliases.includes(word));
    if (found) return found.id;
    const known = units.flatMap((u) => [u.id, u.name]);
    throw Refusal.of('cli.unknown-unit', {
      unit: word,
      units: units.map((u) => u.id),
      ...suggestion(word, known),
    });
  });
}
