import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FactsBuilder, judging } from '../../src/facts/index.js';
import { render } from '../../src/messages/index.js';
import type { Commitment, Indicator, Plan, Unit } from '../../src/plan/model.js';
import { parseUnit, Rational } from '../../src/quantity/index.js';
import type { Problem } from '../../src/source/index.js';
import { type Figures, readSubmissions } from '../../src/submission/figures.js';
import { openSubmissions } from '../../src/submission/opening/submissions.js';
import { writeWorkbook } from '../../src/workbook/index.js';

const at = { file: 'plan.yaml', line: 1, column: 1 };

function indicator(id: string, title: string, symbol: string, more: Partial<Indicator> = {}): Indicator {
  const unit = parseUnit(symbol);
  if (!unit) throw new Error(symbol);
  const rollup = { by: 'none', missing: 'refuse' } as const;
  return {
    id,
    title,
    unit,
    rollup,
    bounds: {},
    whole: false,
    parts: [],
    recorded: true,
    except: [],
    at,
    ...more,
  };
}

const indicators = [
  indicator('rate', '学前三年毛入园率', '%'),
  indicator('enrolled', '在园幼儿数', '人'),
  indicator('visits', '培训人次', '人次'),
  indicator('schools', '优质园数', '所'),
  indicator('spending', '教育支出', '万元'),
  indicator('arrival', '到校时间', '时刻'),
  indicator('opened', '建成日期', '日期'),
  indicator('points', '近视率变化', '百分点'),
  indicator('plan-issued', '方案出台', '是否'),
  indicator('built', '教学楼建成', '是否'),
  indicator('wage', '教师平均工资', '元/人'),
  indicator('area', '校舍面积', '平方米'),
  indicator('teachers', '生师比', '生/师'),
  indicator('begun', '新校区开工', '是否'),
  indicator('towns', '乡镇中心园数', '所', { except: ['shishu'] }),
];

function commitment(
  id: string,
  of: string,
  judgedBy: Commitment['judgedBy'],
  due = '2020-12-31',
): Commitment {
  const found = indicators.find((i) => i.id === of) as Indicator;
  return {
    id,
    chapter: 'c',
    statement: `${found.title}要求`,
    indicator: of,
    who: { kind: 'each', level: 'district', share: Rational.one },
    measure: 'value',
    target: { op: 'at-least', reference: { kind: 'quantity', value: Rational.one } },
    checkpoints: [{ key: '2020', period: '2020', due }],
    measuredIn: found.unit,
    nature: 'binding',
    weight: Rational.one,
    veto: false,
    judgedBy,
    source: { document: 'd', section: '1' },
    amendments: [],
    at,
  };
}

function unit(id: string, name: string, aliases: readonly string[], level: Unit['level'] = 'district'): Unit {
  return { id, name, aliases, level, parent: 'zhenjiang', children: [] };
}

const districts = [
  unit('danyang', '丹阳市', ['丹阳']),
  unit('jurong', '句容市', ['句容']),
  unit('dantu', '丹徒区', ['丹徒', '新区']),
  unit('xinqu', '镇江新区', ['新区']),
  unit('shishu', '市属学校', []),
];
const city: Unit = {
  id: 'zhenjiang',
  name: '镇江市',
  aliases: ['镇江'],
  level: 'city',
  children: districts.map((d) => d.id),
};

/** A plan of 镇江 for 2020 with an indicator of every kind; what no commitment judges is recorded. */
export const plan: Plan = {
  id: 'zhenjiang-2020',
  title: '镇江市教育局2020年工作要点',
  issuer: '镇江市教育局',
  year: 2020,
  from: '2020-01-01',
  to: '2020-12-31',
  unit: 'zhenjiang',
  register: { units: new Map([city, ...districts].map((u) => [u.id, u])) },
  document: { id: 'd', title: 'd', issuer: 'i' },
  conventions: {
    timeZone: 'Asia/Shanghai',
    about: Rational.of(1, 10),
    pace: { behind: Rational.of(1, 10), farBehind: Rational.of(3, 10) },
  },
  chapters: [{ id: 'c', title: 'c' }],
  indicators: new Map(indicators.map((i) => [i.id, i])),
  commitments: [
    commitment('1.1', 'rate', 'figures'),
    commitment('2.3', 'plan-issued', 'attestation'),
    commitment('2.4', 'built', 'figures', '2020-07-15'),
  ],
  waivers: [],
  notEncoded: [],
  digest: 'x',
  sources: [],
};

/** A folder with files in it, gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'submissions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What became of files: figures and findings, or why they are refused. */
interface Submitted extends Figures {
  readonly refusals: readonly Problem[];
}

/** Reads files as submissions of `plan`; places say the file's own name. */
export function submit(files: Readonly<Record<string, string | Uint8Array>>, of: Plan = plan): Submitted {
  const folder = folderOf(files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const result = readSubmissions(openSubmissions(paths), of);
  const nothing = {
    facts: new FactsBuilder([...of.register.units.keys()]).build(),
    findings: [],
    refused: [],
  };
  const read = { ...(result.ok ? result.value : nothing), refusals: result.problems };
  const shown = stripped(read, folder);
  // Every sentence has all its data in both languages, or rendering throws.
  for (const message of [...shown.refusals, ...shown.findings]) {
    render(message, 'zh-CN');
    render(message, 'en');
  }
  return { ...read, ...shown };
}

function stripped(read: Submitted, folder: string): Pick<Submitted, 'refusals' | 'findings'> {
  const { refusals, findings } = read;
  return JSON.parse(JSON.stringify({ refusals, findings }).replaceAll(`${folder}/`, ''));
}

/** Cells between bars, as a workbook and as CSV. */
export async function inBothFormats(lines: readonly string[]): Promise<[string, string | Uint8Array][]> {
  const rows = lines.map((line) => line.split('|').map((text) => text.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const sheet = { name: '表', widths: [20], rows: full.map((row) => row.map((value) => ({ value }))) };
  return [
    ['f.xlsx', await writeWorkbook('t', [sheet])],
    ['f.csv', full.map((row) => row.join(',')).join('\n')],
  ];
}

/** A submission of 丹阳 in YAML around some lines under `figures:`. */
export function yamlOf(figures: string, head = ''): string {
  const lines = figures
    .trim()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
  return `plan: zhenjiang-2020\nyear: 2020\nunit: danyang\n${head}figures:\n${lines}`;
}

/** Findings as `id line:column` (and `!` where they keep a figure from being judged). */
export function briefly({ findings }: Figures): string[] {
  return findings.map(
    ({ id, at: { line, column }, effect }) =>
      `${effect === 'doubtful' ? '!' : ''}${id.replace('intake.', '')} ${line}:${column}`,
  );
}

/** What is judged of a cell: its exact value, `?` when doubtful, '' when blank, undefined when there is none. */
export function cellOf({ facts }: Figures, id: string, unitId = 'danyang', period = '2020') {
  const cell = facts.column(id, period)?.cells.get(facts.units.indexOf(unitId));
  const figure = cell && judging(cell);
  if (!figure) return undefined;
  return figure.doubt ? '?' : (figure.value?.toString() ?? '');
}
