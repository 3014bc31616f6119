import { type Facts, FactsBuilder, type Figure, type Stage } from '../../src/facts/index.js';
import type { Expression } from '../../src/formula/index.js';
import { message } from '../../src/messages/index.js';
import type { Amendment, Commitment, Indicator, Plan, Target, Unit, Waiver } from '../../src/plan/model.js';
import { changeUnit, type MeasureUnit, parseUnit, Rational, readAs } from '../../src/quantity/index.js';

const at = { file: 'plan.yaml', line: 1, column: 1 };
const span = { start: 0, end: 0 };

export const percent = unitOf('%');
export const places = unitOf('个');
export const people = unitOf('人');
export const yesNo = unitOf('是否');

export function unitOf(symbol: string): MeasureUnit {
  const unit = parseUnit(symbol);
  if (!unit) throw new Error(symbol);
  return unit;
}

/** A number as written. */
export function r(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new Error(text);
  return value;
}

export function named(id: string, yearsBack = 0): Expression {
  return { kind: 'indicator', id, yearsBack, span };
}

export function quotient(a: string, b: string): { formula: Expression; formulaText: string } {
  return {
    formula: { kind: 'binary', op: '/', left: named(a), right: named(b), span },
    formulaText: `${a} / ${b}`,
  };
}

export function indicator(id: string, unit: MeasureUnit, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: id,
    unit,
    rollup: { by: 'none', missing: 'refuse' },
    bounds: {},
    whole: false,
    parts: [],
    recorded: false,
    except: [],
    at,
    ...more,
  };
}

/** A target that is a figure in the measured unit. */
export function target(op: Target['op'], figure = '1', more: Partial<Target> = {}): Target {
  return { op, reference: { kind: 'quantity', value: r(figure) }, ...more };
}

export function commitment(of: Indicator, aim: Target, more: Partial<Commitment> = {}): Commitment {
  return {
    id: '1',
    chapter: 'c',
    statement: 's',
    indicator: of.id,
    who: { kind: 'own' },
    measure: 'value',
    target: aim,
    checkpoints: [{ key: '2020', period: '2020', due: '2020-12-31' }],
    measuredIn:
      more.measure === 'change' ? changeUnit(of.unit) : more.measure === 'growth' ? percent : of.unit,
    nature: 'binding',
    weight: Rational.one,
    veto: false,
    judgedBy: 'figures',
    source: { document: 'd', section: '1' },
    amendments: [],
    at,
    ...more,
  };
}

const districts = ['danyang', 'jurong', 'yangzhong'] as const;

export interface PlanParts {
  readonly indicators: readonly Indicator[];
  readonly commitments: readonly Commitment[];
  readonly waivers?: readonly Waiver[];
  readonly scoring?: Plan['scoring'];
  /** Towns of 丹阳, for a tree of three levels. */
  readonly towns?: readonly string[];
  /** Its last day. */
  readonly to?: string;
}

/** A plan of 镇江 with three districts, for 2020 unless it lasts longer. */
export function planOf({
  indicators,
  commitments,
  waivers = [],
  scoring,
  towns = [],
  to = '2020-12-31',
}: PlanParts): Plan {
  const city: Unit = { id: 'zhenjiang', name: '镇江市', aliases: [], level: 'city', children: districts };
  const unit = (id: string, level: Unit['level'], parent: string, children: readonly string[]) =>
    [id, { id, name: id, aliases: [], level, parent, children }] as const;
  const below = districts.map((id) => unit(id, 'district', 'zhenjiang', id === 'danyang' ? towns : []));
  const farther = towns.map((id) => unit(id, 'town', 'danyang', []));
  return {
    id: 'p',
    title: 'p',
    issuer: 'i',
    year: 2020,
    from: '2020-01-01',
    to,
    unit: 'zhenjiang',
    register: { units: new Map([['zhenjiang', city], ...below, ...farther]) },
    document: { id: 'd', title: 'd', issuer: 'i' },
    conventions: {
      timeZone: 'Asia/Shanghai',
      about: r('0.1'),
      pace: { behind: r('0.1'), farBehind: r('0.3') },
    },
    chapters: [{ id: 'c', title: 'c' }],
    indicators: new Map(indicators.map((i) => [i.id, i])),
    commitments,
    waivers,
    ...(scoring ? { scoring } : {}),
    notEncoded: [],
    digest: 'x',
    sources: [],
  };
}

export type Given = Readonly<
  Record<string, string | { text: string; completed?: string; reference?: string; stage?: Stage }>
>;

/** One of the last place of a figure that is written in its indicator's unit. */
function stepOf(value: Rational): Rational {
  return Rational.of(1n, 10n ** BigInt(value.decimals() ?? 0));
}

/** Facts from `unit.indicator` (or `unit.indicator@period`) and the text of the cell. */
export function factsOf(plan: Plan, given: Given): Facts {
  const builder = new FactsBuilder([...plan.register.units.keys()]);
  let line = 0;
  for (const [key, cell] of Object.entries(given)) {
    const [path, period = '2020'] = key.split('@') as [string, string?];
    const [unit, id] = path.split('.') as [string, string];
    const { text, completed, reference, stage = 'self' } = typeof cell === 'string' ? { text: cell } : cell;
    const of = plan.indicators.get(id);
    if (!of) throw new Error(`no indicator ${id}`);
    const read = readAs(text, of.unit);
    line++;
    const figure: Figure = {
      indicator: id,
      unit,
      period,
      stage,
      text,
      ...(read.ok ? { value: read.value, step: stepOf(read.value) } : {}),
      ...(!read.ok && read.problem !== 'empty' ? { doubt: message('doubt.division-by-zero') } : {}),
      ...(completed === undefined ? {} : { completed }),
      ...(reference === undefined ? {} : { reference }),
      evidence: [],
      origin: { file: 'figures.yaml', line, column: 1 },
    };
    builder.add(figure);
  }
  return builder.build();
}

export function waiver(more: Partial<Waiver> = {}): Waiver {
  return {
    commitment: '1',
    units: ['zhenjiang'],
    kind: 'waived',
    reason: 'r',
    authority: 'a',
    approved: '2020-06-01',
    validThrough: '2020-12-31',
    at,
    ...more,
  };
}

export function amendment(more: Partial<Amendment> = {}): Amendment {
  return { from: '2020-07-01', document: 'd', at, ...more };
}
