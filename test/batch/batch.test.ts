import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { duibiao } from '../cli/scenario.js';
import { unless } from '../needs.js';
import {
  batch,
  batchArgs,
  contents,
  copied,
  counties,
  folder,
  pieces,
  submission,
  temporary,
  write,
} from './kit.js';

const json = batchArgs('--progress', 'json');

describe('a folder', () => {
  const at = temporary();
  afterAll(() => rmSync(at, { recursive: true, force: true }));
  counties(at);
  const first = batch(at);

  test('is judged by the plan that each file names, and says the page to open last', () => {
    expect(first.status).toBe(1);
    expect(first.stdout.trim().split('\n').at(-1)).toBe('✓ 请打开：out/index.html');
    expect(first.stdout.split('\n').length).toBeLessThan(24);
  });

  test('comes to the papers that check --report writes, to the last byte', () => {
    for (const plan of ['county-1', 'county-2']) {
      const check = [
        '--rules',
        'rules',
        'check',
        `in/${plan}`,
        '--as-of',
        '2021-01-15',
        '--report',
        `check/${plan}`,
      ];
      expect(duibiao(check, { cwd: at }).status).toBe(1);
      const papers = contents(join(at, 'out', plan, '2021-01-15'));
      const checked = contents(join(at, 'check', plan));
      expect(Object.keys(papers).length).toBeGreaterThan(8);
      for (const [name, digest] of Object.entries(papers))
        expect([name, checked[name]]).toEqual([name, digest]);
    }
  });

  test('is done by one worker and by eight to the same bytes', () => {
    for (const workers of ['1', '8']) {
      const args = batchArgs('--workers', workers).map((arg) => (arg === 'out' ? `out-${workers}` : arg));
      expect(batch(at, args).status).toBe(1);
    }
    const one = contents(join(at, 'out-1'));
    expect(Object.keys(one)).toContain('index.html');
    expect(contents(join(at, 'out-8'))).toEqual(one);
  });

  test('is recorded with what it was made from', () => {
    const record = JSON.parse(readFileSync(join(at, 'out/record.json'), 'utf8'));
    expect(record.options).toEqual({
      asOf: '2021-01-15',
      lang: 'zh-CN',
      to: ['html', 'docx'],
      strict: false,
    });
    expect(record.runs.map((run: { name: string }) => run.name)).toEqual([
      'county-1/2021-01-15',
      'county-2/2021-01-15',
    ]);
    const [{ figures, parts }] = record.runs;
    expect(figures.map((input: { file: string }) => input.file)).toEqual([
      'in/county-1/t1.yaml',
      'in/county-1/t2.yaml',
      'in/county-1/t3.yaml',
    ]);
    const made = Object.fromEntries(
      parts.flatMap((part: { made: { name: string; sha256: string }[] }) =>
        part.made.map(({ name, sha256 }) => [name, sha256]),
      ),
    );
    expect(made).toEqual(contents(join(at, 'out/county-1/2021-01-15')));
  });
});

/** What somebody may change between two batches, of a county. */
const changes: readonly (readonly [what: string, change: (at: string, county: string) => void])[] = [
  ['a figure', (at, plan) => submission(at, { plan, unit: 't1', value: 0 })],
  ['a figure, to a text of the same length', (at, plan) => submission(at, { plan, unit: 't1', value: 2 })],
  ['a rule', (at, plan) => edit(at, `rules/${plan}/plan.yaml`, '至少一所', '至少1所')],
  ['a unit', (at, plan) => edit(at, `rules/${plan}/units.yaml`, 't2镇', '东镇')],
  ['what a plan refers to', (at, plan) => edit(at, `rules/${plan}/documents.yaml`, '要点', '工作要点')],
  [
    'a new file',
    (at, plan) =>
      write(
        at,
        `in/${plan}/late.yaml`,
        `plan: ${plan}\nyear: 2020\nunit: county\nfigures: { nurseries: 3所 }\n`,
      ),
  ],
  ['a file that is gone', (at, plan) => rmSync(join(at, `in/${plan}/t2.yaml`))],
  [
    'a new rule file',
    (at, plan) =>
      write(
        at,
        `rules/${plan}/more.yaml`,
        "chapter: { id: more, title: 其他 }\ncommitments:\n  - { id: '2', statement: 全县三所, indicator: nurseries, target: { at-least: 3所 }, source: 二 }\n",
      ),
  ],
];

describe('done again', () => {
  test('nothing is done that has not changed, and nothing is written', () => {
    const at = made();
    const before = contents(join(at, 'out'));
    const { mtimeMs } = statSync(join(at, 'out/county-1/2021-01-15/inspection.html'));
    const again = batch(at, json);
    expect(pieces(again)).toEqual({ total: pieces(again).total, reused: pieces(again).total });
    expect(contents(join(at, 'out'))).toEqual(before);
    expect(statSync(join(at, 'out/county-1/2021-01-15/inspection.html')).mtimeMs).toBe(mtimeMs);
  });

  test('each change is seen, and what it does not concern stays as it is', () => {
    const at = folder();
    counties(at, { plans: changes.length + 1, towns: 3 });
    batch(at);
    const before = contents(join(at, 'out'));
    for (const [i, [, change]] of changes.entries()) change(at, `county-${i + 1}`);
    const again = batch(at, json);
    const after = contents(join(at, 'out'));
    const afresh = contents(fresh(at));
    expect(after).toEqual(afresh);
    const ofCounty = (all: Record<string, string>, i: number) =>
      Object.entries(all).filter(([name]) => name.startsWith(`county-${i + 1}/`));
    for (const [i, [what]] of changes.entries())
      expect([what, ofCounty(after, i)]).not.toEqual([what, ofCounty(before, i)]);
    expect(ofCounty(after, changes.length)).toEqual(ofCounty(before, changes.length));
    // The judgement, the report and the papers of the towns of the county that nobody touched.
    expect(pieces(again).reused).toBe(3);
  });

  test('a paper that was deleted is made again', () => {
    const at = made();
    const before = contents(join(at, 'out'));
    rmSync(join(at, 'out/county-1/2021-01-15/feedback/t1.docx'));
    batch(at);
    expect(contents(join(at, 'out'))).toEqual(before);
  });

  test('a paper that somebody has changed is kept under another name, and said', () => {
    const at = made();
    const paper = join(at, 'out/county-1/2021-01-15/feedback/t1.html');
    const before = readFileSync(paper, 'utf8');
    appendFileSync(paper, '<!-- 我的批注 -->');
    const again = batch(at);
    expect(again.stderr).toContain('有人改过的材料没有覆盖');
    expect(readFileSync(paper, 'utf8')).toBe(before);
    const kept = Object.keys(contents(join(at, 'out'))).find((name) => name.includes('t1.edited-'));
    expect(readFileSync(join(at, 'out', kept ?? ''), 'utf8')).toBe(`${before}<!-- 我的批注 -->`);
  });

  test('what the program wrote for figures that have changed since is no one else’s', () => {
    const at = made();
    submission(at, { plan: 'county-1', unit: 't1', value: 0 });
    expect(batch(at).stderr).not.toContain('有人改过');
  });

  test('a notice to a unit that has put everything right is there no more', () => {
    const at = made();
    const notice = join(at, 'out/county-1/2021-01-15/notice/t3.docx');
    expect(existsSync(notice)).toBe(true);
    submission(at, { plan: 'county-1', unit: 't3', value: 1 });
    batch(at);
    expect(existsSync(notice)).toBe(false);
  });

  test('but one that somebody has changed stays, and is told', () => {
    const at = made();
    const notice = join(at, 'out/county-1/2021-01-15/notice/t3.docx');
    appendFileSync(notice, ' ');
    submission(at, { plan: 'county-1', unit: 't3', value: 1 });
    expect(batch(at).stderr).toContain('notice/t3.docx');
    expect(existsSync(notice)).toBe(true);
  });
});

describe('what cannot be used is said, and the rest done', () => {
  const wrong: readonly (readonly [what: string, name: string, text: string | Uint8Array, said: RegExp])[] = [
    [
      'a file that is no submission',
      'in/county-1/notes.yaml',
      'this: [is broken',
      /in\/county-1\/notes\.yaml/,
    ],
    [
      'a plan that nobody knows',
      'in/other.yaml',
      'plan: county-9\nyear: 2020\nunit: t1\nfigures: { nurseries: 1所 }\n',
      /county-9/,
    ],
    ['a workbook that is none', 'in/county-2/t9.xlsx', 'no workbook', /t9\.xlsx/],
    ['an empty file', 'in/county-2/empty.csv', '', /empty\.csv/],
    ['bytes of nothing', 'in/county-2/x.yaml', Uint8Array.from([0, 1, 2, 0]), /x\.yaml/],
  ];
  test('files of every kind of wrong, each with its place', () => {
    const at = fixture();
    for (const [, name, text] of wrong) write(at, name, text);
    const done = batch(at, batchArgs('--progress', 'json'));
    expect(done.status).toBe(3);
    const page = readFileSync(join(at, 'out/index.html'), 'utf8');
    for (const [what, , , said] of wrong) expect([what, said.test(page)]).toEqual([what, true]);
    expect(page.indexOf('id="back"')).toBeLessThan(page.indexOf('id="plans"'));
    const told = JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') as object;
    for (const [what, , , said] of wrong)
      expect([what, said.test(JSON.stringify(told))]).toEqual([what, true]);
    for (const plan of ['county-1', 'county-2'])
      expect(existsSync(join(at, `out/${plan}/2021-01-15/inspection.html`))).toBe(true);
  });

  test('a plan whose rules are broken keeps no other from being judged', () => {
    const at = fixture();
    edit(at, 'rules/county-2/plan.yaml', 'at-least', 'at-lest');
    const done = batch(at);
    expect(done.status).toBe(3);
    expect(done.stderr).toContain('rules/county-2/plan.yaml:');
    expect(existsSync(join(at, 'out/county-1/2021-01-15/inspection.html'))).toBe(true);
    expect(existsSync(join(at, 'out/county-2'))).toBe(false);
  });

  test('a file that may not be read', unless(process.getuid?.() === 0, 'root may read everything'), () => {
    const at = fixture();
    chmodSync(join(at, 'in/county-1/t1.yaml'), 0);
    const done = batch(at);
    expect(done.status).toBe(3);
    expect(done.stderr).toContain('in/county-1/t1.yaml');
  });

  test('with --strict the plan of a file that cannot be used is not judged, the others are', () => {
    const at = fixture();
    write(
      at,
      'in/county-1/again.yaml',
      'plan: county-1\nyear: 1999\nunit: t1\nfigures: { nurseries: 1所 }\n',
    );
    expect(batch(at, batchArgs('--strict')).status).toBe(3);
    expect(existsSync(join(at, 'out/county-1/2021-01-15'))).toBe(false);
    expect(existsSync(join(at, 'out/county-2/2021-01-15/inspection.html'))).toBe(true);
  });
});

describe('a manifest', () => {
  test.each([
    ['runs.json', (runs: object[]) => JSON.stringify(runs)],
    ['runs.yaml', (runs: object[]) => runs.map((run) => `- ${JSON.stringify(run)}\n`).join('')],
  ])('%s lists runs, its paths beginning where it lies', (name, text) => {
    const at = fixture();
    const runs = [
      { plan: 'county-1', figures: ['in/county-1'], asOf: '2020-06-30' },
      { plan: 'county-1', figures: ['in/county-1'] },
      { plan: 'county-1', figures: ['in/county-1/t1.yaml'], scope: 'submitted', name: '东片' },
      { plan: 'county-1', figures: ['in/county-1'], units: ['t3'] },
    ];
    write(at, name, text(runs));
    const done = duibiao(
      ['--rules', 'rules', 'batch', name, '-o', 'out', '--as-of', '2021-01-15', '--to', 'html'],
      { cwd: at },
    );
    expect(done.status).toBe(1);
    const record = JSON.parse(readFileSync(join(at, 'out/record.json'), 'utf8'));
    expect(record.runs.map((run: { name: string; units: number }) => [run.name, run.units])).toEqual([
      ['county-1/2020-06-30', 4],
      ['county-1/2021-01-15', 4],
      ['东片', 1],
      ['county-1/2021-01-15-2', 1],
    ]);
  });

  test('two runs of the same are two: what becomes of one is nothing to the other', () => {
    const at = fixture();
    const run = { plan: 'county-1', figures: ['in/county-1'], asOf: '2021-01-15' };
    const done = (second: object) => {
      write(
        at,
        'runs.json',
        JSON.stringify([
          { ...run, name: 'east' },
          { ...run, name: 'west', ...second },
        ]),
      );
      const args = ['--rules', 'rules', 'batch', 'runs.json', '-o', 'out', '--to', 'html'];
      expect(duibiao(args, { cwd: at }).status).toBe(1);
      return readFileSync(join(at, 'out/index.html'), 'utf8');
    };
    expect(done({})).toContain('east/inspection.html');
    const page = done({ units: ['t3'] });
    expect(page).toContain('east/inspection.html');
    expect(page).toContain('west/inspection.html');
  });

  const wrong: readonly (readonly [what: string, text: string, said: string])[] = [
    [
      'a key that there is not',
      '[{ "plan": "county-1", "figure": ["in"], "asOf": "2021-01-15" }]',
      'runs.json:1',
    ],
    [
      'a date that is none',
      '[{ "plan": "county-1", "figures": ["in"], "asOf": "2021-02-30" }]',
      '2021-02-30',
    ],
    ['no date', '[{ "plan": "county-1", "figures": ["in"] }]', '--as-of'],
    ['no run', '[]', 'runs.json:1'],
    [
      'a name that leaves the folder',
      '[{ "plan": "county-1", "figures": ["in"], "asOf": "2021-01-15", "name": "../x" }]',
      'runs.json:1',
    ],
  ];
  test.each(wrong)('with %s is sent back with its place', (_, text, said) => {
    const at = fixture();
    write(at, 'runs.json', text);
    const done = duibiao(['--rules', 'rules', 'batch', 'runs.json', '-o', 'out'], { cwd: at });
    expect(done.status).toBe(3);
    expect(done.stderr).toContain(said);
  });
});

describe('the folder of a batch', () => {
  test('is refused to a second one, with who is writing it and since when', () => {
    const at = fixture();
    write(at, 'out/.duibiao/lock', `${process.pid} ${hostname()}\n`);
    const done = batch(at);
    expect(done.status).toBe(3);
    expect(done.stderr).toContain(`进程 ${process.pid}`);
    expect(done.stderr).toContain('.duibiao/lock');
    expect(existsSync(join(at, 'out/index.html'))).toBe(false);
  });

  test('is taken over from one that was killed, which is said', () => {
    const at = fixture();
    const dead = duibiao(['--version']).pid;
    write(at, 'out/.duibiao/lock', `${dead} ${hostname()}\n`);
    const done = batch(at);
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('接着做');
    expect(existsSync(join(at, 'out/.duibiao/lock'))).toBe(false);
  });

  test.each([
    ['among the submissions', ['batch', 'in', '-o', 'in/out', '--as-of', '2021-01-15']],
    ['a file', ['batch', 'in', '-o', 'file', '--as-of', '2021-01-15']],
    ['without a date', ['batch', 'in', '-o', 'out']],
    ['of nothing', ['batch', 'nowhere', '-o', 'out', '--as-of', '2021-01-15']],
    ['by no workers', ['batch', 'in', '-o', 'out', '--as-of', '2021-01-15', '--workers', '0']],
  ])('is refused %s', (_, args) => {
    const at = fixture();
    writeFileSync(join(at, 'file'), '');
    const done = duibiao(['--rules', 'rules', ...args], { cwd: at });
    expect(done.status).toBe(3);
    expect(done.stderr).toMatch(/[一-龥]/);
  });
});

describe('progress', () => {
  test('in a pipe is a line a step', () => {
    const { stderr } = batch(made());
    expect(stderr.trim().split('\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^判定：2 件/), expect.stringMatching(/^生成材料：/)]),
    );
  });
  test('with --quiet is nothing', () => {
    expect(batch(made(), batchArgs('--quiet')).stderr).toBe('');
  });
  test('for programs is JSON, every line of it, and ends with what came of all', () => {
    const { stdout } = batch(made(), json);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { phase: string; page?: string });
    expect([...new Set(lines.map(({ phase }) => phase))]).toEqual([
      'find',
      'judge',
      'render',
      'index',
      'done',
    ]);
    expect(lines.at(-1)?.page).toBe('out/index.html');
  });
});

function fixture(): string {
  const at = folder();
  counties(at);
  return at;
}

/** Counties that a batch has been over. */
let batched: string | undefined;
afterAll(() => batched !== undefined && rmSync(batched, { recursive: true, force: true }));
function made(): string {
  if (batched === undefined) {
    batched = temporary();
    counties(batched);
    batch(batched);
  }
  return copied(batched);
}

/** What a batch makes of the same files where there was none before. */
function fresh(at: string): string {
  const out = folder();
  batch(
    at,
    batchArgs().map((arg) => (arg === 'out' ? out : arg)),
  );
  return out;
}

function edit(at: string, name: string, from: string, to: string): void {
  const path = join(at, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}
