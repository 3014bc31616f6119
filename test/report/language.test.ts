import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { compile, evaluate } from '../../src/engine/index.js';
import { type Lang, timeText } from '../../src/messages/index.js';
import { findPlans, loadPlan } from '../../src/plan/index.js';
import { parseUnit } from '../../src/quantity/index.js';
import { diff, type Report, reportOf, summary } from '../../src/report/index.js';
import { openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { valueIn } from '../result.js';
import { shippedRuns } from '../runs.js';
import { assessmentKinds, made, textOf } from './render.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A shipped plan judged on its last shipped figures. */
function judged({ id, path }: { readonly id: string; readonly path: string }): Assessment {
  const plan = valueIn(loadPlan(path));
  const run = shippedRuns.findLast((r) => r.plan === id);
  const submissions = openSubmissions(run?.figures ?? []);
  const { facts, findings } = valueIn(readSubmissions(submissions, plan));
  return evaluate(compile(plan), facts, { asOf: run?.asOf ?? plan.to, findings }).assessment();
}

/** Everything that is written of an assessment, in Markdown, of which nothing is markup but a few marks. */
function papersOf(assessment: Assessment, lang: Lang): string[] {
  const first = assessment.findings.find(({ verdict }) => verdict === 'missed')?.unit;
  const reports: Report[] = [
    ...assessmentKinds.map(({ id: kind }) =>
      made(assessment, { kind, lang, ...(first ? { unit: first } : {}) }),
    ),
    reportOf(diff, { before: { ...assessment, asOf: '2019-12-31', findings: [] }, after: assessment }, lang),
    reportOf(
      summary,
      { assessments: [assessment], year: Number(assessment.findings[0]?.due.slice(0, 4)) },
      lang,
    ),
  ];
  return reports.flatMap((report) => textOf(report, 'md').replaceAll('\\', '').split('\n'));
}

/** Of a line, what is not the name of a file or a digest. */
const worded = (line: string) => line.replace(/\(?seeds\/[^\s()|）]*\)?|\b[0-9a-f]{64}\b/g, '');

const plans = findPlans([`${root}rules`]).map((plan) => [plan.id, judged(plan)] as const);

describe.each(plans)('the Chinese papers of %s', (_id, assessment) => {
  const lines = papersOf(assessment, 'zh-CN').map(worded);

  test('hold no identifier and no English', () => {
    // SHA-256 and STEAM are what Chinese calls them too.
    expect(lines.filter((line) => /[a-z]{2,}|[a-z]-/.test(line))).toEqual([]);
  });

  test('write dates and quarters as papers do, but in the cells of tables, which are narrow and sorted', () => {
    const prose = lines.filter((line) => !line.startsWith('|'));
    expect(prose.filter((line) => /\d{4}-(?:\d\d|Q\d)/.test(line.replace(/填报：.*$/, '')))).toEqual([]);
    expect(lines.filter((line) => /\d{4}-Q\d/.test(line.replace(/填报：.*$/, '')))).toEqual([]);
  });
});

/** The same assessment of a plan whose people write Latin: what Chinese is left in its papers is the program's. */
function inLatin<T>(value: T): T {
  if (typeof value === 'string') {
    if (parseUnit(value)) return value;
    return value.replace(/[\u2E80-\uFFEF\u{20000}-\u{3FFFF}]+/gu, 'x') as T;
  }
  if (Array.isArray(value)) return value.map(inLatin) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLatin(item)])) as T;
}

test.each(plans)('the English papers of %s hold no Chinese but measure units', (_id, assessment) => {
  const units = ['分钟', '天', ...assessment.indicators.map(({ unit }) => unit)].sort(
    (a, b) => b.length - a.length,
  );
  const left = papersOf(inLatin(assessment), 'en').flatMap((line) => {
    const said = units.reduce((rest, unit) => rest.replaceAll(unit, ''), worded(line));
    // The signs of verdicts and comparators are the same in both languages.
    return /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(said.replace(/[？！－＞＜]/g, '')) ? [line] : [];
  });
  expect(left).toEqual([]);
});

test('an amount is told in the unit of its indicator, whatever unit it was handed in with', () => {
  const kaizhou = plans.find(([id]) => id === 'kaizhou-2020')?.[1] as Assessment;
  const lines = papersOf(kaizhou, 'zh-CN');
  // Handed in as 6.75万平方米; in 平方米 it would be 67500.
  expect(lines.some((line) => line.includes('实际值6.75万平方米，已符合不低于6.7万平方米'))).toBe(true);
  expect(lines.filter((line) => /\d平方米/.test(line))).toEqual([]);
});

test('clock times are early and late, never low and high', () => {
  const jinzhou = plans.find(([id]) => id === 'jinzhou-2019')?.[1] as Assessment;
  const text = papersOf(jinzhou, 'zh-CN').join('\n');
  // 到校不早于7:50，晚自习结束不晚于21:00.
  expect(['| 不早于07:50 |', '| 不晚于21:00 |'].filter((said) => !text.includes(said))).toEqual([]);
  expect(text).not.toMatch(/(?:不低于|不超过|高于|低于)\d\d:\d\d/);
});

test.each([
  ['2020-12-31', '2020年12月31日'],
  ['2021-01-05', '2021年1月5日'],
  ['2020-Q4', '2020年第4季度'],
  ['2020-03', '2020年3月'],
  // What stands beside 年度 or in a column of years.
  ['2020', '2020'],
  ['2020-02-30', '2020-02-30'],
  ['12-31', '12-31'],
])('%s in a Chinese paper is %s, and stays as it is in an English one', (text, said) => {
  expect([timeText(text, 'zh-CN'), timeText(text, 'en')]).toEqual([said, text]);
});
