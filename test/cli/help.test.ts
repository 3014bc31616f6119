import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/cli/language.js';
import { duibiao } from './scenario.js';

/** Every command there is, by the words that call it. */
const commands = [
  '',
  ...'check report summary template diff ledger form intake plans show explain validate test schemas'.split(
    ' ',
  ),
  ...'update list show set close export import'.split(' ').map((name) => `ledger ${name}`),
];

const argsOf = (command: string): string[] => command.split(' ').filter((word) => word !== '');

describe.each(commands)('duibiao %s --help', (command) => {
  const help = (...more: string[]) => duibiao([...argsOf(command), ...more, '--help']);

  test('speaks Chinese: nothing is in English but what is typed', () => {
    const { stdout, status, stderr } = help();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [, ...lines] = stdout.split('\n示例：\n')[0]?.split('\n') ?? [];
    // What is typed begins its line; names of formats and programs are the same everywhere.
    const words = lines
      .map((line) => line.replace(/^ {2}[-\w]\S*(?:, --\w+)?/, ''))
      .join('\n')
      .replaceAll(/`[^`]*`|\bduibiao \w+|\b[\w./:\\]*[/\\][\w./:\\]*|--?\w[\w-]*|\b[A-Z][\w.]*\b/g, '');
    expect(words.match(/[a-z]{3,} [a-z]{2,}/g) ?? []).toEqual([]);
    expect(stdout).toContain('用法：duibiao');
    expect(stdout).toContain('显示说明');
  });

  test('speaks English with --lang en, and explains everything', () => {
    const { stdout, status } = help('--lang', 'en');
    expect(status).toBe(0);
    const [before = ''] = stdout.split('\nExamples:\n');
    expect(before).not.toMatch(/[\p{Script=Han}：，。（）]/u);
    // Whatever is listed has words beside it or, where it is long, below it.
    const bare = before
      .split('\n')
      .filter((line, i, all) => /^ {2}\S+(?: \S+)*$/.test(line) && !/^ {6}/.test(all[i + 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('a command line that cannot be read', () => {
  const rows: readonly (readonly [line: string, zh: string, en: string])[] = [
    ['check', '缺少 <填报文件>', '<submission> is missing'],
    ['chek x', '没有“chek”这个命令。是否应为“check”？', 'no command "chek". Did you mean "check"?'],
    [
      'check x -as-of 2021-01-15',
      '没有“-as-of”这个选项。是否应为“--as-of”？',
      'no option "-as-of". Did you mean "--as-of"?',
    ],
    ['check x --reprot out', '是否应为“--report”？', 'Did you mean "--report"?'],
    ['check x --as-of', '选项“--as-of <日期>”后面没有写值', '"--as-of <date>" lacks its value'],
    ['template notice', '缺少必须写的选项“-o, --output <文件>”', '"-o, --output <file>" is required'],
    [
      'template bericht -o x.docx',
      '“种类”不能是“bericht”；可用：inspection、',
      '"bericht" is not possible for "kind"; there are: inspection,',
    ],
    [
      'report a.json --kind bericht',
      '“--kind <种类>”不能是“bericht”；可用：inspection、',
      '"bericht" is not possible for "--kind <kind>"; there are: inspection,',
    ],
    ['diff a.json', '缺少 <后一次>', '<after> is missing'],
    ['diff a.json b.json c.json', '最多 2 个，现有 3 个', 'at most 2, here are 3'],
    [
      'ledger list',
      '用法：duibiao ledger list [选项] <台账>',
      'Usage: duibiao ledger list [options] <ledger>',
    ],
    ['ledger lst x', '没有“lst”这个命令。是否应为“list”？', 'Did you mean "list"?'],
  ];
  test.each(rows)('%s', (line, zh, en) => {
    for (const [lang, said] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const { status, stdout, stderr } = duibiao([...line.split(' '), `--lang=${lang}`]);
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toContain(said);
      expect(stderr).not.toContain('error:');
      if (lang === 'en') expect(stderr).not.toMatch(/\p{Script=Han}/u);
      else expect(stderr).toContain('--help');
    }
  });
});

describe('the language', () => {
  test.each([
    ['nothing said', [], undefined, 'zh-CN'],
    ['asked for', ['check', '--lang', 'en'], undefined, 'en'],
    ['asked for with =', ['--lang=en', 'check'], undefined, 'en'],
    ['of the environment', ['check'], 'en', 'en'],
    ['of the environment, without its country', ['check'], 'zh', 'zh-CN'],
    ['asked for, whatever the environment', ['--lang', 'zh-CN'], 'en', 'zh-CN'],
    ['one that there is not', ['check'], 'de', 'zh-CN'],
  ] as const)('%s', (_, args, environment, lang) => {
    expect(languageOf(args, environment)).toBe(lang);
  });

  test('of the environment holds for answers and for help', () => {
    const env = { DUIBIAO_LANG: 'en' };
    expect(duibiao(['plans', '--help'], { env }).stdout).toContain('Usage: duibiao plans');
    expect(duibiao(['validate', 'nothing-there'], { env }).stderr).toContain('There is no such file');
  });
});
