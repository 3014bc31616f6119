import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/index.js';
import { submissionSchema } from '../../src/submission/index.js';
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
