// A province on paper: a plan of so many commitments for so many counties, and one table of their figures, the same on
// every run. 70% thresholds, 20% ranges, 10% yes or no; 3% of the figures missing. Figures are made up by a generator.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MISSING = 0.03;

/** A small deterministic generator (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a commitment asks, with tenths counted as whole numbers. */
function promises(count, random) {
  return Array.from({ length: count }, (_, i) => {
    const low = 300 + Math.floor(random() * 500);
    if (i % 10 === 9) return { kind: 'done' };
    return i % 10 < 7 ? { kind: 'at-least', low } : { kind: 'between', low, high: low + 150 };
  });
}

const tenths = (n) => `${Math.floor(n / 10)}.${n % 10}`;
const target = ({ kind, low, high }) =>
  kind === 'done'
    ? '{ done: true }'
    : kind === 'at-least'
      ? `{ at-least: ${tenths(low)}分 }`
      : `{ between: [${tenths(low)}分, ${tenths(high)}分] }`;

/**
 * Writes the plan into `folder/rules/sheng`, the table into `folder/figures.csv` and the rules for peers into
 * `folder/rules.json`; gives the answers: met, missed and unreported, and how many bytes the table has.
 */
export function writeProvince(folder, units, commitments) {
  const random = generator(20_261_231);
  const all = promises(commitments, random);
  const plan = join(folder, 'rules', 'sheng');
  mkdirSync(plan, { recursive: true });
  const write = (name, lines) => writeFileSync(join(plan, name), `${lines.join('\n')}\n`);
  write('plan.yaml', [
    'id: sheng',
    'title: 省年度工作要点（样例）',
    'issuer: 样例',
    'year: 2026',
    'period: { from: 2026-01-01, to: 2026-12-31 }',
    'unit: sheng',
    'units: units.yaml',
    'document: sheng-2026',
    'documents: documents.yaml',
    'conventions: { time-zone: Asia/Shanghai, about: 10%, pace: { behind: 10%, far-behind: 30% } }',
  ]);
  write('documents.yaml', [
    'documents:',
    '  - { id: sheng-2026, title: 年度工作要点（样例）, issuer: 样例, issued: 2026-01-10, file: sheng.txt, sha256: ' +
      `${'0'.repeat(64)} }`,
  ]);
  write('units.yaml', [
    'units:',
    '  sheng: { name: 样例省, level: city }',
    ...Array.from(
      { length: units },
      (_, i) => `  c${i + 1}: { name: 样例县${i + 1}, level: district, parent: sheng }`,
    ),
  ]);
  write('goals.yaml', [
    'chapter: { id: goals, title: 目标 }',
    'indicators:',
    ...all.map(
      ({ kind }, i) =>
        `  i${i + 1}: { title: 指标${i + 1}, unit: ${kind === 'done' ? '是否' : '分'}, definition: 样例, rollup: none }`,
    ),
    'commitments:',
    ...all.flatMap((promise, i) => [
      `  - { id: '${i + 1}', statement: 事项${i + 1}, indicator: i${i + 1}, who: { each: district }, target: ${target(promise)}, source: 样例·第${i + 1}条 }`,
    ]),
  ]);
  const rules = all.map(({ kind, low = 0, high = 0 }, i) => ({
    id: `i${i + 1}`,
    kind,
    low: low / 10,
    high: high / 10,
  }));
  writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
  const answers = { met: 0, missed: 0, unreported: 0 };
  const parts = ['计划,填报单位,年度,指标编号,本年实际值,样例\n'];
  for (let u = 1; u <= units; u++) {
    let lines = '';
    for (const [i, promise] of all.entries()) {
      if (random() < MISSING) {
        answers.unreported++;
        continue;
      }
      const figure = Math.floor(random() * 1000);
      const met =
        promise.kind === 'done'
          ? figure >= 500
          : figure >= promise.low && (promise.high === undefined || figure <= promise.high);
      answers[met ? 'met' : 'missed']++;
      const written = promise.kind === 'done' ? (met ? '是' : '否') : tenths(figure);
      lines += `sheng,c${u},2026,i${i + 1},${written},是\n`;
    }
    parts.push(lines);
  }
  const table = Buffer.from(parts.join(''));
  writeFileSync(join(folder, 'figures.csv'), table);
  return { answers, bytes: table.length };
}
