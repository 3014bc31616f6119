// GoRules' zen: one decision of an expression for each rule, evaluated once a unit.
import { peer } from '../peers.mjs';
import { answer, RULES, UNITS } from '../workload.mjs';

const expressions = {
  threshold: (r, { low }) => `f${r} >= ${low}`,
  range: (r, { low, high }) => `f${r} >= ${low} and f${r} <= ${high}`,
  ratio: (r, { percent }) => `f${r} * 100 >= ${percent} * g${r}`,
  change: (r, { low }) => `f${r} - g${r} >= ${low}`,
  pair: (r) => `f${r} >= g${r}`,
  done: (r) => `f${r} >= 1`,
};

export function prepare({ columns, rules }) {
  const { ZenEngine } = peer('@gorules/zen-engine');
  const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...content });
  const all = rules.map((rule, r) => {
    const given = rule.b === undefined ? `f${r} != null` : `f${r} != null and g${r} != null`;
    return { id: `${r}`, key: `r${r}`, value: `(${given}) ? (${expressions[rule.kind](r, rule)}) : null` };
  });
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { content: { expressions: all } }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  const read = (index, row) => {
    const value = columns[index].values[row];
    return Number.isNaN(value) ? null : value;
  };
  return async () => {
    const answers = new Uint8Array(RULES * UNITS);
    for (let row = 0; row < UNITS; row++) {
      const given = {};
      rules.forEach((rule, r) => {
        given[`f${r}`] = read(rule.a, row);
        if (rule.b !== undefined) given[`g${r}`] = read(rule.b, row);
      });
      const { result } = await decision.evaluate(given);
      for (let r = 0; r < RULES; r++) {
        const met = result[`r${r}`];
        answers[r * UNITS + row] =
          (met ?? null) === null ? answer.unreported : met ? answer.met : answer.missed;
      }
    }
    return answers;
  };
}
