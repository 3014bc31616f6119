import type { Assessment } from '../assessment/index.js';
import { render } from '../messages/index.js';
import { type Location, locationText } from '../source/index.js';
import type { RefusedFile } from '../submission/index.js';
import type { Context } from './context.js';
import { counted, listProblems, place } from './problems.js';

type DataProblem = Assessment['problems'][number];

/** How many more places of one kind of reminder are named. */
const NAMED = 8;

/** The files that were sent back, before anything else, with what to do about each; the rest is judged without them. */
export function tellRefused(context: Context, refused: readonly RefusedFile[]): void {
  if (refused.length === 0) return;
  context.err(context.colors.bold(context.say('cli.refused-files', { count: refused.length })));
  listProblems(
    context,
    refused.flatMap(({ problems }) => problems),
  );
  context.err('');
}

/** What the figures' readers have to say of the data, in the order of the rows: errors each, reminders a kind at a time. */
export function tellDataProblems(
  context: Context,
  problems: readonly DataProblem[],
  refused: readonly RefusedFile[],
): void {
  const back = new Set(refused.map(({ file }) => file));
  const mine = problems.filter(({ at }) => !back.has(at.file));
  if (mine.length === 0) return;
  context.err('');
  context.err(context.colors.yellow(context.say('cli.data-problems', counted(mine))));
  listProblems(
    context,
    mine.filter(({ severity }) => severity === 'error'),
  );
  for (const alike of kinds(mine.filter(({ severity }) => severity === 'warning'))) remind(context, alike);
}

/** Reminders by kind and file, in the order of the first of each. */
function kinds(warnings: readonly DataProblem[]): DataProblem[][] {
  const groups = new Map<string, DataProblem[]>();
  for (const warning of warnings) {
    const key =
      warning.at.line === undefined && warning.at.cell === undefined
        ? warning.id
        : `${warning.id}\n${warning.at.file}`;
    groups.set(key, [...(groups.get(key) ?? []), warning]);
  }
  return [...groups.values()];
}

function remind(context: Context, [first, ...others]: readonly DataProblem[]): void {
  if (!first) return;
  const { say, colors, lang, err } = context;
  const label = colors.yellow(`! ${say('cli.warning')}`);
  err(`${colors.bold(place(first.at))}  ${label}\n  ${render(first, lang)}`);
  if (others.length === 0) return;
  const places = [...new Set(others.map(({ at, data }) => `${placeBeside(at, first.at)}${wordsOf(data)}`))];
  const most = wordsOf(first.data) === '' ? NAMED : places.length;
  const named = places.slice(0, most);
  const more = places.length > most ? '…' : '';
  err(colors.dim(`  ${say('cli.alike', { count: others.length, places: named })}${more}`));
}

/** What somebody wrote there, where the reminder is about nothing else. */
function wordsOf({ words }: DataProblem['data']): string {
  return typeof words === 'string' ? `“${words}”` : '';
}

/** A place as it is told after another in the same file. */
function placeBeside(at: Location, first: Location): string {
  if (at.file !== first.file) return place(at);
  const { cell, sheet, line } = at;
  if (cell !== undefined) return sheet === undefined || sheet === first.sheet ? cell : `${sheet}!${cell}`;
  return line === undefined ? locationText(at) : String(line);
}
