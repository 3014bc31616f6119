import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPlan } from '../../src/plan/index.js';
import { valueIn } from '../result.js';

/*
 * docs/encoding.md speaks of shipped rules by `plan/id`; under `<!-- rules -->` and `<!-- readings -->` the column 规则
 * shows keys of the rule as they stand in its file. What a row of readings says of a wording holds for every rule in
 * which that wording stands, but for those whose reading says 例外 and why.
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

/** The rows of the tables with a mark, as their cells; the first is empty. */
function rowsUnder(mark: string): string[][] {
  const tables = [...page.matchAll(new RegExp(`^<!-- ${mark} -->\\n((?:\\|.*\\n)+)`, 'gm'))];
  return tables.flatMap(([, table = '']) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split('|').map((cell) => cell.trim())),
  );
}

const written = (cell = ''): Rule => parse(codeOf(cell).join('\n')) as Rule;
const rows = [...rowsUnder('rules'), ...rowsUnder('readings')];

test('the tables have rules of every shipped plan', () => {
  const named = rows.map((cells) => codeOf(cells[2] ?? '')[0]?.split('/')[0]);
  expect([...new Set(named)].sort()).toEqual([...plans].sort());
});

describe('the tables show the rules as they are', () => {
  test.each(rows)('%s %s %s', (_, __, item = '', shown = '') => {
    const rule = rules.get(codeOf(item)[0] ?? '');
    const keys = written(shown);
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

/** A row of the table of readings: wordings, the keys of its rule, and what it settles. */
const readings = rowsUnder('readings')
  .map(([, wording = '', , shown, settles = '']) => ({
    words: wording.replace(/（[^）]*）/g, '').split('、'),
    keys: written(shown),
    settles: settles.split('、'),
  }))
  .filter(({ settles }) => settles[0] !== '—');
const words = [...new Set(readings.flatMap((r) => r.words))].sort((a, b) => b.length - a.length);

/** The reading of a rule; 同2.6 takes over that of another. */
function readingOf(name: string): string {
  const reading = String(rules.get(name)?.['reading'] ?? '');
  const other = /^同\s?([\w.]+)/.exec(reading)?.[1]?.replace(/\.$/, '');
  return other ? reading + readingOf(`${name.split('/')[0]}/${other}`) : reading;
}

/** The wordings of the table that stand in a rule: at the head of its statement or of what its reading quotes. */
function wordingsOf(name: string): string[] {
  const reading = readingOf(name);
  const statement = String(rules.get(name)?.['statement']).replace(/^(到?\d{4}年底?|每年|三年)/, '');
  const quoted = [...reading.matchAll(/“([^”]*)”/g)].map(([, text = '']) => text);
  const heads = [statement, ...quoted].flatMap((text) => words.find((word) => text.startsWith(word)) ?? []);
  return [
    ...heads,
    ...words.filter((word) => /^(没有写|本规则|是全市)/.test(word) && reading.includes(word)),
  ];
}

/** How a rule is measured and compared, amounts aside. */
function formOf(rule: Rule): string {
  const target = Object.keys((rule['target'] ?? {}) as object).filter((key) => key !== 'stretch');
  const each = Object.keys((rule['who'] ?? {}) as object).filter((key) => key === 'each');
  const whole = JSON.stringify(rule['target']).match(/100%|"0/) ?? '';
  return [rule['measure'] ?? 'value', rule['judged-by'] ?? 'figures', ...target, ...each, whole].join(' ');
}

const CERTAIN = ['确保', '必须', '不得'];
const natureOf = (rule: Rule) => String(rule['nature'] ?? 'binding');

/** The nature that the wordings of a rule ask for: 确保 above all, then the weaker. */
function natureAsked(found: readonly string[]): string | undefined {
  if (found.some((word) => CERTAIN.includes(word))) return 'binding';
  const asked = readings
    .filter(({ words, settles }) => settles.includes('性质') && words.some((word) => found.includes(word)))
    .map(({ keys }) => natureOf(keys));
  return asked.includes('expected') ? 'expected' : asked[0];
}

/** What a rule has against the table of readings. */
function departures(name: string): string[] {
  const rule = rules.get(name) as Rule;
  if (readingOf(name).includes('例外：')) return [];
  const found = wordingsOf(name);
  const faults: string[] = [];
  const nature = natureAsked(found);
  if (nature && natureOf(rule) !== nature) faults.push(`${found}: ${nature}`);
  for (const word of new Set(found)) {
    const about = readings.filter(({ words }) => words.includes(word));
    const forms = about.filter(({ settles }) => settles.includes('写法')).map(({ keys }) => formOf(keys));
    if (forms.length > 0 && !forms.includes(formOf(rule))) faults.push(`${word}: ${forms}`);
    for (const { keys, settles } of about) {
      if (settles.includes('时限') && (rule['due'] || (keys['every'] ?? rule['every']) !== rule['every']))
        faults.push(`${word}: 时限`);
      if (settles.includes('对象') && rule['who']) faults.push(`${word}: 对象`);
    }
  }
  return faults;
}

test('the same wording is read the same way in every plan', () => {
  const wrong = [...rules.keys()].map((name) => [name, departures(name)] as const);
  expect(wrong.filter(([, faults]) => faults.length > 0)).toEqual([]);
});

test('the table of readings is about the rules: every row speaks of some, and few are exceptions', () => {
  const names = [...rules.keys()];
  const used = new Set(names.flatMap(wordingsOf));
  expect(readings.filter(({ words }) => !words.some((word) => used.has(word)))).toEqual([]);
  expect(names.filter((name) => wordingsOf(name).length > 0).length).toBeGreaterThan(200);
  expect(names.filter((name) => readingOf(name).includes('例外：')).length).toBeLessThan(30);
});

test('whatever only gives warning says why', () => {
  const bare = [...rules].filter(
    ([name, rule]) =>
      natureOf(rule) === 'expected' &&
      natureAsked(wordingsOf(name)) !== 'expected' &&
      !readingOf(name).includes('为预期性'),
  );
  expect(bare.map(([name]) => name)).toEqual([]);
});

/*
 * A target for the whole is asked of every part only where the whole cannot be met otherwise: 100% of what never
 * exceeds 100%, or none at all.
 */
test('a target for the whole is put on every unit only where the text, or arithmetic, does so', () => {
  const asked = plans.flatMap((id) => {
    const plan = valueIn(loadPlan(new URL(`rules/${id}`, root).pathname));
    return plan.commitments
      .filter((c) => c.who.kind === 'cascade' && !readingOf(`${id}/${c.id}`).includes('例外：'))
      .filter(({ target, indicator }) => {
        const amount = target.reference.kind === 'quantity' ? target.reference.value.toString() : '';
        const whole = plan.indicators.get(indicator)?.bounds?.max?.toString() === '100';
        const all = target.op === 'at-least' && amount === '100' && whole;
        return !(all || (target.op === 'at-most' && amount === '0') || target.op === 'done');
      })
      .map((c) => `${id}/${c.id}`);
  });
  expect(asked).toEqual([]);
});
