// json-rules-engine: one engine with all rules, one run a unit. A missing figure is a fact that is undefined,
// which its operators reject; what is missing is told apart beforehand, as its users do. Arithmetic between
// facts is what its rules cannot say, so ratios and changes are facts computed for it.
import { peer } from '../peers.mjs';
import { answer, RULES, UNITS } from '../workload.mjs';

const conditions = {
  threshold: (r, rule) => [{ fact: `f${r}`, operator: 'greaterThanInclusive', value: rule.low }],
  range: (r, rule) => [
    { fact: `f${r}`, operator: 'greaterThanInclusive', value: rule.low },
    { fact: `f${r}`, operator: 'lessThanInclusive', value: rule.high },
  ],
  ratio: (r) => [{ fact: `f${r}`, operator: 'greaterThanInclusive', value: 0 }],
  change: (r, rule) => [{ fact: `f${r}`, operator: 'greaterThanInclusive', value: rule.low }],
  pair: (r) => [{ fact: `f${r}`, operator: 'greaterThanInclusive', value: { fact: `g${r}` } }],
  done: (r) => [{ fact: `f${r}`, operator: 'equal', value: 1 }],
};

const facts = {
  ratio: (rule, a, b) => a * 100 - rule.percent * b,
  change: (_, a, b) => a - b,
};

export function prepare({ columns, rules }) {
  const { Engine } = peer('json-rules-engine');
  const engine = new Engine([], { allowUndefinedFacts: true });
  rules.forEach((rule, r) => {
    engine.addRule({
      conditions: { all: conditions[rule.kind](r, rule) },
      event: { type: 'met', params: { r } },
    });
  });
  return async () => {
    const answers = new Uint8Array(RULES * UNITS);
    for (let row = 0; row < UNITS; row++) {
      const given = {};
      rules.forEach((rule, r) => {
        const a = columns[rule.a].values[row];
        const b = rule.b === undefined ? 0 : columns[rule.b].values[row];
        const missing = Number.isNaN(a) || Number.isNaN(b);
        answers[r * UNITS + row] = missing ? answer.unreported : answer.missed;
        if (missing) return;
        given[`f${r}`] = facts[rule.kind] ? facts[rule.kind](rule, a, b) : a;
        if (rule.kind === 'pair') given[`g${r}`] = b;
      });
      const { events } = await engine.run(given);
      for (const { params } of events)
        if (answers[params.r * UNITS + row] !== answer.unreported)
          answers[params.r * UNITS + row] = answer.met;
    }
    return answers;
  };
}
