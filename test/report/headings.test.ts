import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/messages/index.js';
import { diff, type Report, reportOf, summary } from '../../src/report/index.js';
import { assessmentOf, finding, unit } from './fixture.js';
import { assessmentKinds, bytesOf, made, textOf } from './render.js';

const met = [finding(), finding({ unit: 'u0', commitment: 'c2' })];
const missed = [
  finding({ verdict: 'missed' }),
  finding({ unit: 'u0', commitment: 'c2', verdict: 'doubtful' }),
];
const bare = { inputs: [], indicators: [], plan: { ...assessmentOf([]).plan, notEncoded: [] } };
const assessments = [
  ['all is met', assessmentOf(met)],
  ['something is missed, something open', assessmentOf(missed)],
  ['nobody handed anything in, and nothing is left out', assessmentOf(met, bare)],
  ['nothing was judged', assessmentOf([], { ...bare, units: [unit('city', '某市', [])] })],
] as const;

const reports = (['zh-CN', 'en'] satisfies Lang[]).flatMap((lang) =>
  assessments.flatMap(([what, assessment]): (readonly [string, string, Report])[] => [
    ...assessmentKinds
      // There is no notice to a unit with nothing to put right.
      .filter(({ id }) => id !== 'notice' || assessment.findings.some(({ verdict }) => verdict === 'missed'))
      .map(({ id }) => [what, `${id} ${lang}`, made(assessment, { kind: id, lang })] as const),
    ...(assessment.findings.length === 0
      ? []
      : [
          [
            what,
            `summary ${lang}`,
            reportOf(summary, { assessments: [assessment], year: 2020 }, lang),
          ] as const,
        ]),
    [what, `diff ${lang}`, reportOf(diff, { before: assessmentOf(met), after: assessment }, lang)],
  ]),
);

/** Headings, each with its level, and 0 for whatever else there is: those of which nothing follows below. */
function idle(lines: readonly (readonly [level: number, text: string])[]): string[] {
  return lines.flatMap(([level, text], i) => {
    const [next = 1] = lines[i + 1] ?? [];
    return level > 0 && next > 0 && next <= level ? [text] : [];
  });
}

describe('no heading has nothing below it', () => {
  test.each(reports)('%s: %s, in Markdown', (_what, _kind, report) => {
    const lines = textOf(report, 'md')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(idle(lines.map((line) => [/^(#*)/.exec(line)?.[1]?.length ?? 0, line]))).toEqual([]);
  });

  test.each(reports)('%s: %s, in HTML', (_what, _kind, report) => {
    const parts = textOf(report, 'html').matchAll(/<h([2-4])[^>]*>.*?<\/h\d>|<(?:li|p|td|dd|svg|rect)\b/gs);
    const lines = [...parts].map(([text, level]) => [Number(level ?? 0), text] as const);
    expect(idle(lines)).toEqual([]);
  });

  test.each(reports)('%s: %s, in Word', async (_what, _kind, report) => {
    const document = strFromU8(unzipSync(await bytesOf(report, 'docx'))['word/document.xml'] as Uint8Array);
    const levels: Record<string, number> = { h1: 1, annex: 1, h2: 2 };
    const lines = [...document.matchAll(/<w:pStyle w:val="(\w+)"\/>.*?<\/w:p>/g)].map(
      ([text, style = '']) => [levels[style] ?? 0, text] as const,
    );
    expect(idle(lines)).toEqual([]);
  });
});
