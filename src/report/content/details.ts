import { type Finding, grouped, type UnitResult } from '../../assessment/index.js';
import { anchorOf } from './anchor.js';
import { leftText, placeIn } from './beside.js';
import { byChapter } from './charts.js';
import { summaryOf } from './conclusion.js';
import { findingModel, type Links } from './findings.js';
import { tallyTexts } from './outcomes.js';
import { rowHeight } from './room.js';
import type { Setting } from './setting.js';
import type { FindingModel, ReportModel } from './shape.js';

/** The findings that a paper shows in full. */
export interface Details {
  readonly chapters: ReportModel['chapters'];
  /** Of the other units, by their ids; undefined where each has them in its own paper. */
  readonly ofUnits: ReadonlyMap<string, readonly FindingModel[]> | undefined;
  /** To where findings stand in full. */
  readonly links: Links;
}

/**
 * All findings of the unit that a paper follows, chapter by chapter, and those of the other units where there is room for
 * all of them.
 */
export function detailsOf(
  setting: Setting,
  subject: UnitResult,
  { own, theirs }: { readonly own: readonly Finding[]; readonly theirs: readonly Finding[] },
): Details {
  const { words, room, beside } = setting;
  const opened = (findings: readonly Finding[]): Finding[] => findings.filter((f) => words.opensSpan(f));
  const rows = byChapter(words, own).map((row) => ({ ...row, opened: opened(row.findings) }));
  const flat = rows.flatMap((row) => row.opened);
  const filled = room.fill(flat, (f) => findingModel(words, f), {
    part: 'chapters',
    height: detailHeight,
  });
  const shown = new Map(filled.shown.map((model, i) => [flat[i] as Finding, model]));
  const others = opened(theirs);
  const inside = room.whole(others, (f) => findingModel(words, f), {
    part: 'unitFindings',
    height: detailHeight,
  });
  const inPage = new Set([...filled.shown, ...(inside ?? [])].map(({ anchor }) => anchor));
  return {
    chapters: rows.map(({ label, findings, opened }, i) => {
      const models = opened.flatMap((f) => shown.get(f) ?? []);
      return {
        id: `chapter-${i + 1}`,
        title: label,
        summary: summaryOf(words, findings, tallyTexts(words, findings)),
        findings: models,
        findingsLeft: leftText(
          words,
          opened.length - models.length,
          { sheet: 'report.sheet-findings' },
          beside,
        ),
      };
    }),
    ofUnits: inside && modelsByUnit(others, inside),
    links: (finding) => {
      if (inPage.has(anchorOf(finding))) return `#${anchorOf(finding)}`;
      return finding.unit === subject.id ? '' : placeIn(beside, finding);
    },
  };
}

function modelsByUnit(
  findings: readonly Finding[],
  models: readonly FindingModel[],
): Map<string, FindingModel[]> {
  const pairs = findings.map(({ unit }, i) => ({ unit, model: models[i] as FindingModel }));
  const byUnit = grouped(pairs, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, held]) => [unit, held.map(({ model }) => model)]));
}

/** As a row of a table. */
function detailHeight({ id, statement, checkpoint, actual, target, completion }: FindingModel): number {
  return rowHeight([
    [id, 7],
    [`${statement}${checkpoint}`, 31],
    [actual, 13],
    [target, 15],
    [completion, 11],
    ['', 13],
  ]);
}
