import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boundaryCases, runCases } from '../../src/cases/index.js';
import { comparators, measures, missingPolicies, rollups } from '../../src/language/index.js';
import { render } from '../../src/messages/index.js';
import { loadCases, loadPlan, ruleSchemas, validatePaths } from '../../src/plan/index.js';
import { levels, type Plan } from '../../src/plan/model.js';
import { CLASSIFIERS, KNOWN_UNITS } from '../../src/quantity/known-units.js';
import { type Files, folderWith, seen } from '../plan/support.js';
import { valueIn } from '../result.js';

/*
 * How docs/rule-language.md marks what it shows, in a comment on the line before:
 *   file: <path>                    a whole file below `rules`; the files of one folder make a plan
 *   indicators, commitments, head   a part of a plan, tried in that plan
 *   rows                            a table: the code of a row is lines of one commitment and its indicator
 *   wrong                           likewise, but with a problem that says what stands under 提示
 */
const page = readFileSync(new URL('../../docs/rule-language.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/(?:^<!-- (.*) -->\n)?^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, mark = 'unmarked', text = '']) => ({ mark, text }),
);
const marked = (mark: string): string[] => blocks.filter((b) => b.mark === mark).map((b) => b.text);

const shown: Files = Object.fromEntries(
  blocks.flatMap(({ mark, text }) => (mark.startsWith('file: ') ? [[`rules/${mark.slice(6)}`, text]] : [])),
);
const main = shown['rules/shili-2020/plan.yaml'] ?? '';
const head = main.slice(0, main.indexOf('indicators:'));

interface Row {
  readonly words: string;
  /** Lines of YAML, one a code span. */
  readonly lines: readonly string[];
}

/** The columns whose code is the rule's; code elsewhere only explains. */
const ruled = new Set(['写法', '单位', '指标', '承诺事项', '写成', '例子']);

/** The rows of the tables under a mark, each called by its first cell or by what stands under 提示. */
function rowsOf(mark: string): Row[] {
  const tables = [...page.matchAll(new RegExp(`^<!-- ${mark} -->\\n((?:\\|.*\\n)+)`, 'gm'))];
  return tables.flatMap(([, table = '']) => {
    const [titles = [], , ...rows] = table.trim().split('\n').map(cellsOf);
    return rows.map((cells) => ({
      words: cells[Math.max(titles.indexOf('提示'), 0)] ?? '',
      lines: cells.flatMap((cell, i) => (ruled.has(titles[i] ?? '') ? codeOf(cell) : [])),
    }));
  });
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function codeOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Every indicator that the document defines somewhere. */
const known = new Map<string, unknown>(
  [main, ...Object.values(shown), ...marked('indicators')].flatMap((text) =>
    Object.entries((parse(text) as { indicators?: object }).indicators ?? {}),
  ),
);

/** The known indicators that a text names, and those that their definitions name. */
function namedIn(text: string, found = new Map<string, unknown>()): Map<string, unknown> {
  for (const [id, definition] of known) {
    // Of `students-teachers`, which wants spaces, both are meant.
    const named = new RegExp(`(?<![\\w-])(?:${id}(?![\\w-])|${id}-(?=teachers)|students-${id}(?![\\w-]))`);
    if (found.has(id) || !named.test(text)) continue;
    found.set(id, definition);
    namedIn(JSON.stringify(definition), found);
  }
  return found;
}

const written = (indicators: ReadonlyMap<string, unknown>): string =>
  [...indicators].map(([id, definition]) => `  ${id}: ${JSON.stringify(definition)}\n`).join('');

/** A chapter whose one commitment and its indicator `x` have these lines. */
function chapterOf(lines: readonly string[]): string {
  const own = /^⇥?(?:title|unit|formula|rollup|bounds|jump|parts|except)\b/;
  const has = (key: string): boolean => lines.some((line) => new RegExp(`^⇥?${key}\\b`).test(line));
  const given = (key: string, line: string): string[] => (has(key) ? [] : [line]);
  const indicator = [
    ...given('title', 'title: 指标'),
    ...given('unit', "unit: '%'"),
    ...lines.filter((line) => own.test(line)),
  ];
  const commitment = [
    ...given('id', "id: '1'"),
    ...given('statement', 'statement: 事项'),
    'indicator: x',
    ...given('source', 'source: 总体目标·1'),
    ...lines.filter((line) => !own.test(line)),
    ...given('target', 'target: { at-least: 90% }'),
  ];
  const block = (list: readonly string[]): string => list.map((line) => `    ${line}\n`).join('');
  return `indicators:\n${written(namedIn(lines.join('\n')))}  x:\n${block(indicator)}commitments:\n  -\n${block(commitment)}`.replaceAll(
    '    ⇥',
    '\t',
  );
}

/** A folder with the document's files, where the plan is its head and this text; and what is wrong with it. */
function tried(text: string): { plan: Plan | undefined; problems: string[]; said: string[] } {
  const folder = folderWith({ ...shown, 'rules/shili-2020/plan.yaml': head + text }, {});
  const loaded = loadPlan(join(folder, 'rules/shili-2020'));
  const { problems } = loaded;
  return {
    plan: loaded.ok ? loaded.value : undefined,
    problems: seen(problems, folder),
    said: problems.map((p) => render(p, 'zh-CN')),
  };
}

describe('the whole files of docs/rule-language.md', () => {
  const folders = [...new Set(Object.keys(shown).map((path) => path.split('/')[1] ?? ''))];

  test('show a plan in one file, one in a folder, and a dictionary', () => {
    expect(folders).toEqual(['shili-2020', 'folder', 'common']);
  });

  test.each(folders)('%s: no problem', (name) => {
    const folder = folderWith(shown, {});
    const { 'rules/shili-2020/units.yaml': units = '', 'rules/shili-2020/documents.yaml': documents = '' } =
      shown;
    const registers = { 'rules/folder/units.yaml': units, 'rules/folder/documents.yaml': documents };
    const whole =
      name === 'folder' ? folderWith({ ...shown, ...registers, 'rules/folder/plan.yaml': head }, {}) : folder;
    expect(seen(validatePaths([join(whole, 'rules', name)]), whole)).toEqual([]);
  });

  test('the cases come out as expected', () => {
    const path = join(folderWith(shown, {}), 'rules/shili-2020');
    const { failures, checked } = runCases(valueIn(loadPlan(path)), valueIn(loadCases(path)));
    expect(failures).toEqual([]);
    expect(checked).toBeGreaterThan(3);
  });
});

describe('the fragments', () => {
  test('each block says what it is', () => {
    expect(new Set(blocks.map(({ mark }) => mark.replace(/^file: .*/, 'file')))).toEqual(
      new Set(['file', 'indicators', 'commitments', 'head']),
    );
  });

  test.each(marked('indicators'))('indicators without a problem', (text) => {
    const indicators = (parse(text) as { indicators: Record<string, { unit: string; rollup?: unknown }> })
      .indicators;
    // What counts is judged through the indicator that its formula gives.
    const judged = Object.entries(indicators).filter(([, { rollup }]) => rollup !== 'count');
    const commitments = judged.map(
      ([id, { unit }]) =>
        `  - { id: ${id}, statement: 事, indicator: ${id}, source: 一, target: ${unit === '是否' ? '{ done: true }' : '{ at-least: 0 }'} }\n`,
    );
    const rest = [...namedIn(text)].filter(([id]) => !(id in indicators));
    expect(tried(`${text}${written(new Map(rest))}commitments:\n${commitments.join('')}`).problems).toEqual(
      [],
    );
  });

  test.each(marked('commitments'))('commitments without a problem', (text) => {
    expect(tried(`indicators:\n${written(namedIn(text))}${text}`).problems).toEqual([]);
  });

  test.each(marked('head'))('keys of a plan without a problem', (text) => {
    expect(tried(text + main.slice(head.length)).problems).toEqual([]);
  });
});

describe('the rows', () => {
  const rows = rowsOf('rows');

  test('are there', () => expect(rows.length).toBeGreaterThan(50));

  test.each(rows)('$words is a rule whose verdicts are right about its target', ({ lines }) => {
    const { plan, problems } = tried(chapterOf(lines));
    expect(problems).toEqual([]);
    const { failures, checked } = runCases(plan as Plan, boundaryCases(plan as Plan));
    expect(failures.map((f) => render(f, 'zh-CN'))).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });
});

describe('what goes wrong', () => {
  const cases = rowsOf('wrong');

  test('are there', () => expect(cases.length).toBeGreaterThan(20));

  test.each(cases)('$words: $lines', ({ words, lines }) => {
    expect(tried(chapterOf(lines)).said.join('\n')).toContain(words);
  });
});

/** The first table below a heading of the page, a row of cells each. */
function tableUnder(heading: string): string[][] {
  const from = page.slice(page.indexOf(`\n${heading}\n`));
  const [, table = ''] = /^((?:\|.*\n)+)/m.exec(from) ?? [];
  return table.trim().split('\n').slice(2).map(cellsOf);
}

describe('the words of rules, each with what the program says of it', () => {
  const row = (heading: string, code: RegExp): string =>
    tableUnder(heading)
      .find(([written = '']) => code.test(written))
      ?.join(' ') ?? '';
  const bare = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.replace(/^…/, ''));

  test.each(comparators)('$id has a row with its wordings', ({ id, phrases }) => {
    const text = row('### 比较 `target`', new RegExp(`target: \\{ ${id}: `));
    expect(bare(phrases).filter((phrase) => !text.includes(phrase))).toEqual([]);
  });

  test.each(measures)('$id has a row with its name', ({ id, name }) => {
    expect(row('### 指标与度量 `indicator` `measure`', new RegExp(`measure: ${id}`))).toContain(name.zh);
  });

  test.each(rollups)('$id has a row', ({ id }) => {
    expect(row('### 汇总 `rollup`', new RegExp(`\`${id}\``))).not.toBe('');
  });
});

/** The names of all properties of a schema, at any depth. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: object };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(propertiesOf)];
}

describe('everything of the language', () => {
  const code = [...blocks.map((b) => b.text), ...codeOf(page.replace(/```[\s\S]*?```/g, ''))].join('\n');
  const words: Readonly<Record<string, readonly string[]>> = {
    comparators: comparators.map((c) => c.id),
    rollups: rollups.map((r) => r.id),
    measures: measures.map((m) => m.id),
    'missing policies': missingPolicies.map((p) => p.id),
    levels,
    'units and their kinds': [0, 1].flatMap((part) => KNOWN_UNITS.map((entry) => String(entry[part]))),
    classifiers: [...CLASSIFIERS],
    slots: ['who', 'indicator', 'measure', 'target', 'due', 'milestones', 'every'],
    'keys of the schemas': [...new Set(ruleSchemas.flatMap(({ schema }) => propertiesOf(schema)))],
    'values of the schemas': [...new Set(JSON.stringify(ruleSchemas).match(/"enum":\[[^\]]*\]/g))]
      .flatMap((list) => JSON.parse(`{${list}}`).enum)
      .map(String),
  };

  test.each(Object.entries(words))('names all %s', (_, all) => {
    const bare = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter((word) => !new RegExp(`(?<![\\w-])${bare(word)}(?![\\w-])`).test(code))).toEqual([]);
  });
});
