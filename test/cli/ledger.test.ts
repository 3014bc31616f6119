import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duibiao } from './scenario.js';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-ledger-'));
const at = (name: string) => join(folder, name);
const ledger = at('台账.jsonl');
const run = (...args: string[]) => duibiao(['ledger', ...args]);
const lines = () => readFileSync(ledger, 'utf8').trimEnd().split('\n');

beforeAll(() => {
  const rounds = [
    ['2021-01-15', ['2020']],
    ['2022-01-15', ['2020', '2021']],
  ] as const;
  for (const [asOf, years] of rounds) {
    const figures = years.map((year) => `seeds/samples/nanchang-2020/${year}`);
    duibiao(['check', ...figures, '--as-of', asOf, '--format', 'summary', '-o', at(`${asOf}.json`)]);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a ledger over two rounds', () => {
  test('is made by the first, and carried over by the second', () => {
    expect(run('update', ledger, at('2021-01-15.json'), at('2022-01-15.json'))).toMatchObject({ status: 0 });
    const { stdout } = run('list', ledger, '--as-of', '2022-02-01', '--to', 'json');
    const items = JSON.parse(stdout) as { opened: { on: string }; seenOn: string; state: string }[];
    expect(items.filter((item) => item.opened.on === '2021-01-15').length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.seenOn))).toEqual(new Set(['2022-01-15']));
  });

  test('grows at its end only', () => {
    const before = lines();
    expect(run('set', ledger, '1', '2', '--deadline', '2022年3月31日', '--measures', '=1+1').status).toBe(0);
    expect(lines().slice(0, before.length)).toEqual(before);
    expect(lines()).toHaveLength(before.length + 2);
  });

  test('shows what is overdue on the day asked for', () => {
    const overdue = (day: string) => run('list', ledger, '--as-of', day, '--state', 'overdue').stdout;
    expect(overdue('2022-03-31')).toContain('没有符合条件的事项');
    expect(overdue('2022-04-01').trimEnd().split('\n')).toHaveLength(4);
  });

  test('closes an item, and warns where no assessment found it put right', () => {
    const { status, stderr } = run('close', ledger, '1', '--date', '2022-01-10', '--reason', '现场核查');
    expect(status).toBe(0);
    expect(stderr).toContain('仍未达标');
    const shown = run('show', ledger, '1').stdout;
    for (const part of ['已销号（评估未证实）', '立项', '再次评估', '填写', '2022年1月10日销号：现场核查'])
      expect(shown).toContain(part);
  });

  test.each([
    [[], '序号', '责任单位'],
    [['--lang', 'en'], 'No.', 'responsible unit'],
  ])('is headed in the language asked for: %j', (lang, ...heads) => {
    const [header = ''] = run('list', ledger, '--as-of', '2022-04-01', '--to', 'md', ...lang).stdout.split(
      '\n',
    );
    const shown = run('show', ledger, '1', '--as-of', '2022-04-01', ...lang).stdout.split('\n');
    const other = lang.length === 0 ? /[A-Za-z]{2}/ : /[\u3400-\u9fff]/;
    expect(heads.filter((head) => !header.includes(` ${head} `))).toEqual([]);
    expect(shown.some((line) => line.startsWith(heads[1] as string))).toBe(true);
    expect(header).not.toMatch(other);
  });

  test('goes out as a workbook and comes back without a change', () => {
    expect(run('export', ledger, '-o', at('台账.xlsx')).status).toBe(0);
    expect(run('import', ledger, at('台账.xlsx'))).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('没有新内容'),
    });
  });

  test('fills section five of the inspection report', () => {
    const report = (...more: string[]) =>
      duibiao(['report', at('2022-01-15.json'), '--to', 'md', ...more]).stdout;
    expect(report()).toContain('没有上轮整改台账');
    const said = report('--ledger', ledger);
    expect(said).toMatch(/上轮整改共\d+项：已销号1项，可销号\d+项，整改中\d+项，逾期0项/);
    expect(said).toContain('2022年1月10日销号：现场核查');
  });
});

describe('what is refused leaves the ledger as it is', () => {
  test.each([
    ['an item that there is not', ['set', ledger, '999', '--person', '甲'], '没有第999项'],
    ['nothing to enter', ['set', ledger, '2'], '请写明要填什么'],
    ['a bad date', ['set', ledger, '2', '--deadline', '三月底'], '不是日期'],
    [
      'one bad date among good entries',
      ['set', ledger, '2', '3', '--person', '甲', '--deadline', '2022-02-30'],
      '不是日期',
    ],
    ['an empty reason', ['close', ledger, '2', '--date', '2022-02-01', '--reason', ' '], '要有理由'],
    ['closing twice', ['close', ledger, '1', '--date', '2022-02-01', '--reason', '再次'], '不能再改'],
    ['no workbook', ['import', ledger, at('2022-01-15.json')], '内容却不是'],
    ['no assessment', ['update', ledger, 'package.json'], ''],
    ['no ledger', ['list', at('2022-01-15.json')], '不是整改台账'],
  ])('%s', (_, args, said) => {
    const before = lines();
    const { status, stderr } = run(...args);
    expect(status).toBe(3);
    expect(stderr).toContain(said);
    expect(lines()).toEqual(before);
  });

  test('while another run writes it', () => {
    writeFileSync(`${ledger}.lock`, '');
    expect(run('set', ledger, '2', '--person', '甲')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('另一个程序正在写'),
    });
    rmSync(`${ledger}.lock`);
  });

  test('but not because of one that was killed while it wrote: its lock is taken over, and said', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${ledger}.lock`, `${dead} ${hostname()}\n`);
    expect(run('set', ledger, '2', '--person', '乙')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('已经解除'),
    });
    expect(existsSync(`${ledger}.lock`)).toBe(false);
  });

  test.each([
    ['of this process', `${process.pid} ${hostname()}\n`],
    ['of another machine', '1 elsewhere\n'],
  ])('nor is a lock %s anybody else’s to take', (_, text) => {
    writeFileSync(`${ledger}.lock`, text);
    expect(run('set', ledger, '2', '--person', '丙').status).toBe(3);
    expect(readFileSync(`${ledger}.lock`, 'utf8')).toBe(text);
    rmSync(`${ledger}.lock`);
  });

  test('an empty file is a ledger not yet begun', () => {
    const empty = at('empty.jsonl');
    writeFileSync(empty, '');
    expect(run('update', empty, at('2022-01-15.json')).status).toBe(0);
    expect(run('list', empty).status).toBe(0);
  });

  test('a line changed by hand', () => {
    const copy = at('copy.jsonl');
    writeFileSync(
      copy,
      readFileSync(ledger, 'utf8')
        .replace('未达标', '已达标')
        .replace('"verdict":"missed"', '"verdict":"met"'),
    );
    expect(run('list', copy)).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/copy\.jsonl:\d+:1.*接不上/s),
    });
  });
});
