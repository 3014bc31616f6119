import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { duibiao } from '../cli/scenario.js';

const root = new URL('../../', import.meta.url);

interface Summary {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly commitments: number;
  readonly kinds: Readonly<Record<'figure' | 'trend' | 'deed' | 'attested', number>>;
}

/** The rows of the table of plans: plan, years, commitments, and how many of each kind. */
function rowsOf(page: string): string[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  return [...text.matchAll(/^\| `([a-z]+-\d{4})` \|[^|]+\| ([^|]+) \| (\d+) \| ([^|]+) \|$/gm)].map(
    ([, plan, years = '', count, kinds = '']) =>
      [plan, years.replace('—', '–'), count, kinds.replaceAll(' ', '')].join(' '),
  );
}

test.each(['README.md', 'README.zh-CN.md'])('%s counts the shipped plans as the program does', (page) => {
  const plans = JSON.parse(duibiao(['plans', '--format', 'json']).stdout) as Summary[];
  const rows = plans.map(({ id, from, to, commitments, kinds }) => {
    const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('–');
    const { figure, trend, deed, attested } = kinds;
    return [id, years, commitments, [figure, trend, deed, attested].join('·')].join(' ');
  });
  expect(rowsOf(page).sort()).toEqual(rows.sort());
});
