import { describe, expect, test } from 'vitest';
import { failureIn, valueIn } from '../result.js';
import { type Contents, contentsOf, judged, open, sealed, textOf } from './kit.js';

const evaluation = judged('kaizhou-2020', ['seeds/submissions/kaizhou-2020'], '2020-12-31');
const text = textOf(evaluation, 'plan');
const lines = text.trimEnd().split('\n');
const ids = (given: string) => failureIn(open(given)).map(({ id }) => id);

describe('A file that is not as the program wrote it is refused, and it is said why', () => {
  test.each([
    ['nothing of it', '', 'archive.cut-off'],
    ['without its last line', `${lines.slice(0, -1).join('\n')}\n`, 'archive.cut-off'],
    ['without its last line feed', text.trimEnd(), 'archive.cut-off'],
    ['half of the last line', text.slice(0, -20), 'archive.cut-off'],
    ['half of it', text.slice(0, text.length / 2), 'archive.cut-off'],
    ['a line taken out', [...lines.slice(0, 5), ...lines.slice(6), ''].join('\n'), 'archive.changed'],
    [
      'two lines changed about',
      [lines[0], lines[2], lines[1], ...lines.slice(3), ''].join('\n'),
      'archive.changed',
    ],
    ['lines of another system', text.replaceAll('\n', '\r\n'), 'archive.changed'],
    ['a digit changed', text.replace('"figures":', '"figures" :'), 'archive.changed'],
    ['saved with a byte-order mark', `\uFEFF${text}`, 'archive.changed'],
    ['without its first line, sealed', sealed(contentsOf(text).slice(1)), 'archive.changed'],
  ])('%s', (_, given, id) => {
    expect(ids(given)).toEqual([id]);
  });

  test('and as it is, it is not', () => {
    expect(open(text).ok).toBe(true);
    expect(open(sealed(contentsOf(text))).ok).toBe(true);
  });
});

describe('What is derived must agree with what was judged', () => {
  const changed = (change: (line: Contents[number]) => void): string => {
    const contents = contentsOf(text);
    contents.forEach(change);
    return sealed(contents);
  };
  const unitsOf = (line: Contents[number]) =>
    'unit' in line
      ? (line as { unit: { id: string; conclusion: string; score?: string }; verdicts: string })
      : undefined;
  const own = evaluation.program.plan.unit;

  test.each([
    [
      'a verdict',
      (line: Contents[number]) => {
        const unit = unitsOf(line);
        if (unit?.unit.id === own)
          unit.verdicts = unit.verdicts.replace(/[mx]/, (v) => (v === 'm' ? 'x' : 'm'));
      },
      'archive.other-verdict',
    ],
    [
      'a conclusion',
      (line: Contents[number]) => {
        const unit = unitsOf(line);
        if (unit?.unit.id === own) unit.unit.conclusion = 'nothing-checked';
      },
      'archive.other-result',
    ],
    [
      'a rule that this version cannot use',
      (line: Contents[number]) => {
        if (line.rule === 'plan.yaml') line.text = 'issuer: 别的';
      },
      'archive.other-rules',
    ],
  ])('%s', (_, change, id) => {
    const kept = valueIn(open(changed(change)));
    for (const made of [kept.whole(), kept.of([own])]) {
      const [problem] = failureIn(made);
      expect(problem).toMatchObject({ id, at: { file: '评估.jsonl' }, data: { program: '0.0.1' } });
    }
  });

  test('figures that are gone', () => {
    const given = changed((line) => {
      if ('figures' in line) Object.assign(line, { plain: [], cells: [] });
    });
    expect(failureIn(valueIn(open(given)).whole()).map(({ id }) => id)).toEqual(['archive.other-verdict']);
  });
});
