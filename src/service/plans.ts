import { existsSync } from 'node:fs';
import { openedPlan, type Plan, resolvePlan, suggestion, type Unit } from '../plan/index.js';
import { during, type Result, success } from '../source/index.js';
import { unitFinder } from '../submission/index.js';
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
  return path.ok ? during(path.value, () => openedPlan(path.value)) : path;
}

/** Ids of units given as in submissions; a failure names the nearest one where there is no such unit, or those that it may be. */
export function unitIds({ register }: Plan, given: readonly string[]): Result<string[]> {
  const ids: string[] = [];
  for (const word of given) {
    const unit = unitAmong([...register.units.values()], word);
    if (!unit.ok) return unit;
    ids.push(unit.value.id);
  }
  return success(ids);
}

/** The unit that a word means, told as those of submissions are. */
export function unitAmong<U extends Pick<Unit, 'id' | 'name'>>(units: readonly U[], word: string): Result<U> {
  const said = unitFinder(units)(word);
  if ('found' in said) return success(said.found);
  const { bearers } = said;
  if (bearers.length > 0)
    return refused('cli.ambiguous-unit', { unit: word, ids: bearers.map(({ id }) => id) });
  const known = units.flatMap(({ id, name }) => [id, name]);
  return refused('cli.unknown-unit', {
    unit: word,
    units: units.map(({ id }) => id),
    ...suggestion(word, known),
  });
}
