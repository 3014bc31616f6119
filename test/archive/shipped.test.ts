import { describe, expect, test } from 'vitest';
import { askedOf, judgeSubmissions, openPlan } from '../../src/service/index.js';
import { openSubmissions } from '../../src/submission/index.js';
import { valueIn } from '../result.js';
import { shippedRuns } from '../runs.js';
import { open, textOf } from './kit.js';

describe('What is kept of a judgement is the whole of it', () => {
  test.each(
    shippedRuns.flatMap((run) => [run, { ...run, figures: run.figures.slice(0, 1), asOf: '2020-06-30' }]),
  )('$plan on $asOf', ({ plan: id, figures, asOf }) => {
    const plan = valueIn(openPlan(id));
    const submissions = openSubmissions(figures);
    const { evaluation } = valueIn(judgeSubmissions(plan, submissions, { asOf, refusedFiles: 'leave-out' }));
    const asked = valueIn(askedOf(plan, submissions, {}));
    const judged = evaluation.assessment(asked);
    const kept = valueIn(open(textOf(evaluation, asked)));
    expect(JSON.stringify(valueIn(kept.whole()))).toBe(JSON.stringify(judged));
    const { findings: _, recorded: __, attachments: ___, schema: ____, ...overview } = judged;
    expect(kept.overview).toEqual(overview);
    const some = Math.ceil(judged.units.length / 6);
    for (const { id: unit } of judged.units.filter((_, i) => i % some === 0)) {
      const of = valueIn(kept.of([unit]));
      expect({ ...of, attachments: 0, recorded: 0 }).toEqual({
        ...judged,
        findings: judged.findings.filter((finding) => finding.unit === unit),
        attachments: 0,
        recorded: 0,
      });
    }
  });
});
