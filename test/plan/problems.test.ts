import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import { commitmentRows } from './rows/commitments.js';
import { indicatorRows } from './rows/indicators.js';
import { headRows, scoringRows, waiverRows } from './rows/plan.js';
import { statementRows } from './rows/statements.js';
import { targetRows } from './rows/targets.js';
import { expectProblems } from './support.js';

const themes = {
  targets: targetRows,
  commitments: commitmentRows,
  indicators: indicatorRows,
  'the head and its registers': headRows,
  statements: statementRows,
  scoring: scoringRows,
  waivers: waiverRows,
};

for (const [theme, rows] of Object.entries(themes))
  describe(theme, () => {
    for (const [name, files, ...ids] of rows)
      test(name, () => {
        expectProblems(files, ids);
      });
  });

/** Problems of a folder or of the command line, tried where whole folders are. */
const ofFolders = [
  'plan.data-passed-over',
  'plan.no-head',
  'plan.no-plans',
  'plan.no-rules',
  'plan.unknown-plan',
];
/** Part of other sentences. */
const phrases = ['plan.did-you-mean', 'plan.did-you-mean-called'];

test('every problem of rule files stands in a table', () => {
  const tried = new Set(
    Object.values(themes).flatMap((rows) =>
      rows.flatMap(([, , ...ids]) => ids.map((id) => id.replace('!', ''))),
    ),
  );
  const untried = Object.keys(catalogue).filter((id) => id.startsWith('plan.') && !tried.has(id));
  expect(untried.sort()).toEqual([...ofFolders, ...phrases].sort());
});
