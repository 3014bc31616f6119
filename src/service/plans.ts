import { existsSync } from 'node:fs';
import { loadPlan, type Plan, resolvePlan, suggestion } from '../plan/index.js';
import { during, type Result, success } from '../source/index.js';
import { wantText, wantTexts } from './arguments.js';
import { home } from './home.js';
import { refused } from './refused.js';

/** Where plans are looked for unless somebody says where: in `rules` of the working folder, then among the shipped ones. */
export function ruleFolders(): string[] {
  return ['rules', `${home}rules`].filter((folder) => existsSync(folder));
}

/**
 * Opens a plan, given by id or by path, ready for judging. A failure names everything that is wrong with its rules, or
 * the nearest plan where there is none. Throws TypeError on what is no text.
 */
export function openPlan(idOrPath: string, folders: readonly string[] = ruleFolders()): Result<Plan> {
  wantText('plan', idOrPath);
  wantTexts('folders', folders);
  const path = resolvePlan(idOrPath, folders);
  return path.ok ? during(path.value, () => loadPlan(path.value)) : path;
}

/** Ids of units given by id, name or alias; a failure names the nearest one where there is no such unit. */
export function unitIds({ register }: Plan, given: readonly string[]): Result<string[]> {
  const units = [...register.units.values()];
  const ids: string[] = [];
  for (const word of given) {
    const found = units.find((u) => u.id === word || u.name === word || u.aliases.includes(word));
    if (!found) {
      const known = units.flatMap((u) => [u.id, u.name]);
      const data = { unit: word, units: units.map((u) => u.id), ...suggestion(word, known) };
      return refused('cli.unknown-unit', data);
    }
    ids.push(found.id);
  }
  return success(ids);
}
