import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { columnOf } from '../../src/form/columns.js';
import { formSheets } from '../../src/form/workbook.js';
import { type Figures, openSubmissions, readSubmissions } from '../../src/submission/index.js';
import { cellName, readWorkbook } from '../../src/workbook/index.js';
import { needs } from '../needs.js';
import { valueIn } from '../result.js';
import { blank, planOf, saved } from './kit.js';
import { typedInOffice } from './office.js';

const plan = planOf('zhenjiang-2020');
const samples = new URL('../../seeds/samples/zhenjiang-2020/', import.meta.url).pathname;
const DISTRICT = 'danyang';

const entryColumns = ['previous', 'value', 'completed'] as const;
type EntryColumn = (typeof entryColumns)[number];

/** The verdicts on the district, by commitment and checkpoint. */
function verdictsFrom(read: Figures): Record<string, string> {
  const { findings } = evaluate(compile(plan), read.facts, {
    asOf: '2021-01-15',
    findings: read.findings,
  }).assessment();
  const own = findings.filter((f) => f.unit === DISTRICT);
  return Object.fromEntries(own.map((f) => [`${f.commitment}@${f.key}`, f.verdict]));
}

/** A form, opened in LibreOffice, filled in row by row and saved there. */
async function typed(text: (indicator: string, period: string, column: EntryColumn) => string | undefined) {
  const form = blank(plan, DISTRICT);
  const file = await saved(formSheets(form, 'zh-CN'));
  const entries = form.rows.flatMap(({ computed, indicator, period }, i) =>
    computed
      ? []
      : entryColumns.flatMap((column) => {
          const given = text(indicator.id, period, column);
          return given === undefined ? [] : [[cellName(4 + i, columnOf(column)), given] as const];
        }),
  );
  const made = typedInOffice(file, new Map(entries));
  const keep = process.env.DUIBIAO_KEEP;
  if (keep) writeFileSync(join(keep, `typed-${entries.length}.xlsx`), readFileSync(made));
  return made;
}

test(
  'a district that types its figures into LibreOffice is judged as if it had sent them as a file',
  needs('LibreOffice'),
  async () => {
    const sent = valueIn(readSubmissions(openSubmissions([join(samples, `${DISTRICT}.yaml`)]), plan));
    const row = sent.facts.units.indexOf(DISTRICT);
    const file = await typed((indicator, period, column) => {
      const of = (year: string) => sent.facts.column(indicator, year)?.cells.get(row)?.self;
      if (column === 'previous') return period === '2020' ? of('2019')?.text : undefined;
      return column === 'value' ? of(period)?.text : of(period)?.completed;
    });
    const expected = verdictsFrom(sent);
    expect(Object.values(expected).filter((v) => v === 'met').length).toBeGreaterThan(20);
    expect(verdictsFrom(valueIn(readSubmissions(openSubmissions([file]), plan)))).toEqual(expected);
  },
);

test('what it types wrongly is found, with its cell', needs('LibreOffice'), async () => {
  const first = blank(plan, DISTRICT).rows.find((r) => !r.computed)?.indicator.id ?? '';
  const file = await typed((indicator, _, column) =>
    indicator === first && column === 'value' ? '大约9000' : undefined,
  );
  const read = valueIn(readSubmissions(openSubmissions([file]), plan));
  expect(read.findings.map((f) => f.at.sheet)).toEqual(['填报表']);
  expect(read.findings[0]?.at.cell).toMatch(/^I\d+$/);
});

test('the hidden sheet, the locks and the notes come through', needs('LibreOffice'), async () => {
  const sheets = valueIn(readWorkbook('f.xlsx', readFileSync(await typed(() => undefined))));
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['填报表', false],
    ['填报说明', false],
    ['duibiao', true],
  ]);
});
