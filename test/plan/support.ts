import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { render } from '../../src/messages/index.js';
import { loadPlan } from '../../src/plan/index.js';
import type { Plan } from '../../src/plan/model.js';
import type { Problem } from '../../src/source/index.js';
import { valueIn } from '../result.js';
import { expectKept } from './kept.js';

/** Files of a small plan by path; the plan's folder is `rules/p`. */
export type Files = Readonly<Record<string, string>>;

export const HEAD = `id: zhenjiang-2020
title: 镇江市教育局2020年工作要点
issuer: 镇江市教育局
year: 2020
unit: zhenjiang
units: ../../seeds/units.yaml
document: gist
documents: ../../seeds/documents.yaml
`;

/** A chapter with one indicator of every kind that the tables need, each used once. */
const PART = `chapter: { id: overall, title: 总体目标 }
indicators:
  rate: { title: 毛入园率, unit: '%' }
commitments:
  - { id: '1.1', statement: 毛入园率99%以上, indicator: rate, target: { at-least: 99% }, source: 总体目标·1 }
`;

const UNITS = `units:
  zhenjiang: { name: 镇江市, level: city, aliases: [镇江] }
  danyang: { name: 丹阳市, level: district, parent: zhenjiang, aliases: [丹阳] }
  jurong: { name: 句容市, level: district, parent: zhenjiang, aliases: [句容] }
`;

const DOCUMENTS = `documents:
  - { id: gist, title: 2020年工作要点, issuer: 镇江市教育局 }
`;

const base: Files = {
  'rules/p/plan.yaml': HEAD,
  'rules/p/a.yaml': PART,
  'seeds/units.yaml': UNITS,
  'seeds/documents.yaml': DOCUMENTS,
};

/** The lines of a chapter with these indicators and commitments, both as flow or block YAML. */
export function chapter(indicators: string, commitments: string): string {
  return `chapter: { id: overall, title: 总体目标 }\nindicators:\n${indent(indicators)}commitments:\n${indent(commitments)}`;
}

/** A chapter with one commitment 1.1 about a rate, these keys added. */
export function commitment(keys: string, indicator = "rate: { title: 毛入园率, unit: '%' }"): string {
  const id = indicator.slice(0, indicator.indexOf(':'));
  return chapter(
    indicator,
    `- id: '1.1'\n  statement: 事项\n  indicator: ${id}\n  source: 总体目标·1\n${indent(keys)}`,
  );
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
}

/** Writes files over those of the base plan; '' leaves one out. Gone when the test is over. */
export function folderWith(files: Files, under: Files = base): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...under, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (text !== '') writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Problems as `file id line:column`, warnings with a `!`; each must have its sentences in both languages. */
export function seen(problems: readonly Problem[], folder: string): string[] {
  return problems.map((problem) => {
    for (const lang of ['zh-CN', 'en'] as const) render(problem, lang);
    const { id, severity, at } = problem;
    const file = at.file.slice(at.file.indexOf(folder.slice(1)) + folder.length);
    const place = at.line === undefined ? '' : ` ${at.line}:${at.column}`;
    return `${file} ${severity === 'warning' ? '!' : ''}${id}${place}`;
  });
}

/** The sign that stands in a table's YAML where the problem must point. */
const MARK = '▸';

/** Loads a plan with these files, ▸ taken out, and wants exactly these problems, each where its ▸ stands. */
export function expectProblems(files: Files, ids: readonly string[]): void {
  const places: string[] = [];
  const plain = Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const parts = text.split(MARK);
      for (let i = 1; i < parts.length; i++) {
        const before = parts.slice(0, i).join('').split('\n');
        places.push(`${name} ${before.length}:${(before.at(-1) ?? '').length + 1}`);
      }
      return [name, parts.join('')];
    }),
  );
  const folder = folderWith(plain);
  const loaded = loadPlan(join(folder, 'rules/p'));
  expectKept(join(folder, 'rules/p'), loaded);
  const wanted = places.map((place, i) => place.replace(' ', ` ${ids[i] ?? ids[0]} `));
  expect(seen(loaded.problems, folder)).toEqual(wanted);
  expect(loaded.ok).toBe(!ids.some((id) => !id.startsWith('!')));
}

/** Loads a plan that must be good, without even a warning. */
export function planWith(files: Files): Plan {
  const folder = folderWith(files);
  const loaded = loadPlan(join(folder, 'rules/p'));
  expectKept(join(folder, 'rules/p'), loaded);
  expect(seen(loaded.problems, folder)).toEqual([]);
  return valueIn(loaded);
}
