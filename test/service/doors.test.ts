import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  checkSubmissions,
  openPlan,
  type Problem,
  type Result,
  render,
  renderArtefact,
} from '../../src/index.js';

/* The three doors, as callers without types come to them. */
const samples = fileURLToPath(new URL('../../seeds/samples/kaizhou-2020', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'duibiao-doors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Loose = (...args: unknown[]) => unknown;
const [open, check, artefact] = [openPlan, checkSubmissions, renderArtefact] as unknown as Loose[] as [
  Loose,
  Loose,
  (...args: unknown[]) => Promise<unknown>,
];

/** What a door gave. Throws where it gave nothing. */
function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((p) => render(p, 'en')).join('\n'));
  return result.value;
}

const said = (result: unknown): string => {
  const { ok, problems } = result as { readonly ok: boolean; readonly problems: readonly Problem[] };
  expect(ok).toBe(false);
  expect(result).not.toHaveProperty('value');
  return problems.map((p) => render(p, 'en')).join('\n');
};

const plan = given(openPlan('kaizhou-2020'));
const assessment = given(checkSubmissions(plan, [samples], { asOf: '2022-01-10' }));

describe('a wrong value is a failure in words that name it', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['a plan that there is not', () => openPlan('kaizou-2020'), /"kaizou-2020".*kaizhou-2020/s],
    ['a folder without plans', () => openPlan('kaizhou-2020', [folder]), /"kaizhou-2020"/],
    [
      'a file that there is not',
      () => check(plan, ['none.yaml'], { asOf: '2022-01-10' }),
      /no such file|not there/i,
    ],
    ['no file at all', () => check(plan, [], { asOf: '2022-01-10' }), /./],
    [
      'a date that is none',
      () => check(plan, [samples], { asOf: '2022-02-30' }),
      /"2022-02-30" is not a date/,
    ],
    ['a year for a date', () => check(plan, [samples], { asOf: '2022' }), /"2022" is not a date/],
    [
      'a unit that there is not',
      () => check(plan, [samples], { asOf: '2022-01-10', units: ['开洲区'] }),
      /"开洲区".*开州区/s,
    ],
    ['a kind', () => artefact(assessment, { kind: 'letter', to: 'html' }), /no report "letter".*inspection/],
    ['a format', () => artefact(assessment, { kind: 'plan', to: 'odt' }), /odt.*html/s],
    [
      'a language',
      () => artefact(assessment, { kind: 'plan', to: 'md', lang: 'fr' }),
      /no language "fr".*zh-CN/,
    ],
    ['a unit of a report', () => artefact(assessment, { kind: 'feedback', to: 'md', unit: 'x' }), /"x"/],
  ])('%s', async (_, act, words) => {
    expect(said(await act())).toMatch(words);
  });

  test('a report about one unit, where the assessment covers several', async () => {
    const two = {
      ...assessment,
      units: [...assessment.units, { ...assessment.units[0], id: 'y', name: '乙' }],
    };
    expect(said(await artefact(two, { kind: 'notice', to: 'docx' }))).toMatch(/one unit.*乙/);
  });
});

describe('a wrong type is a mistake of the program that calls', () => {
  const asOf = '2022-01-10';
  test.each<[string, () => unknown, RegExp]>([
    ['no plan', () => open(undefined), /plan must be a text, not undefined/],
    ['one folder for a list', () => open('kaizhou-2020', 'rules'), /folders must be a list/],
    [
      'a Result for its plan',
      () => check(openPlan('kaizhou-2020'), [samples], { asOf }),
      /Result of openPlan: ask its ok/,
    ],
    [
      'a path for a plan',
      () => check('kaizhou-2020', [samples], { asOf }),
      /plan must come from openPlan, not string/,
    ],
    [
      'one path for a list',
      () => check(plan, samples, { asOf }),
      /paths must be a list of texts, not string/,
    ],
    ['a number among the paths', () => check(plan, [7], { asOf }), /paths\[0\] must be a text, not number/],
    ['no terms', () => check(plan, [samples]), /asOf must be a text/],
    ['a Date', () => check(plan, [samples], { asOf: new Date(0) }), /asOf must be a text, not object/],
    ['one unit for a list', () => check(plan, [samples], { asOf, units: 'x' }), /units must be a list/],
    ['a Result for its assessment', () => artefact(openPlan('x'), { kind: 'plan', to: 'md' }), /ask its ok/],
    [
      'no assessment',
      () => artefact(null, { kind: 'plan', to: 'md' }),
      /assessment must come from .*, not null/,
    ],
    ['no format', () => artefact(assessment, { kind: 'plan' }), /to must be a text/],
  ])('%s', async (_, act, words) => {
    const acting = async (): Promise<unknown> => await act();
    await expect(acting).rejects.toThrow(TypeError);
    await expect(acting).rejects.toThrow(words);
  });
});

describe('a file that cannot be used', () => {
  const submissions = join(folder, 'submissions');
  cpSync(samples, submissions, { recursive: true });
  writeFileSync(
    join(submissions, 'bad.yaml'),
    'plan: kaizhou-2020\nyear: 1999\nunit: kaizhou\nfigures: {}\n',
  );

  test('stops the check', () => {
    expect(said(checkSubmissions(plan, [submissions], { asOf: '2022-01-10' }))).toMatch(/./);
  });
  test('is among the problems where the others are wanted without it', () => {
    const terms = { asOf: '2022-01-10', refusedFiles: 'leave-out' } as const;
    const { problems } = given(checkSubmissions(plan, [submissions], terms));
    expect(problems.filter((p) => p.at.file.endsWith('bad.yaml')).map((p) => p.severity)).toContain('error');
  });
});

describe('an artefact', () => {
  test.each([
    ['html', '<!doctype html>'],
    ['md', '#'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ] as const)('%s', async (to, start) => {
    const made = given(await renderArtefact(assessment, { kind: 'inspection', to }));
    expect(Buffer.from(made).toString('latin1').toLowerCase().startsWith(start.toLowerCase())).toBe(true);
    expect(typeof made).toBe(to === 'html' || to === 'md' ? 'string' : 'object');
    const again = given(await renderArtefact(assessment, { kind: 'inspection', to }));
    expect(Buffer.from(again).equals(Buffer.from(made))).toBe(true);
  });

  test('of an assessment that contradicts itself is a failure, not a defect', async () => {
    const damaged = { ...assessment, commitments: [] };
    expect(said(await renderArtefact(damaged, { kind: 'inspection', to: 'md' }))).toMatch(
      /contradicts itself/,
    );
  });

  test('is about the unit asked for, by name as by id', async () => {
    const { id, name } = assessment.units[0] as (typeof assessment.units)[number];
    const [a, b] = await Promise.all(
      [id, name].map((unit) => renderArtefact(assessment, { kind: 'feedback', to: 'md', unit })),
    );
    expect(given(a as Result<string>)).toBe(given(b as Result<string>));
  });
});

test('what a door is given stays as it was', () => {
  const before = JSON.stringify(assessment);
  given(checkSubmissions(plan, [samples], { asOf: '2022-01-10' }));
  expect(JSON.stringify(assessment)).toBe(before);
});
