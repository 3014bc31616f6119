// Duibiao through its public library: a plan of 200 commitments, each held by every one of 10,000 units.
import {
  columnOfNumbers,
  compile,
  evaluate,
  Facts,
  parseUnit,
  Rational,
  verdictCode,
} from '../../out/bench/parts.js';
import { answer, RULES, UNITS } from '../workload.mjs';

const at = { file: 'bench' };
const count = parseUnit('个');
const percent = parseUnit('%');
const truth = parseUnit('是否');
const quantity = (value) => ({ kind: 'quantity', value });
const tenths = (n) => quantity(Rational.of(n, 10));

const targets = {
  threshold: (rule) => ({ op: 'at-least', reference: tenths(rule.low) }),
  range: (rule) => ({ op: 'between', reference: tenths(rule.low), upper: tenths(rule.high) }),
  ratio: (rule) => ({ op: 'at-least', reference: quantity(Rational.of(rule.percent)) }),
  change: (rule) => ({ op: 'at-least', reference: tenths(rule.low) }),
  pair: (_, id) => ({ op: 'at-least', reference: { kind: 'indicator', indicator: `${id}-b` } }),
  done: () => ({ op: 'done', reference: quantity(Rational.one) }),
};

function indicator(id, unit, more = {}) {
  return {
    id,
    title: id,
    unit,
    rollup: { by: 'none', missing: 'refuse' },
    bounds: {},
    recorded: false,
    except: [],
    parts: [],
    at,
    ...more,
  };
}

function indicatorsOf(rule, id) {
  const plain = indicator(id, rule.kind === 'done' ? truth : count);
  if (rule.kind === 'pair') return [plain, indicator(`${id}-b`, count)];
  if (rule.kind !== 'ratio') return [plain];
  const operand = (name) => ({ kind: 'indicator', id: name, yearsBack: 0, span: { start: 0, end: 0 } });
  const formula = {
    kind: 'binary',
    op: '/',
    left: operand(`${id}-n`),
    right: operand(`${id}-d`),
    span: { start: 0, end: 0 },
  };
  return [
    indicator(id, percent, {
      formula,
      formulaText: `${id}-n / ${id}-d`,
      rollup: { by: 'ratio', missing: 'refuse' },
    }),
    indicator(`${id}-n`, count),
    indicator(`${id}-d`, count),
  ];
}

function planOf(rules) {
  const unit = (id, parent, children) => [
    id,
    { id, name: id, aliases: [], level: parent ? 'district' : 'city', parent, children },
  ];
  const districts = Array.from({ length: UNITS }, (_, i) => `u${i}`);
  const indicators = new Map(rules.flatMap((rule, r) => indicatorsOf(rule, `r${r}`)).map((i) => [i.id, i]));
  const commitments = rules.map((rule, r) => ({
    id: `${r}`,
    chapter: 'bench',
    statement: `rule ${r}`,
    indicator: `r${r}`,
    who: { kind: 'each', level: 'district', share: Rational.one },
    measure: rule.kind === 'change' ? 'change' : 'value',
    target: targets[rule.kind](rule, `r${r}`),
    checkpoints: [{ key: '2020', period: '2020', due: '2020-12-31' }],
    measuredIn: rule.kind === 'ratio' ? percent : rule.kind === 'done' ? truth : count,
    nature: 'binding',
    weight: Rational.one,
    veto: false,
    judgedBy: 'figures',
    source: { document: 'bench', section: '' },
    amendments: [],
    at,
  }));
  return {
    id: 'bench',
    title: 'bench',
    issuer: 'bench',
    year: 2020,
    from: '2020-01-01',
    to: '2020-12-31',
    unit: 'whole',
    register: {
      units: new Map([unit('whole', undefined, districts), ...districts.map((id) => unit(id, 'whole', []))]),
    },
    document: { id: 'bench', title: 'bench', issuer: 'bench' },
    conventions: {
      timeZone: 'Asia/Shanghai',
      about: Rational.of(1, 10),
      pace: { behind: Rational.of(1, 10), farBehind: Rational.of(3, 10) },
    },
    chapters: [{ id: 'bench', title: 'bench' }],
    indicators,
    commitments,
    waivers: [],
    notEncoded: [],
    digest: '',
  };
}

function factsOf(plan, { columns, rules }) {
  const units = [...plan.register.units.keys()];
  const column = (id, period, index) => {
    const { scale, values } = columns[index];
    const shifted = new Float64Array(UNITS + 1).fill(Number.NaN);
    shifted.set(values, 1);
    return columnOfNumbers(id, period, scale, shifted);
  };
  const all = rules.flatMap((rule, r) => {
    if (rule.kind === 'ratio') return [column(`r${r}-n`, '2020', rule.a), column(`r${r}-d`, '2020', rule.b)];
    if (rule.kind === 'change') return [column(`r${r}`, '2020', rule.a), column(`r${r}`, '2019', rule.b)];
    if (rule.kind === 'pair') return [column(`r${r}`, '2020', rule.a), column(`r${r}-b`, '2020', rule.b)];
    return [column(`r${r}`, '2020', rule.a)];
  });
  return new Facts(units, all);
}

const answers = new Uint8Array(10);
answers[verdictCode.met] = answer.met;
answers[verdictCode.exceeded] = answer.met;
answers[verdictCode.missed] = answer.missed;
answers[verdictCode.unreported] = answer.unreported;

export function prepare(work) {
  const facts = factsOf(planOf(work.rules), work);
  return prepareOn(work, undefined, facts);
}

/** The same on figures that each run takes from somewhere. */
export function prepareOn({ rules }, columns, given) {
  const plan = planOf(rules);
  const program = compile(plan);
  // A new evaluation each time: nothing resolved in one run is there in the next.
  const run = () =>
    evaluate(program, given ?? factsOf(plan, { columns: columns(), rules }), { asOf: '2021-01-15' });
  const translate = (evaluation) => {
    const out = new Uint8Array(RULES * UNITS);
    evaluation.verdicts.forEach((verdicts, r) => {
      for (let row = 0; row < UNITS; row++) out[r * UNITS + row] = answers[verdicts[row + 1]];
    });
    return out;
  };
  return Object.assign(run, { translate });
}
