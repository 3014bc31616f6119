// The workload: 200 mixed rules × 10,000 units with 3% of the figures missing, the same on every run.
// 60% thresholds, 10% ranges, 10% ratios, 10% change on last year, 5% two indicators, 5% yes/no.
export const UNITS = 10_000;
export const RULES = 200;
const MISSING = 0.03;

/** A small deterministic generator (mulberry32): the same figures on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rules and figures. A column is a Float64Array of integers, value = integer ÷ 10^scale, NaN where missing. */
export function workload() {
  const random = generator(20_201_231);
  const columns = [];
  const column = (scale, low, high) => {
    const values = new Float64Array(UNITS);
    for (let row = 0; row < UNITS; row++)
      values[row] = random() < MISSING ? Number.NaN : low + Math.floor(random() * (high - low + 1));
    columns.push({ id: `i${columns.length}`, scale, values });
    return columns.length - 1;
  };
  const rules = [];
  for (let r = 0; r < RULES; r++) {
    const kind = r % 20;
    if (kind < 12) rules.push({ kind: 'threshold', a: column(1, 0, 1000), low: Math.floor(random() * 1000) });
    else if (kind < 14) {
      const low = Math.floor(random() * 500);
      rules.push({ kind: 'range', a: column(1, 0, 1000), low, high: low + 300 });
    } else if (kind < 16)
      rules.push({
        kind: 'ratio',
        a: column(0, 0, 5000),
        b: column(0, 4000, 6000),
        percent: 20 + Math.floor(random() * 60),
      });
    else if (kind < 18)
      rules.push({
        kind: 'change',
        a: column(1, 0, 1000),
        b: column(1, 0, 1000),
        low: Math.floor(random() * 100) - 50,
      });
    else if (kind < 19) rules.push({ kind: 'pair', a: column(0, 0, 9000), b: column(0, 0, 9000) });
    else rules.push({ kind: 'done', a: column(0, 0, 1) });
  }
  return { columns, rules };
}

/** Answers: for each rule and unit 1 met, 2 missed, 3 unreported. */
export const answer = { met: 1, missed: 2, unreported: 3 };

/** A checksum over all answers (FNV-1a), so that contenders can be compared for equality. */
export function checksum(answers) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < answers.length; i++) hash = Math.imul(hash ^ answers[i], 0x01000193);
  return (hash >>> 0).toString(16);
}
