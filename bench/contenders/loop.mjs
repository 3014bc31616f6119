// The limit: a loop written by hand for each kind of rule, over typed columns, in doubles.
import { answer, RULES, UNITS } from '../workload.mjs';

const tests = {
  threshold:
    ({ low }, a) =>
    (row) =>
      a[row] >= low,
  range:
    ({ low, high }, a) =>
    (row) =>
      a[row] >= low && a[row] <= high,
  ratio:
    ({ percent }, a, b) =>
    (row) =>
      a[row] * 100 >= percent * b[row],
  change:
    ({ low }, a, b) =>
    (row) =>
      a[row] - b[row] >= low,
  pair: (_, a, b) => (row) => a[row] >= b[row],
  done: (_, a) => (row) => a[row] >= 1,
};

export function prepare({ columns, rules }) {
  return () => {
    const answers = new Uint8Array(RULES * UNITS);
    rules.forEach((rule, r) => {
      const a = columns[rule.a].values;
      const b = rule.b === undefined ? a : columns[rule.b].values;
      const holds = tests[rule.kind](rule, a, b);
      for (let row = 0; row < UNITS; row++) {
        const missing = Number.isNaN(a[row]) || Number.isNaN(b[row]);
        answers[r * UNITS + row] = missing ? answer.unreported : holds(row) ? answer.met : answer.missed;
      }
    });
    return answers;
  };
}
