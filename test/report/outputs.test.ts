import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NoPdf } from '../../src/document/index.js';
import type { Lang } from '../../src/messages/index.js';
import { diff, kinds, outputsOf, type Report, reportOf, summary } from '../../src/report/index.js';
import { valueIn } from '../result.js';
import { assessmentOf, commitment, finding, unit } from './fixture.js';
import { assessmentKinds, made } from './render.js';

const findings = [finding({ unit: 'u0', verdict: 'missed' }), finding({ unit: 'u0', commitment: 'c2' })];
const assessment = assessmentOf(findings, {
  sample: true,
  units: [unit('u0', '甲区', findings)],
  commitments: [commitment(), commitment({ id: 'c2' })],
});

function reportsIn(lang: Lang): Report[] {
  return [
    ...assessmentKinds.map(({ id }) => made(assessment, { kind: id, lang, unit: 'u0' })),
    reportOf(summary, { assessments: [assessment], year: 2020 }, lang),
    reportOf(diff, { before: assessmentOf([]), after: assessment }, lang),
  ];
}

/** What a report says, without the marks of its format. */
function saidIn(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replaceAll('\\', '');
  const parts = Object.values(unzipSync(content)).map((part) => strFromU8(part).replace(/<[^>]+>/g, ''));
  return parts.join('\n');
}

test('there is a report of every kind to try', () => {
  expect(reportsIn('en').map(({ kind }) => kind.id)).toEqual(kinds.map(({ id }) => id));
});

describe.each(['zh-CN', 'en'] as const)('every kind in every format says its title: %s', (lang) => {
  const table = reportsIn(lang).flatMap((report) =>
    outputsOf(report.kind).map((output) => [report.kind.id, output.id, report, output] as const),
  );

  test.each(table)('%s as %s', async (_kind, _format, report, output) => {
    try {
      const content = valueIn(await output.render(report, {}));
      expect(content instanceof Uint8Array).toBe(output.binary);
      if (output.id === 'pdf') expect(strFromU8(content.slice(0, 5) as Uint8Array)).toBe('%PDF-');
      else expect(saidIn(content)).toContain(report.model.title);
    } catch (error) {
      // Without fonts or typesetter there is no PDF on this machine; all else there is everywhere.
      if (!(error instanceof NoPdf && output.id === 'pdf')) throw error;
    }
  });
});

test('a kind that has no text for the screen has no such format', () => {
  const withText = kinds.filter((kind) => outputsOf(kind).some(({ id }) => id === 'text'));
  expect(withText.map(({ id }) => id)).toEqual(['plan', 'diff']);
});
