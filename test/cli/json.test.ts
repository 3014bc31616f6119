import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.js';
import { json } from '../../src/cli/formats/json.js';
import type { Asked } from '../../src/engine/index.js';
import { judged } from '../archive/kit.js';

const evaluation = judged('zhonglou-2022', ['seeds/samples/zhonglou-2022/2022'], '2023-01-15');

describe('An assessment printed a finding at a time is the same document', () => {
  test.each<[string, Asked]>([
    ['of the whole plan', 'plan'],
    ['of those that reported', 'submitted'],
    ['of no unit', []],
  ])('%s', (_, asked) => {
    const whole = evaluation.assessment(asked);
    const pieces = json.print(
      {
        assessment: () => whole,
        overview: () => evaluation.overview(asked),
        findings: () => evaluation.findings(asked),
      },
      {} as Context,
    );
    expect([...pieces].join('')).toBe(JSON.stringify(whole, null, 2));
  });
});
