import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { standardLayout } from '../../src/document/index.js';
import { compile, evaluate } from '../../src/engine/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { outputsOf, type Report } from '../../src/report/index.js';
import { blocksOf } from '../../src/report/outputs/document.js';
import { escapeMarkdown } from '../../src/report/outputs/markdown.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { valueIn } from '../result.js';
import { assessmentKinds, bytesOf, made, textOf } from './render.js';

const root = new URL('../../', import.meta.url).pathname;

/** The sample submissions of a plan, with what was handed in beside their figures. */
function samplesOf(id: string, folder: string) {
  const plan = valueIn(loadPlan(join(root, 'rules', id)));
  const figures = valueIn(readSubmissions(openSubmissions([folder]), plan));
  const cells = [...figures.facts.columns.values()].flatMap((column) => [...column.cells.values()]);
  const submitted = cells.flatMap(({ self, verified }) =>
    [self, verified].filter((one) => one !== undefined),
  );
  const texts = new Set(submitted.flatMap(({ evidence, note }) => [...evidence, ...(note ? [note] : [])]));
  const { facts, findings } = figures;
  const assessment = evaluate(compile(plan), facts, { asOf: plan.to, findings }).assessment();
  return { texts: [...texts], assessment };
}

const samples = join(root, 'seeds/samples');
const folders = readdirSync(samples).flatMap((id) => {
  const years = readdirSync(join(samples, id)).filter((name) => /^\d{4}$/.test(name));
  return years.length === 0 ? [[id, join(samples, id)]] : years.map((year) => [id, join(samples, id, year)]);
}) as [string, string][];

/** Texts without markup, and without the line breaks that it puts between them. */
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");

describe.each(folders)('what was handed in with the figures of %s', async (id, folder) => {
  const { texts, assessment } = samplesOf(id, folder);
  const report = made(assessment, { kind: 'inspection', lang: 'zh-CN' });
  const word = unzipSync(await bytesOf(report, 'docx'))['word/document.xml'] as Uint8Array;
  const papers: Readonly<Record<string, (text: string) => boolean>> = {
    'the assessment': (text) => JSON.stringify(assessment).includes(JSON.stringify(text).slice(1, -1)),
    'the page': (text) => plain(textOf(report, 'html')).includes(text),
    Markdown: (text) => textOf(report, 'md').includes(escapeMarkdown(text)),
    Word: (text) => plain(strFromU8(word)).includes(text),
    PDF: (text) =>
      JSON.stringify(blocksOf(report, standardLayout())).includes(JSON.stringify(text).slice(1, -1)),
  };
  test.each(Object.keys(papers))('is in %s', (paper) => {
    expect(texts.filter((text) => !papers[paper]?.(text))).toEqual([]);
  });
  test('is in the feedback of whoever handed it in', () => {
    const { attachments = [] } = assessment;
    const lost = assessment.units.flatMap((unit) => {
      const md = textOf(made(assessment, { kind: 'feedback', lang: 'zh-CN', unit: unit.id }), 'md');
      const own = attachments.filter((one) => one.unit === unit.id);
      const wanted = own.flatMap(({ evidence, note }) => [...evidence, ...(note ? [note] : [])]);
      return wanted.filter((text) => !md.includes(escapeMarkdown(text)));
    });
    expect(lost).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'duibiao-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('evidence and notes of every kind of cell stand in the assessment and with the finding', () => {
  const file = join(folder, 'zhenjiang.yaml');
  writeFileSync(
    file,
    `plan: zhenjiang-2020
year: 2020
unit: danyang
figures:
  compulsory-age-enrolled: { value: 9900人, evidence: [分子的材料], note: 分子的备注 }
  compulsory-age-population: { value: 10000人, evidence: [分母的材料] }
  compulsory-enrolment: { value: 99%, note: 比率的备注 }
prior:
  2019:
    compulsory-age-enrolled: { value: 9800人, evidence: [上年的材料] }
`,
  );
  const city = join(folder, 'city.yaml');
  writeFileSync(
    city,
    `plan: zhenjiang-2020
year: 2020
unit: zhenjiang
figures:
  discipline-report:
    periods:
      2020-Q1: { value: 是, completed: 2020-03-30, note: 一季度的备注 }
      2020-Q2: { note: 只有备注的季度 }
`,
  );
  const plan = valueIn(loadPlan(join(root, 'rules/zhenjiang-2020')));
  const { facts, findings } = valueIn(readSubmissions(openSubmissions([file, city]), plan));
  const assessment = evaluate(compile(plan), facts, { asOf: '2021-01-15', findings }).assessment();
  const { attachments = [] } = assessment;
  const of = (unit: string, commitment: string, key = '2020') =>
    assessment.findings.find((f) => f.unit === unit && f.commitment === commitment && f.key === key);

  test('a numerator’s, a denominator’s and the rate’s own', () => {
    expect(of('danyang', '1.2')).toMatchObject({
      evidence: ['分子的材料', '分母的材料'],
      notes: ['比率的备注', '分子的备注'],
    });
  });
  test('a period’s', () => {
    expect(of('zhenjiang', 't4.3', '2020-Q1')?.notes).toEqual(['一季度的备注']);
    expect(of('zhenjiang', 't4.3', '2020-Q2')?.notes).toEqual(['只有备注的季度']);
  });
  test('in the notice those of what must be put right, a note without a figure too, and no others', () => {
    const notice = (unit: string) => textOf(made(assessment, { kind: 'notice', lang: 'zh-CN', unit }), 'md');
    for (const text of ['分子的材料', '分母的材料', '比率的备注']) expect(notice('danyang')).toContain(text);
    expect(notice('danyang')).not.toContain('上年的材料');
    expect(notice('zhenjiang')).toContain('只有备注的季度');
    expect(notice('zhenjiang')).not.toContain('一季度的备注');
  });
  test('each once, with its unit, indicator and place', () => {
    const all = JSON.stringify(attachments);
    for (const text of ['分子的材料', '分母的材料', '上年的材料', '比率的备注', '只有备注的季度'])
      expect(all.split(text)).toHaveLength(2);
    expect(attachments.find((a) => a.evidence.includes('上年的材料'))).toMatchObject({
      unit: 'danyang',
      unitName: '丹阳市',
      indicator: 'compulsory-age-enrolled',
      period: '2019',
      at: { file, line: 10 },
    });
  });
  test('of a unit that is only added up, in the report of the unit above', () => {
    const above = evaluate(compile(plan), facts, { asOf: '2021-01-15' }).assessment(['zhenjiang']);
    const md = textOf(made(above, { kind: 'inspection', lang: 'zh-CN' }), 'md');
    expect(md).toContain('分子的材料');
    expect(md).toContain('丹阳市');
  });
});

describe('a note and an evidence text stand in the papers that list figures, in every format', () => {
  const file = join(folder, 'noted.yaml');
  const [note, evidence] = ['独一无二的备注', '独一无二的佐证'];
  writeFileSync(
    file,
    `plan: zhenjiang-2020
year: 2020
unit: danyang
figures:
  compulsory-age-enrolled: 9000人
  compulsory-age-population: 10000人
  compulsory-enrolment: { value: 90%, note: ${note}, evidence: [ ${evidence} ] }
`,
  );
  const plan = valueIn(loadPlan(join(root, 'rules/zhenjiang-2020')));
  const { facts, findings } = valueIn(readSubmissions(openSubmissions([file]), plan));
  const assessment = evaluate(compile(plan), facts, { asOf: '2021-01-15', findings }).assessment(['danyang']);
  // The list of commitments has no figures.
  const listing = assessmentKinds.filter(({ id }) => id !== 'plan');
  const papers = listing.flatMap((kind) => outputsOf(kind).map(({ id }) => [kind.id, id] as const));

  test.each(papers)('%s as %s', async (kind, to) => {
    const report = made(assessment, { kind, lang: 'zh-CN', unit: 'danyang' });
    const content = await textIn(report, to);
    expect(content).toContain('丹阳市');
    expect([note, evidence].filter((text) => !content.includes(text))).toEqual([]);
  });
});

/** All text of a report in a format; of PDF, what is set. */
async function textIn(report: Report, to: string): Promise<string> {
  if (to === 'pdf') return JSON.stringify(blocksOf(report, standardLayout()));
  if (to !== 'docx' && to !== 'xlsx') return textOf(report, to);
  const parts = Object.values(unzipSync(await bytesOf(report, to))).map((part) => strFromU8(part));
  return plain(parts.join('\n'));
}
