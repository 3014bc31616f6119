import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestOptions } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped on this machine; shown at the end of the run. */
    skippedFor?: string;
  }
}

/** Programs of the system that some tests want, by the names that they are installed under. */
const programs = {
  LibreOffice: ['soffice', 'libreoffice'],
  'Chromium or Chrome': ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  pdftotext: ['pdftotext'],
} as const;

type Program = keyof typeof programs;

/** Where a program is, if it is: `CHROME_PATH`, or the first of its names on the search path. */
export function programAt(program: Program): string | undefined {
  const told = program === 'Chromium or Chrome' ? [process.env.CHROME_PATH ?? ''] : [];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const places = programs[program].flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...told, ...places].find((path) => path !== '' && existsSync(path));
}

/** The options of a test, or of a whole `describe`, that wants a program of the system: skipped, by name, where it is not. */
export function needs(program: Program): TestOptions {
  return unless(programAt(program) === undefined, `${program} is not installed`);
}

/** The options of a test that cannot be tried everywhere, and why it cannot be tried here. */
export function unless(prevented: boolean, skippedFor: string): TestOptions {
  return prevented ? { skip: true, meta: { skippedFor } } : {};
}
