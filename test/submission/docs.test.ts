import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/index.js';
import { parseUnit, readAs, readDays } from '../../src/quantity/index.js';
import { submissionSchema } from '../../src/submission/index.js';
import { readFormat } from '../../src/workbook/number-format.js';
import { showNumber } from '../../src/workbook/shown.js';
import { valueIn } from '../result.js';
import { submit } from './kit.js';

const page = readFileSync(new URL('../../docs/submission.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```(yaml|json|csv)\n([\s\S]*?)^```$/gm)].map(
  ([, format, text]) => [format as string, text as string] as const,
);
const plan = valueIn(loadPlan(new URL('../../rules/zhenjiang-2020', import.meta.url).pathname));

describe('the examples of docs/submission.md', () => {
  test('show every format', () => {
    expect(new Set(examples.map(([format]) => format))).toEqual(new Set(['yaml', 'json', 'csv']));
  });

  test.each(examples)('are submissions without a flaw (%s)', (format, text) => {
    const { refusals, findings, facts } = submit({ [`example.${format}`]: text }, plan);
    expect(refusals).toEqual([]);
    expect(findings).toEqual([]);
    expect(facts.columns.size).toBeGreaterThan(0);
  });
});

/** The rows of the table under a heading or a line, each cell with what stands in backticks. */
function tableAfter(line: string): string[][] {
  const [, below = ''] = page.split(`\n${line}\n`);
  const [table = ''] = below.split(/\n\n(?!\|)/).filter((part) => part.includes('|---|'));
  const rows = table.split('\n').filter((row) => row.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const written = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

describe('the tables of docs/submission.md say how cells are read', () => {
  const yesNo = parseUnit('是否');
  test.each(tableAfter('**是否类：**'))('%s: %s', (meaning, words) => {
    const meant = meaning === '是' ? '1' : meaning === '否' ? '0' : undefined;
    const told = written(words?.replace('`是（无民办学校）`', ''));
    expect(told.length).toBeGreaterThan(3);
    for (const word of told) {
      const read = yesNo && readAs(word.replace(/。$/, ''), yesNo);
      expect([word, read?.ok ? read.value.toString() : undefined]).toEqual([word, meant]);
    }
  });

  test('dates', () => {
    const [days, timed, instants, months] = tableAfter('### 日期怎样读').map(([cell]) => written(cell));
    const read = (texts: readonly string[] = []) => texts.map((text) => readDays(text, 'Asia/Shanghai'));
    const day = (date: string) => ({ first: date, last: date });
    expect(read(days)).toEqual(days?.map(() => day('2020-12-31')));
    expect(read(timed)).toEqual(['2020-06-30', '2020-12-31', '2020-06-30'].map(day));
    expect(read(instants)).toEqual(instants?.map(() => day('2020-07-01')));
    expect(read(months).map((span) => span?.last)).toEqual([
      ...['2020-12-31', '2020-12-31', '2020-12-31', '2020-12-31'],
      ...['2020-06-10', '2020-06-30'],
    ]);
  });

  test.each(tableAfter('### 格子里显示的'))(
    '%s holds %s, shows %s: %s',
    (code, stored = '', _, read = '') => {
      const [format = ''] = written(code);
      const [, date = ''] = /^(\d{4}-\d{2}-\d{2})$/.exec(stored) ?? [];
      const serial = date === '' ? stored : String(Date.parse(date) / 86_400_000 + 25_569);
      const { text } = showNumber(serial, readFormat(format), false);
      const doubted: Readonly<Record<string, string>> = {
        '0.0,': '1160000（显示为1160）',
        '"约"0': '约7400',
        'yyyy-mm-dd"（预计）"': '2020-09-30（预计）',
        'yyyy-mm-dd': '1900-01-00',
        '0;0': '-1200（显示为1200）',
        'm"月"d"日"': '12月31日',
        'h:mm': '8.3（显示为07:12）',
      };
      if (read.startsWith('存疑')) expect(text).toBe(doubted[format]);
      else if (format === '0"‰"') expect(text).toBe('500‰');
      else expect(read.startsWith(text)).toBe(true);
    },
  );
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

/** The paths of all properties without a description for the editor. */
function undescribed(schema: Schema, path = ''): string[] {
  const inner = { ...schema.properties, ...(schema.items ? { '[]': schema.items } : {}) };
  const below = Object.entries(inner).flatMap(([key, value]) => undescribed(value, `${path}/${key}`));
  const kept = Object.values(schema.patternProperties ?? {}).flatMap((value) =>
    undescribed(value, `${path}/*`),
  );
  const own = path === '' || path.endsWith('[]') || schema.description ? [] : [path];
  return [...own, ...below, ...kept];
}

describe('the schema of submissions', () => {
  test('describes every key', () => {
    expect(undescribed(submissionSchema as Schema)).toEqual([]);
  });

  test('is JSON Schema 2020-12, and takes numbers as editors see them', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(submissionSchema);
    const head = { plan: 'zhenjiang-2020', year: 2020, unit: 'danyang' };
    expect(validate({ ...head, figures: { a: 3, b: '99%', c: true, d: null, e: { value: 3 } } })).toBe(true);
    expect(validate({ ...head, figures: { a: [3] } })).toBe(false);
    expect(validate({ ...head, figures: { a: { periods: { '2020-Q1': 3 } } } })).toBe(true);
    expect(validate({ plan: 'zhenjiang-2020', year: 20, unit: 'danyang' })).toBe(true);
    expect(validate({ ...head, year: '20' })).toBe(false);
  });
});
