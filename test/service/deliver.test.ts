import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asKept } from '../../src/archive/index.js';
import { NoPdf, standardLayout } from '../../src/document/index.js';
import { type MessageRef, message, render } from '../../src/messages/index.js';
import { diff, feedback, inspection, type Output, outputs, plan } from '../../src/report/index.js';
import { deliver, formatIn, formatsIn, orderOf, ordersOn } from '../../src/service/index.js';
import { assessmentOf, finding, unit } from '../report/fixture.js';
import { failureIn, valueIn } from '../result.js';

const findings = [finding({ unit: 'u0' }), finding({ unit: 'u1' })];
const assessment = assessmentOf(findings, {
  units: [unit('u0', '甲区', findings), unit('u1', '乙区', findings)],
});
/** A finding on a commitment that the assessment does not list: somebody has changed the file. */
const damaged = assessmentOf([finding({ commitment: 'x' })], { commitments: [] });

const format = (id: string) => outputs.find((output) => output.id === id) as Output;
const noPdf: Output = {
  ...format('pdf'),
  render: () => {
    throw new NoPdf(message('cli.no-fonts'));
  },
};

let folder = '';
let printed: string[] = [];
let told: MessageRef[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliver-'));
  printed = [];
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reader = {
  print: (text: string) => void printed.push(text),
  tell: (message: MessageRef) => void told.push(message),
  pen: () => ({ bold: String, dim: String, table: () => '' }),
};
const rest = { setup: { layout: standardLayout() }, reader };
const saidOf = (problems: readonly MessageRef[]) => problems.map((p) => render(p, 'zh-CN')).join('\n');
const orders = (...to: Output[]) => [
  orderOf(inspection, { assessment }, { to, lang: 'zh-CN', from: 'a.json' }),
];

describe('what does not fit is refused before anything is made', () => {
  test.each([
    ['bytes on the screen', ['docx'], 'screen', 'docx 文件不能显示在屏幕上'],
    ['two reports on the screen', ['html', 'md'], 'screen', '要生成 2 份报告'],
    ['two reports in one file', ['html', 'md'], 'file', '写不下 2 份报告'],
  ])('%s', async (_, ids, place, said) => {
    const into = place === 'file' ? { file: join(folder, 'a.html') } : ('screen' as const);
    const problems = failureIn(await deliver(orders(...ids.map(format)), { ...rest, into }));
    expect(saidOf(problems)).toContain(said);
    expect([printed, readdirSync(folder)]).toEqual([[], []]);
  });
});

test('one text is printed', async () => {
  expect(valueIn(await deliver(orders(format('md')), { ...rest, into: 'screen' }))).toBe(true);
  expect(printed[0]).toMatch(/^# 某市教育局2020年工作要点完成情况督导报告/);
  expect(told).toEqual([]);
});

test('what was written is said once for each report, with its formats', async () => {
  const asked = valueIn(
    ordersOn(asKept(assessment), feedback, {
      to: [format('html'), format('md')],
      lang: 'zh-CN',
      from: 'a.json',
    }),
  );
  expect(valueIn(await deliver(asked, { ...rest, into: { folder } }))).toBe(true);
  expect(told.map(({ data }) => data['file'])).toEqual(
    ['u0', 'u1'].map((id) => join(folder, `plan-2020-feedback-${id}.{html,md}`)),
  );
  expect(readdirSync(folder)).toHaveLength(4);
});

test('without fonts all else is written, and why there is no PDF is said once', async () => {
  const asked = valueIn(
    ordersOn(asKept(assessment), feedback, { to: [noPdf, format('html'), format('xlsx')], lang: 'zh-CN' }),
  );
  expect(valueIn(await deliver(asked, { ...rest, into: { folder }, quiet: true }))).toBe(false);
  expect(told.map(({ id }) => id)).toEqual(['cli.no-fonts']);
  expect(readdirSync(folder).map((name) => name.replace(/.*-/, ''))).toEqual([
    'u0.html',
    'u0.xlsx',
    'u1.html',
    'u1.xlsx',
  ]);
});

test('text goes into a file plain, whatever the screen can do', async () => {
  const loud = { bold: (text: string) => `<b>${text}</b>`, dim: String, table: () => '' };
  const pen = (screen: boolean) => (screen ? loud : reader.pen());
  const order = orderOf(plan, { assessment }, { to: [format('text')], lang: 'zh-CN' });
  const file = join(folder, 'plan.txt');
  await deliver([order], { ...rest, reader: { ...reader, pen }, into: { file } });
  await deliver([order], { ...rest, reader: { ...reader, pen }, into: 'screen' });
  expect([readFileSync(file, 'utf8').includes('<b>'), printed[0]?.includes('<b>')]).toEqual([false, true]);
});

test('an assessment that contradicts itself is the file’s fault; one made just now is the program’s', async () => {
  const order = { to: [format('md')], lang: 'zh-CN' } as const;
  const of = (from?: string) => [
    orderOf(inspection, { assessment: damaged }, { ...order, ...(from === undefined ? {} : { from }) }),
  ];
  const problems = failureIn(await deliver(of('out/a.json'), { ...rest, into: { folder } }));
  expect(problems.map((p) => [p.at.file, p.id])).toEqual([['out/a.json', 'cli.assessment-damaged']]);
  expect(existsSync(join(folder, 'plan-2020-inspection.md'))).toBe(false);
  await expect(deliver(of(), { ...rest, into: { folder } })).rejects.toThrow(/x/);
});

describe('which reports are made', () => {
  const names = (kind: typeof feedback | typeof inspection, given?: string) => {
    const result = ordersOn(asKept(assessment), kind, { to: [format('md')], lang: 'zh-CN', unit: given });
    return result.ok ? result.value.map(({ name }) => name) : saidOf(result.problems);
  };

  test('about one unit: for each, or for the one given by id or name', () => {
    expect(names(feedback)).toEqual(['plan-2020-feedback-u0', 'plan-2020-feedback-u1']);
    expect([names(feedback, 'u1'), names(feedback, '乙区')]).toEqual([
      ['plan-2020-feedback-u1'],
      ['plan-2020-feedback-u1'],
    ]);
  });

  test('about the whole: one, or one on the unit given', () => {
    expect([names(inspection), names(inspection, '甲区')]).toEqual([
      ['plan-2020-inspection'],
      ['plan-2020-inspection-u0'],
    ]);
  });

  test('a unit that the assessment does not cover is refused', () => {
    expect(names(feedback, '丙区')).toContain('没有单位“丙区”；可用：u0、u1');
  });

  test('two assessments have a file of their own', () => {
    const later = { ...assessment, asOf: '2021-03-01' };
    const { name } = orderOf(diff, { before: assessment, after: later }, { to: [], lang: 'zh-CN' });
    expect(name).toBe('plan-2020-diff-2021-01-15-2021-03-01');
  });
});

describe('formats asked for', () => {
  const known = ['html', 'md', 'docx'].map((id) => ({ id }));
  test.each([
    ['md', ['md']],
    ['docx, html', ['html', 'docx']],
    ['md,md', ['md']],
  ])('%s', (asked, ids) => expect(valueIn(formatsIn(asked, known)).map(({ id }) => id)).toEqual(ids));

  test.each(['odt', 'html,odt', '', 'html,', 'HTML'])('"%s" is refused', (asked) => {
    expect(saidOf(failureIn(formatsIn(asked, known)))).toMatch(
      /^没有“(odt|HTML|)”这种格式；可用：html、md、docx。$/,
    );
  });

  test('one of them', () => {
    expect(valueIn(formatIn('md', known))).toEqual({ id: 'md' });
    expect(formatIn('html,md', known).ok).toBe(false);
  });
});
