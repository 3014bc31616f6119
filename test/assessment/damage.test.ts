import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Assessment, DamagedAssessment, parseAssessment } from '../../src/assessment/index.js';
import { render } from '../../src/messages/index.js';
import { diff, summary } from '../../src/report/index.js';
import { checkSubmissions, openPlan } from '../../src/service/index.js';
import { packed, rendered } from '../report/render.js';

/** A real assessment, of which these tests change a little. */
const text = ((): string => {
  const plan = openPlan('kaizhou-2020');
  const samples = fileURLToPath(new URL('../../seeds/samples/kaizhou-2020', import.meta.url));
  const checked = plan.ok ? checkSubmissions(plan.value, [samples], { asOf: '2022-01-10' }) : undefined;
  if (!checked?.ok) throw new Error('the samples cannot be judged');
  const older = {
    id: 'intake.form-older',
    data: {},
    severity: 'warning',
    effect: 'note',
    at: { file: 'a.yaml' },
  };
  const figure = {
    unit: checked.value.plan.unit,
    indicator: 'kept-on-record',
    period: '2020',
    value: { value: '1/3', unit: '人' },
    at: { file: 'a.yaml' },
  };
  return JSON.stringify({ ...checked.value, problems: [older], recorded: [figure] }, null, 2);
})();
const whole = JSON.parse(text) as Assessment;

type Path = readonly string[];

/** The text with the value at a path replaced. */
function changed(path: Path, value: unknown): string {
  const copy = JSON.parse(text) as Record<string, unknown>;
  let node = copy;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string, unknown>;
  expect(node, path.join('/')).toHaveProperty([path.at(-1) ?? '']);
  node[path.at(-1) ?? ''] = value;
  return JSON.stringify(copy, null, 2);
}

test('as it was written it is read', () => {
  expect(parseAssessment('a.json', text)).toMatchObject({ ok: true, value: whole });
});

describe('what the program never writes is refused, with its line and what it says', () => {
  test.each<[string, string, unknown, RegExp]>([
    [
      'a sentence of another version',
      'findings/0/reason/id',
      'reason.met-2031',
      /"reason\.met-2031".*judge again/,
    ],
    ['a sentence without its data', 'findings/0/reason/data', {}, /lacks its datum/],
    ['a step of another version', 'findings/0/trace/0/says/id', 'trace.x', /"trace\.x"/],
    ['whom a commitment holds', 'commitments/0/who/id', 'who.x', /"who\.x"/],
    ['a target', 'commitments/0/target/id', 'toString', /"toString"/],
    ['a problem', 'problems/0/id', 'intake.x', /"intake\.x"/],
    ['a figure', 'findings/0/actual/value', '99，2', /"99，2" is no exact value/],
    ['a unit of measure', 'findings/0/actual/unit', '光年', /"光年" is no measure unit/],
    ['a figure on record', 'recorded/0/value/value', '三', /"三" is no exact value/],
    ['a finding on nothing', 'findings/1/commitment', '9.9', /"9\.9", which it does not list/],
    ['a finding on nobody', 'findings/1/unit', 'nobody', /"nobody", which it does not list/],
    ['a time zone', 'plan/timeZone', 'Mars/Olympus', /"Mars\/Olympus" is no time zone/],
    ['a verdict', 'findings/0/verdict', 'passed', /passed/],
    ['another version of the format', 'schema', 'duibiao/assessment/9', /./],
  ])('%s', (_, path, value, words) => {
    const broken = changed(path.split('/'), value);
    const result = parseAssessment('a.json', broken);
    expect(result.ok).toBe(false);
    const [problem] = result.problems;
    if (!problem) throw new Error('refused without a reason');
    expect(render(problem, 'en')).toMatch(words);
    const line = broken.split('\n').findIndex((l, i) => l !== text.split('\n')[i]);
    // At the very line, or at the head of the object that it stands in.
    expect(problem.at).toMatchObject({ file: 'a.json' });
    expect(line + 1 - (problem.at.line ?? 0)).toBeGreaterThanOrEqual(0);
    expect(line + 1 - (problem.at.line ?? 0)).toBeLessThanOrEqual(3);
  });

  test('all of it at once', () => {
    const twice = changed(['findings', '0', 'reason', 'id'], 'x').replace('"who.own"', '"who.x"');
    const result = parseAssessment('a.json', twice);
    expect(new Set(result.problems.map((p) => p.data['id']))).toEqual(new Set(['x', 'who.x']));
  });
});

describe('whatever text of it is changed, it is refused or read, and no report fails for a reason unknown', () => {
  /** The first place of every kind of text in it. */
  const places = new Map<string, Path>();
  const walk = (node: unknown, path: Path): void => {
    if (typeof node === 'string') {
      const kind = path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('/');
      if (!places.has(kind)) places.set(kind, path);
    } else if (typeof node === 'object' && node !== null)
      for (const [key, inner] of Object.entries(node)) walk(inner, [...path, key]);
  };
  walk(whole, []);

  const lang = 'zh-CN';
  const readers: readonly ((assessment: Assessment) => unknown)[] = [
    (a) => rendered(a, { kind: 'inspection', to: 'md', lang }),
    (a) => rendered(a, { kind: 'plan', to: 'md', lang }),
    (a) => rendered(a, { kind: 'feedback', to: 'md', lang, unit: a.units[0]?.id ?? '' }),
    (a) => rendered(a, { kind: 'notice', to: 'md', lang, unit: a.units[0]?.id ?? '' }),
    (a) => packed(a, { kind: 'inspection', to: 'xlsx', lang }),
    (a) =>
      a.findings[0]?.due.startsWith('20') ? summary.model({ assessments: [a], year: 2020 }, lang) : undefined,
    (a) => (a.plan.id === whole.plan.id ? diff.model({ before: whole, after: a }, lang) : undefined),
  ];

  test('there are many kinds', () => {
    expect(places.size).toBeGreaterThan(60);
  });
  test.each([...places.values()].map((path) => [path.join('/'), path] as const))('%s', async (_, path) => {
    const result = parseAssessment('a.json', changed(path, 'x'));
    if (!result.ok) return expect(result.problems.length).toBeGreaterThan(0);
    for (const read of readers) {
      const reading = async (): Promise<unknown> => await read(result.value);
      const error = await reading().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined) expect(error).toBeInstanceOf(DamagedAssessment);
    }
  });
});
