import { describe, expect, test } from 'vitest';
import { DamagedAssessment, parseAssessment, summaryOf } from '../../src/assessment/index.js';
import { diffView, renderReport, summaryView } from '../../src/report/index.js';
import { reportWorkbook } from '../../src/report/workbook.js';
import { checkSubmissions, openPlan } from '../../src/service/index.js';
const plan = openPlan('kaizhou-2020'); if (!plan.ok) throw 1;
const c = checkSubmissions(plan.value, ['seeds/samples/kaizhou-2020'], { asOf: '2022-01-10' }); if (!c.ok) throw 1; const sample = c.value;
console.log(JSON.stringify(sample).length);

test('x', async () => {
  const text = JSON.stringify(sample, null, 2);
  const out = new Map<string, string>();
  const walk = function* (node: unknown, path: (string|number)[]): Generator<(string|number)[]> {
    if (typeof node === 'object' && node !== null) for (const [k, v] of Object.entries(node)) yield* walk(v, [...path, k]);
    else yield path;
  };
  let n = 0;
  for (const path of walk(sample, [])) {
    for (const value of ['x', '']) {
    const copy = JSON.parse(text);
    let node = copy; for (const k of path.slice(0, -1)) node = node[k];
    if (typeof node[path.at(-1)!] !== 'string') continue;
    node[path.at(-1)!] = value;
    n++;
    const parsed = parseAssessment('a.json', JSON.stringify(copy, null, 2));
    if (!parsed.ok) continue;
    for (const [name, act] of [
      ['inspection', () => renderReport(parsed.value, { kind: 'inspection', to: 'html', lang: 'zh-CN' })],
      ['plan', () => renderReport(parsed.value, { kind: 'plan', to: 'md', lang: 'en' })],
      ['feedback', () => renderReport(parsed.value, { kind: 'feedback', to: 'md', lang: 'zh-CN', unit: parsed.value.units[0]!.id })],
      ['notice', () => renderReport(parsed.value, { kind: 'notice', to: 'md', lang: 'zh-CN', unit: parsed.value.units[0]!.id })],
      ['xlsx', () => reportWorkbook(parsed.value, 'zh-CN')],
      ['summary', () => summaryView([parsed.value], 2020, 'zh-CN')],
      ['diff', () => diffView(parsed.value, sample as never, 'zh-CN')],
    ] as const) {
      try { await act(); } catch (e) { if (!(e instanceof DamagedAssessment)) out.set(`${path.map((p) => /^\d+$/.test(String(p)) ? '*' : p).join('/')} ${value} ${name}: ${String(e).slice(0, 120)}`, ''); }
    }
  }}
  console.log(n, [...out.keys()].join('\n'));
}, 600_000);
