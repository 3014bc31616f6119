import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * docs/encoding.md speaks of shipped rules by `plan/id`; under `<!-- rules -->` the column 规则 shows keys of the rule
 * as they stand in its file.
 */
const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/encoding.md', root), 'utf8');

type Rule = Readonly<Record<string, unknown>>;
const plans = readdirSync(new URL('rules/', root)).filter((name) => name !== 'indicators');
const rules = new Map<string, Rule>(plans.flatMap((plan) => rulesOf(plan)));

/** Every commitment of a plan as it is written. */
function rulesOf(plan: string): [string, Rule][] {
  const folder = new URL(`rules/${plan}/`, root);
  return readdirSync(folder).flatMap((file) => {
    const part = parse(readFileSync(new URL(file, folder), 'utf8')) as { commitments?: Rule[] };
    return (part.commitments ?? []).map((rule): [string, Rule] => [`${plan}/${String(rule['id'])}`, rule]);
  });
}

const codeOf = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

const rows = [...page.matchAll(/^<!-- rules -->\n((?:\|.*\n)+)/gm)].flatMap(([, table = '']) =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim())),
);

test('the table has rules of every shipped plan', () => {
  const named = rows.map((cells) => codeOf(cells[2] ?? '')[0]?.split('/')[0]);
  expect([...new Set(named)].sort()).toEqual([...plans].sort());
});

describe('the table shows the rules as they are', () => {
  test.each(rows)('%s %s %s', (_, __, item = '', written = '') => {
    const rule = rules.get(codeOf(item)[0] ?? '');
    const keys = parse(codeOf(written).join('\n')) as Rule;
    expect(Object.keys(keys).length).toBeGreaterThan(0);
    expect(rule).toMatchObject(keys);
  });
});

test('every commitment that the page names is a shipped one', () => {
  const shipped = codeOf(page).filter(
    (code) => plans.includes(code.split('/')[0] ?? '') && code.includes('/'),
  );
  expect(shipped.length).toBeGreaterThan(40);
  expect(shipped.filter((code) => !rules.has(code))).toEqual([]);
});
