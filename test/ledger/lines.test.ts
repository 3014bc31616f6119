import { describe, expect, test } from 'vitest';
import { readLedger } from '../../src/ledger/index.js';
import { failureIn, valueIn } from '../result.js';
import { assessed, ledgerOf } from './kit.js';

const ledger = ledgerOf(
  assessed('2021-01-15', { verdict: 'missed' }, { verdict: 'missed', unit: 'b' }),
  assessed('2021-07-15', { verdict: 'met' }, { verdict: 'missed', unit: 'b' }),
);
const { lines } = ledger;
const text = (of: readonly string[]) => `${of.join('\n')}\n`;
const read = (of: string) => readLedger('台账.jsonl', of);

test('is read back as it was written, with either line ending', () => {
  expect(valueIn(read(text(lines)))).toEqual(ledger);
  expect(valueIn(read(text(lines).replaceAll('\n', '\r\n')))).toEqual(ledger);
});

describe('a ledger that was tampered with is refused, with the line', () => {
  const changed = lines.map((line, i) => (i === 2 ? line.replace('某市', '某某') : line));
  test.each([
    ['a line changed', changed, 4, 'ledger.changed'],
    ['a line dropped', lines.filter((_, i) => i !== 2), 3, 'ledger.changed'],
    ['two lines exchanged', [lines[0], lines[1], lines[3], lines[2], ...lines.slice(4)], 3, 'ledger.changed'],
    ['a line put between', [...lines.slice(0, 3), lines[2], ...lines.slice(3)], 4, 'ledger.changed'],
    ['a line cut short', [...lines.slice(0, 3), (lines[3] ?? '').slice(0, 40)], 4, 'ledger.damaged'],
    [
      'an event that there is not',
      [...lines, '{"event":"forgot","on":"2021-01-01","after":""}'],
      lines.length + 1,
      'ledger.damaged',
    ],
    ['no ledger', ['{"schema":"duibiao/assessment/1"}'], 1, 'ledger.no-ledger'],
    ['without its first line', lines.slice(1), 1, 'ledger.no-ledger'],
    ['nothing', [], 1, 'ledger.no-ledger'],
  ])('%s', (_, of, line, id) => {
    const problems = failureIn(read(text(of as string[])));
    expect(problems.map((p) => [p.at.line, p.id])).toEqual([[line, id]]);
  });
  test('the last line dropped leaves an older ledger, which is one', () => {
    expect(valueIn(read(text(lines.slice(0, -1)))).lines).toEqual(lines.slice(0, -1));
  });
});
