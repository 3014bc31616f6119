import { describe, expect, test } from 'vitest';
import { MOST } from '../../src/report/content/room.js';
import { outputsOf, plan, reportOf, summary } from '../../src/report/index.js';
import type { SummaryModel } from '../../src/report/kinds/summary/shape.js';
import { pagesOf, province } from './province.js';
import { textOf } from './render.js';

const counted = (text: string): number => Number(/另有(\d+)条/.exec(text)?.[1] ?? 0);
const sizes = [
  [10, 20],
  [300, 100],
  [3000, 20],
] as const;

describe.each(sizes)('over %i counties × %i commitments', (counties, commitments) => {
  const assessments = [province(counties, commitments, 2019), province(counties, commitments)];
  const [, now] = assessments as [(typeof assessments)[number], (typeof assessments)[number]];
  const circular = reportOf(summary, { assessments, year: 2020 }, 'zh-CN');
  const model = circular.model as SummaryModel;
  const papers = {
    'the circular': circular,
    'the list of commitments': reportOf(plan, { assessment: now }, 'zh-CN'),
  };

  test.each(Object.entries(papers))(
    '%s is 2 MB on screen and 80 pages in print at most',
    async (_, report) => {
      for (const to of outputsOf(report.kind).map(({ id }) => id))
        if (['html', 'md'].includes(to))
          expect(Buffer.byteLength(textOf(report, to))).toBeLessThan(MOST.bytes);
      expect(await pagesOf(report)).toBeLessThanOrEqual(MOST.pages);
    },
  );

  test('the circular accounts for every unit, change, open figure and file', () => {
    const listed = model.levels.reduce((sum, l) => sum + l.units.length + counted(l.unitsLeft), 0);
    expect(listed).toBe(counties + 1);
    const open = now.units.filter(({ counts }) => counts.unreported + counts.doubtful > 0);
    expect(model.gaps.length + counted(model.gapsLeft)).toBe(open.length);
    const both = now.findings.filter(({ actual }) => actual !== undefined);
    const changes = model.changes.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(changes + counted(model.changesLeft)).toBe(both.length);
    for (const { inputs, inputsLeft } of model.sources)
      expect(inputs.length + counted(inputsLeft)).toBe(counties + 1);
    const rankings = model.rankings.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(rankings + counted(model.rankingsLeft)).toBe(commitments);
  });

  test('a ranking names all its units, or says how many there are and where', () => {
    for (const { ranked, others, ranksLeft } of model.rankings.flatMap(({ rows }) => rows))
      if (ranksLeft === '') expect(ranked.length + others.length).toBe(counties);
      else
        expect(ranksLeft).toBe(
          `只列排在前面的；全部${counties}个单位见本通报的Excel文件（--to xlsx）“指标完成率”表。`,
        );
  });

  test('the workbook of the circular leaves out nothing', () => {
    const { sheets } = summary.workbook(model, { assessments, year: 2020 }, 'zh-CN');
    const rows = (name: string): number =>
      [...(sheets.find((sheet) => sheet.name === name)?.following ?? [])].length;
    const { findings } = now;
    expect(rows('各单位排名')).toBe(counties + 1);
    expect(rows('指标完成率')).toBe(counties * commitments);
    expect(rows('同比变化')).toBe(findings.filter(({ actual }) => actual !== undefined).length);
    expect(rows('未填报和存疑')).toBe(
      findings.filter(({ verdict }) => ['unreported', 'doubtful'].includes(verdict)).length,
    );
    expect(rows('所据评估')).toBe(2 * (counties + 1));
  });
});

test('a circular of ten counties leaves out nothing', () => {
  const { model } = reportOf(summary, { assessments: [province(10, 20)], year: 2020 }, 'zh-CN');
  expect(JSON.stringify(model)).not.toMatch(/篇幅所限|只列排在前面的/);
});
