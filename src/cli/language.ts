import type { Lang } from '../messages/index.js';

/** The languages that `--lang` may name; the first is the usual one. */
export const languages: readonly [Lang, ...Lang[]] = ['zh-CN', 'en'];

/** The language asked for on a command line, else by DUIBIAO_LANG: needed before anything of the line has been read. */
export function languageOf(argv: readonly string[], asked = process.env['DUIBIAO_LANG']): Lang {
  const at = argv.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = at < 0 ? asked : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return languages.find((lang) => lang === named || lang.split('-')[0] === named) ?? languages[0];
}
