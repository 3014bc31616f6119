import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formSheets } from '../../src/form/workbook.js';
import { ledgerWorkbook } from '../../src/ledger/index.js';
import { inspection, starterTemplate } from '../../src/report/index.js';
import { judgedLines } from '../../src/service/index.js';
import { writeWorkbook } from '../../src/workbook/index.js';
import { judged } from '../archive/kit.js';
import { blank, filled, milestones } from '../form/kit.js';
import { assessed, ledgerOf } from '../ledger/kit.js';

type Files = Readonly<Record<string, Uint8Array>>;

export const rules = fileURLToPath(new URL('../form/milestones', import.meta.url));
export const layout = fileURLToPath(new URL('../../reports/layouts/gbt9704-2012.yaml', import.meta.url));
export const plan = milestones();

const yaml = `plan: county-2025
year: 2025
unit: county
submitted: 2026-01-08
figures:
  schools:
    periods:
      2025-Q1: { value: 4所, completed: 2025-03-20, evidence: [ 验收单 ], note: 含民办1所 }
      2025-Q3: 12所
  opened: { completed: 2025-09-01 }
  covered: { value: "8,500人", reference: 2025-12-31 }
  children: 1万人 # 学籍系统
prior:
  2024: { covered: 8400人, children: 10100人 }
attestations:
  - { commitment: '2', decision: met, by: 督导室, on: 2026-01-10, basis: 现场查看 }
`;

const csv = `2025年学位建设完成情况统计表,,,,,
填报单位：某县,年度：2025,计划：county-2025,,,
指标编号,指标名称,本年实际值,计量单位,完成日期,备注
schools,新建、改扩建学校,"1,200",所,2025-12-01,含民办1所
opened,新校投入使用,是,,2025/9/1,
children,在园幼儿数,1.01,万人,,以统计年报为准
合计,,,,,
填表人：某某,,审核人：某某,,,
`;

const json = JSON.stringify({
  plan: 'county-2025',
  year: 2025,
  unit: 'county',
  figures: { schools: 13, children: { value: '10,000人', note: '年末数' } },
});

/** What some editors and office programs make of a text. */
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

export const texts: Files = {
  'a.yaml': Buffer.from(yaml),
  'a.csv': Buffer.from(csv),
  'b.csv': utf16(csv.replaceAll(',', '\t')),
  'a.json': Buffer.from(json),
};

export async function workbooks(): Promise<Files> {
  const form = blank(plan, 'county');
  const sheets = filled(form, {
    'schools@2025-Q1': { value: '4所', note: '含民办' },
    opened: { value: '是', completed: '2025-09-01' },
    children: { value: 10000 },
  });
  return {
    'a.xlsx': await writeWorkbook('填报表', sheets),
    'b.xlsx': await writeWorkbook('填报表', formSheets(form, 'zh-CN')),
  };
}

export function ruleFiles(): Files {
  const names = readdirSync(rules).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(rules, name))]));
}

const evaluation = () => judged('kaizhou-2020', ['seeds/submissions/kaizhou-2020'], '2020-12-31');

export function keptAssessment(): Files {
  return { 'a.jsonl': Buffer.from([...judgedLines(evaluation(), 'plan')].join('')) };
}

export function assessment(): Files {
  return { 'b.json': Buffer.from(JSON.stringify(evaluation().assessment('plan'))) };
}

export const manifests: Files = {
  'a.json': Buffer.from(
    '[{ "plan": "county-2025", "figures": ["in"], "asOf": "2026-01-15", "scope": "plan" }]',
  ),
  'a.yaml': Buffer.from(
    '- { plan: county-2025, figures: [ in ], asOf: 2026-01-15, units: [ county ], name: 全县 }\n',
  ),
};

export const ledger = ledgerOf(
  assessed('2021-01-15', { verdict: 'missed' }, { commitment: '2', verdict: 'late' }),
  assessed('2022-01-15', { verdict: 'met' }),
);

export function ledgers(): Files {
  return { 'a.jsonl': Buffer.from(ledger.lines.map((line) => `${line}\n`).join('')) };
}

export async function ledgerWorkbooks(): Promise<Files> {
  return { 'a.xlsx': await ledgerWorkbook(ledger, '2021-02-01', 'zh-CN') };
}

export function templates(): Files {
  return { 'a.docx': starterTemplate(inspection) };
}
