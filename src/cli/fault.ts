import { stripVTControlCharacters } from 'node:util';
import { type Lang, message, render } from '../messages/index.js';
import { home, versionOf } from '../service/index.js';
import { fileDuring, saidBySystem, shownPath } from '../source/index.js';
import { languageOf } from './language.js';

/** What the engine says where a value outgrows what it can hold, not where the program is wrong. */
const limits =
  /Invalid (?:string|array|typed array) length|longer than 0x|allocation failed|maximum size exceeded/;

/** An unexpected error in one line: what was being done, with which file, and what to hand over to whom. */
export function faultText(error: unknown, argv: readonly string[]): string {
  const file = fileOf(error);
  const data = {
    command: commandLine(argv),
    file: file === undefined ? '' : message('cli.fault-file', { file: shownPath(file) }),
    message: messageOf(error),
    version: `duibiao ${versionSafely()}, Node ${process.version}, ${process.platform}-${process.arch}`,
  };
  const said = message(limits.test(data.message) ? 'cli.fault-limit' : 'cli.fault', data);
  return render(said, languageOf(argv)).replaceAll('\n', ' ');
}

/** Where it came up, for those who mend it; with the names of the source where `--debug` has loaded them. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `\n${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

/** An error of the file system or a closed pipe is the person's to mend; not where the program's own files are amiss. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  const system =
    error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
  return system && !isOurs((error as NodeJS.ErrnoException).path);
}

/** What the file system keeps from being done, in one line. */
export function systemText(error: NodeJS.ErrnoException, lang: Lang): string {
  const file = fileOf(error);
  const data = {
    file: file === undefined ? '' : message('cli.fault-file', { file: shownPath(file) }),
    why: saidBySystem(error),
  };
  return render(message('cli.system-error', data), lang);
}

function isOurs(path: string | undefined): boolean {
  return ['dist', 'reports', 'package.json'].some((name) => path?.startsWith(`${home}${name}`) ?? false);
}

function fileOf(error: unknown): string | undefined {
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  return fileDuring(error) ?? (typeof path === 'string' ? path : undefined);
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return stripVTControlCharacters(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/\p{Cc}/gu, '');
}

/** As it can be typed again: an argument that a shell would take apart stands in quotes. */
export function commandLine(argv: readonly string[]): string {
  const quoted = argv
    .slice(2)
    .map((arg) => (/^[\w@%+=:,./\u4e00-\u9fff-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  return ['duibiao', ...quoted].join(' ');
}

/** The package file may be what is amiss. */
function versionSafely(): string {
  try {
    return versionOf();
  } catch {
    return '?';
  }
}
