import { describe, expect, test } from 'vitest';
import type { Overview } from '../../src/assessment/index.js';
import { contextOf } from '../../src/cli/context.js';
import { text } from '../../src/cli/formats/text.js';
import { type Lang, message } from '../../src/messages/index.js';
import { assessmentOf, finding, unit } from '../report/fixture.js';

/** What a person at a terminal reads of a share that so many units fall short of. */
function read(count: number, lang: Lang): string {
  const others = Array.from({ length: count }, (_, i) => `县${i + 1}`);
  const reason = message('reason.share-short', {
    held: count,
    met: 0,
    needed: count,
    others,
  });
  const findings = [finding({ verdict: 'missed', reason })];
  const assessment = assessmentOf(findings, { units: [unit('city', '某市', findings)] });
  const overview = { ...assessment, findings: 1 } as Overview;
  const judged = { overview: () => overview, assessment: () => assessment, findings: () => findings };
  return [...text.print(judged, contextOf({ lang, color: false }))].join('\n');
}

describe('a share that units fall short of names a handful of them, and how many there are', () => {
  test.each<[number, Lang, string, string]>([
    [12, 'zh-CN', '县11、县12', '县13'],
    [13, 'zh-CN', '县9、县10等13个', '县11'],
    [3000, 'zh-CN', '县9、县10等3000个', '县11'],
    [3000, 'en', '县10 and others, 3000 in all', '县11'],
  ])('%i units in %s', (count, lang, said, unsaid) => {
    const printed = read(count, lang);
    expect(printed).toContain(said);
    expect(printed).not.toContain(unsaid);
  });
});
