import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/source/index.js';
import { readSubmissions } from '../../src/submission/figures.js';
import { namedPlan } from '../../src/submission/opening/plan-name.js';
import { openSubmissions } from '../../src/submission/opening/submissions.js';
import { failureIn, valueIn } from '../result.js';
import { cellOf, folderOf, plan, submit, yamlOf } from './kit.js';

const json = '{"plan":"zhenjiang-2020","year":2020,"unit":"danyang","figures":{"rate":"99.20%","schools":3}}';
const csv = '计划,填报单位,年度,指标编号,实际值\nzhenjiang-2020,danyang,2020,schools,3\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return submit(files).refusals.map(
    ({ id, at }) => `${id} ${[at.file, at.line, at.column].filter((x) => x !== undefined).join(':')}`,
  );
}

describe('a file is refused whole', () => {
  const wrongPlan = yamlOf('rate: 99%').replace('zhenjiang-2020', 'zhenjiang-2019');
  const year = (text: string) => yamlOf('rate: 99%').replace('year: 2020', `year: ${text}`);

  test.each([
    ['for another plan', wrongPlan, ['intake.wrong-plan f.yaml:1:7']],
    ['for an earlier year', year('2019'), ['intake.wrong-year f.yaml:2:7']],
    ['for a later year', year('2021'), ['intake.wrong-year f.yaml:2:7']],
    ['with no figures', 'plan: zhenjiang-2020\nyear: 2020\nunit: danyang\n', ['intake.no-figures f.yaml']],
    [
      'with figures: but nothing under it',
      'plan: zhenjiang-2020\nyear: 2020\nunit: danyang\nfigures: {}\n',
      ['intake.no-figures f.yaml'],
    ],
    [
      'without a unit',
      'plan: zhenjiang-2020\nyear: 2020\nfigures: { rate: 99% }\n',
      ['intake.no-unit f.yaml:1:1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(refusal({ 'f.yaml': text })).toEqual(expected);
  });

  test.each([
    ['a misspelt key', yamlOf('rate: 99%').replace('figures', 'figure'), 'f.yaml', 4],
    ['a year that is none', year('二〇二〇'), 'f.yaml', 2],
    ['a list for a figure', yamlOf('rate: [99%]'), 'f.yaml', 5],
    ['an unknown key of a figure', yamlOf('rate: { value: 99%, complete: 2020-11-30 }'), 'f.yaml', 5],
    ['an unknown stage', yamlOf('rate: 99%', 'stage: final\n'), 'f.yaml', 4],
    ['a full-width colon', yamlOf('rate：99%'), 'f.yaml', 5],
    ['a key given twice', yamlOf('rate: 99%\nrate: 98%'), 'f.yaml', 6],
    ['YAML 1.1, where NO is false', `%YAML 1.1\n---\n${yamlOf('rate: 99%')}`, 'f.yaml', 1],
    ['broken JSON', json.replace('}}', '}'), 'f.json', 1],
  ])('with %s, at the very line', (_, text, file, line) => {
    const { refusals } = submit({ [file]: text });
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.map((p) => p.at.line)).toContain(line);
    expect(refusals.every((p) => p.at.file === file)).toBe(true);
  });

  test.each([
    ['an Excel workbook named .csv', 'f.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['an empty file', 'f.yaml', ''],
    ['a format that is not read', 'f.docx', 'x'],
  ])('when it is %s', (_, name, content) => {
    expect(submit({ [name]: content }).refusals).toHaveLength(1);
  });

  test('while all the others are still looked at, so that one run tells everything', () => {
    const found = refusal({ 'a.yaml': wrongPlan, 'b.yaml': year('2019'), 'c.yaml': yamlOf('rate: 99%') });
    expect(found).toEqual(['intake.wrong-plan a.yaml:1:7', 'intake.wrong-year b.yaml:2:7']);
  });

  test('when it does not exist', () => {
    const refusals = failureIn(readSubmissions(openSubmissions(['no/such/file.yaml']), plan));
    expect(refusals.map((p) => p.at.file)).toEqual(['no/such/file.yaml']);
  });
});

test('a JSON number too big for any figure is one doubtful cell', () => {
  const read = submit({ 'f.json': json.replace('"schools":3', '"schools":1e400,"enrolled":1e2') });
  expect([read.refusals, cellOf(read, 'schools'), cellOf(read, 'enrolled'), cellOf(read, 'rate')]).toEqual([
    [],
    '?',
    '100',
    '99.2',
  ]);
});

describe('with a refused file among others', () => {
  const folder = () =>
    folderOf({
      'a.yaml': yamlOf('rate: 99%'),
      'b.yaml': yamlOf('rate: 98%').replace('zhenjiang-2020', 'zhenjiang-2019'),
      'c.txt': 'x',
    });
  const all = (problems: readonly Problem[]) =>
    problems.map(({ id, severity, at }) => `${severity} ${id} ${at.file.split('/').pop()}`);

  test('there are no figures, unless the caller says how to go on', () => {
    expect(all(failureIn(readSubmissions(openSubmissions([folder()]), plan)))).toEqual([
      'error intake.wrong-plan b.yaml',
    ]);
  });

  test('left out, the others are read and it is an error among the findings', () => {
    const read = valueIn(readSubmissions(openSubmissions([folder()]), plan, { refusedFiles: 'leave-out' }));
    expect(cellOf(read, 'rate')).toBe('99');
    expect(all(read.findings)).toEqual([
      'error intake.wrong-plan b.yaml',
      'warning intake.file-passed-over c.txt',
    ]);
    expect(read.findings[0]).toMatchObject({ effect: 'doubtful' });
  });

  test('and no other that can be read, there are no figures either, and nothing of it is lost', () => {
    const only = folderOf({ 'b.yaml': 'plan: zhenjiang-2019\n', 'c.txt': 'x' });
    const problems = failureIn(readSubmissions(openSubmissions([only]), plan, { refusedFiles: 'leave-out' }));
    expect(all(problems)).toContain('warning intake.file-passed-over c.txt');
    expect(all(problems).some((p) => p.startsWith('error') && p.endsWith('b.yaml'))).toBe(true);
  });
});

describe('a number that the comma of a flow map takes apart', () => {
  const flow = (figures: string): string =>
    `plan: zhenjiang-2020\nyear: 2020\nunit: danyang\nfigures: { ${figures} }\n`;

  test.each([
    ['enrolled: 28,812人', 1],
    ['rate: 99%, enrolled: 28,812', 1],
    ['enrolled: 1,234,567人', 1],
    ['enrolled: { periods: { 2020-Q1: 1,234 } }', 1],
    ['enrolled: "28,812人"', 0],
    ['enrolled: 28812人, schools: 3', 0],
    ['enrolled: 28812, schools:', 0],
  ])('{ %s }', (figures, count) => {
    const { refusals } = submit({ 'f.yaml': flow(figures) });
    expect(refusals.map((p) => p.id)).toEqual(Array(count).fill('source.split-number'));
  });

  test('in a block it is one number', () => {
    expect(cellOf(submit({ 'f.yaml': yamlOf('enrolled: 1,234,567人') }), 'enrolled')).toBe('1234567');
  });
});

describe('formats', () => {
  test('JSON numbers keep their source text', () => {
    const read = submit({ 'f.json': json.replace('3', '99.10') });
    const figure = read.facts.column('schools', '2020')?.cells.get(1)?.self;
    expect(figure).toMatchObject({ text: '99.10' });
    expect(figure?.step?.toString()).toBe('0.01');
  });

  test('several units in one file inherit its head', () => {
    const text = [
      'plan: zhenjiang-2020',
      'year: 2020',
      'submitted: 2021-01-08',
      'sample: true',
      'submissions:',
      '  - unit: 丹阳',
      '    figures: { rate: 99%, plan-issued: { completed: 2021-01-09 } }',
      '  - unit: jurong',
      '    stage: verified',
      '    submitted: 2021-01-10',
      '    figures: { rate: 98%, plan-issued: { completed: 2021-01-09 } }',
      '    prior: { 2019: { rate: 97% } }',
      '',
    ].join('\n');
    const read = submit({ 'f.yaml': text });
    expect([
      cellOf(read, 'rate'),
      cellOf(read, 'rate', 'jurong'),
      cellOf(read, 'rate', 'jurong', '2019'),
    ]).toEqual(['99', '98', '97']);
    expect(read.findings.map((f) => `${f.id} ${f.unit}`)).toEqual([
      'intake.completed-after-submission danyang',
    ]);
    expect(read.facts.column('rate', '2020')?.cells.get(2)?.verified?.text).toBe('98%');
    expect(read.facts.inputs).toMatchObject([{ sample: true }]);
  });
});

describe('folders', () => {
  test('stand for the submissions in them, in order of code unit, once each; other files are named', () => {
    const folder = folderOf({
      'b.yaml': yamlOf('schools: 3'),
      'a/f.json': json,
      'A.csv': csv.replace('danyang', 'jurong'),
      '说明.docx': 'x',
      '.hidden.yaml': 'x',
      '~$b.csv': 'x',
    });
    const read = valueIn(readSubmissions(openSubmissions([folder, join(folder, 'b.yaml')]), plan));
    expect(read.facts.inputs.map(({ file }) => file.slice(folder.length + 1))).toEqual([
      'A.csv',
      'a/f.json',
      'b.yaml',
    ]);
    expect(read.findings.map((f) => `${f.id} ${f.effect} ${f.at.file.split('/').pop()}`)).toEqual([
      'intake.twice-same note b.yaml',
      'intake.file-passed-over note 说明.docx',
    ]);
  });

  test('two copies of a file count once', () => {
    const read = submit({ 'a.yaml': yamlOf('rate: 99%'), 'b.yaml': yamlOf('rate: 99%') });
    expect(read.facts.inputs.map(({ file }) => file.split('/').pop())).toEqual(['a.yaml']);
    expect(read.findings.map((f) => `${f.id} ${f.at.file} ${f.data['twin']}`)).toEqual([
      'intake.same-file b.yaml a.yaml',
    ]);
  });

  test('without any submission are refused', () => {
    const refusals = failureIn(readSubmissions(openSubmissions([folderOf({ 'x.txt': 'x' })]), plan));
    expect(refusals.map((p) => p.id)).toEqual(['intake.no-files']);
  });
});

describe('what lies about in a folder', () => {
  const good = { '丹阳.yaml': yamlOf('rate: 99%') };
  const read = (folder: string, ...paths: string[]) =>
    valueIn(readSubmissions(openSubmissions([folder, ...paths]), plan, { refusedFiles: 'leave-out' }));
  const told = ({ findings }: { findings: readonly Problem[] }) =>
    findings.map(({ id, severity, at }) => `${severity} ${id} ${at.file.split('/').pop()}`);

  test.each(['说明.docx', '扫描件.pdf', '照片.jpg', 'Thumbs.db', '填报表.tmp', '未命名'])(
    '%s is passed over with a word',
    (name) => {
      const found = read(folderOf({ ...good, [name]: 'x' }));
      expect(cellOf(found, 'rate')).toBe('99');
      expect(told(found)).toEqual([`warning intake.file-passed-over ${name}`]);
    },
  );

  test.each(['.DS_Store', '~$丹阳.xlsx', '.~lock.丹阳.xlsx#'])('%s without one', (name) => {
    expect(told(read(folderOf({ ...good, [name]: 'x' })))).toEqual([]);
  });

  test.each(['句容.et', '句容.ods', '句容.xlsb', '句容.numbers'])(
    '%s may hold figures: it is sent back, to be saved as .xlsx',
    (name) => {
      const found = read(folderOf({ ...good, [name]: 'x' }));
      expect(told(found)).toEqual([`error intake.save-as-xlsx ${name}`]);
      expect(found.refused.map(({ file }) => file.split('/').pop())).toEqual([name]);
    },
  );

  test('a file of a format that is none is told which are read, none of them in vain', () => {
    const folder = folderOf({ 'f.docx': 'x' });
    const [problem] = failureIn(readSubmissions(openSubmissions([join(folder, 'f.docx')]), plan));
    expect(problem?.data['endings']).toEqual(['.xlsx', '.xlsm', '.json', '.csv', '.yaml', '.yml']);
  });

  test('links that lead round in a circle, to nothing or to a folder are passed over', () => {
    const folder = folderOf({ ...good, 'a/句容.yaml': yamlOf('rate: 98%').replace('danyang', 'jurong') });
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('nowhere.csv', join(folder, 'dangling.csv'));
    symlinkSync('..', join(folder, 'a', 'up'));
    const found = read(folder);
    expect([cellOf(found, 'rate'), cellOf(found, 'rate', 'jurong')]).toEqual(['99', '98']);
    expect(told(found)).toEqual([
      'warning intake.link-passed-over up',
      'warning intake.link-passed-over dangling.csv',
      'warning intake.link-passed-over loop.yaml',
    ]);
  });

  test('a link that leads round in a circle, named by itself, is sent back', () => {
    const folder = folderOf(good);
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    expect(told(read(folder, join(folder, 'loop.yaml')))).toEqual([
      'error source.link-loop loop.yaml',
      'warning intake.link-passed-over loop.yaml',
    ]);
  });

  test('an empty folder is mentioned', () => {
    const [folder, empty] = [folderOf(good), folderOf({})];
    expect(told(read(folder, empty))).toEqual([`warning intake.folder-empty ${empty.split('/').pop()}`]);
  });

  test('a file of another plan before the others does not make theirs the wrong one', () => {
    const other = yamlOf('rate: 1%').replace('zhenjiang-2020', 'zhenjiang-2019');
    const folder = folderOf({ 'a.yaml': other, ...good, '句容.yaml': yamlOf('schools: 1') });
    expect(valueIn(namedPlan(openSubmissions([folder])))).toBe('zhenjiang-2020');
  });
});

describe('standard input', () => {
  test.each([
    ['YAML', yamlOf('schools: 3')],
    ['YAML with a comment first', `# 样例\n${yamlOf('schools: 3')}`],
    ['JSON', json],
    ['CSV', csv],
    ['a long CSV', `${csv}${'zhenjiang-2020,jurong,2020,rate,"\n"\n'.repeat(1000)}`],
    ['CSV with a byte-order mark and semicolons', `\ufeff${csv.replaceAll(',', ';')}`],
  ])('may be %s', (_, text) => {
    const read = valueIn(readSubmissions(openSubmissions(['-'], { stdin: () => bytes(text) }), plan));
    expect(cellOf(read, 'schools')).toBe('3');
    expect(read.facts.inputs.map((i) => i.file)).toEqual(['stdin']);
  });

  test.each([
    ['nothing', '', 'source.empty-file'],
    ['something else', 'Dear colleagues', 'intake.unknown-stdin'],
    ['a broken CSV', `${csv}zhenjiang-2020,jurong,2020,rate,"99%\n`, 'intake.csv-quote-open'],
    ['broken JSON', '{ "plan": ', 'source.unclosed'],
  ])('is refused when it is %s', (_, text, id) => {
    const refusals = failureIn(readSubmissions(openSubmissions(['-'], { stdin: () => bytes(text) }), plan));
    expect(refusals.map((p) => p.id)).toEqual([id]);
  });
});

describe('the plan that a submission names', () => {
  test.each([
    ['f.yaml', yamlOf('rate: 99%')],
    ['f.yaml', yamlOf('rate: 99%').replace('plan: zhenjiang-2020', 'plan: "zhenjiang-2020"  # 计划')],
    ['f.yaml', yamlOf('rate: 99%').replaceAll('\n', '\r\n')],
    ['f.yaml', '{ plan: zhenjiang-2020, year: 2020, unit: danyang, figures: { rate: 99% } }\n'],
    ['f.json', json],
    ['f.csv', csv],
  ])('in %s', (name, text) => {
    const folder = folderOf({ [name]: text });
    expect(valueIn(namedPlan(openSubmissions([folder])))).toBe('zhenjiang-2020');
  });

  test('is the text as written', () => {
    const folder = folderOf({ 'f.yaml': yamlOf('rate: 99%').replace('zhenjiang-2020', '0371') });
    expect(valueIn(namedPlan(openSubmissions([folder])))).toBe('0371');
  });

  test('comes from the first file that names one', () => {
    const folder = folderOf({ 'a.yaml': 'year: 2020\n', 'b.yaml': yamlOf('rate: 99%') });
    expect(valueIn(namedPlan(openSubmissions([folder])))).toBe('zhenjiang-2020');
  });

  test.each([
    ['year: 2020\n', 1],
    ['plan：zhenjiang-2020\n', 1],
  ])('is asked for where %j does not name one', (text, least) => {
    const problems = failureIn(namedPlan(openSubmissions([folderOf({ 'f.yaml': text })])));
    expect(problems.length).toBeGreaterThanOrEqual(least);
  });
});
