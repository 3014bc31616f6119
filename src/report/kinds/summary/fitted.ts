import { type Lang, message, render, type SentenceDatum, type WordId } from '../../../messages/index.js';
import { Room, rowHeight } from '../../content/room.js';
import type { SummaryModel } from './shape.js';

type Level = SummaryModel['levels'][number];
type Ranking = SummaryModel['rankings'][number]['rows'][number];
type Change = SummaryModel['changes'][number]['rows'][number];

/** So many units a ranking lists where not all rankings have room whole. */
const FIRST = 10;

/** As much of a circular as has room in a paper: what is left out is counted, and the workbook has it. */
export function fitted(whole: SummaryModel, lang: Lang): SummaryModel {
  const room = new Room();
  const unitCount = whole.levels.reduce((sum, { units }) => sum + units.length, 0);
  const fileCount = whole.sources.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const levels = whole.levels.map((level) => levelIn(room, level, { all: unitCount, lang }));
  const rankings = rankingsIn(room, whole.rankings, lang);
  const changes = fillGroups(room, whole.changes, { part: 'changes', height: changeHeight });
  const gaps = room.fill(whole.gaps, (gap) => gap, { part: 'gaps', height: gapHeight });
  return {
    ...whole,
    levels,
    rankings: rankings.groups,
    rankingsLeft: leftText(rankings.left, 'summary.sheet-completion', lang),
    changes: changes.groups,
    changesLeft: leftText(changes.left, 'summary.sheet-change', lang),
    gaps: gaps.shown,
    gapsLeft: leftText(gaps.left, 'summary.sheet-gaps', lang),
    sources: whole.sources.map((source) => {
      const { shown, left } = room.fill(source.inputs, (input) => input, {
        part: 'sources',
        among: fileCount / source.inputs.length,
        height: ({ file, sha256 }) =>
          rowHeight([
            [file, 40],
            ['', 12],
            [sha256, 48],
          ]),
      });
      return { ...source, inputs: shown, inputsLeft: leftText(left, 'summary.sheet-sources', lang) };
    }),
  };
}

function levelIn(
  room: Room,
  level: Level,
  { all, lang }: { readonly all: number; readonly lang: Lang },
): Level {
  const { shown, left } = room.fill(level.units, (unit) => unit, {
    part: 'levels',
    among: all / level.units.length,
    height: ({ name, mark }) =>
      rowHeight([
        [name, 12],
        [mark.label, 12],
        ['', 76],
      ]),
  });
  return { ...level, units: shown, unitsLeft: leftText(left, 'summary.sheet-units', lang) };
}

/** All rankings whole; where they have no room, of each the first units. */
function rankingsIn(
  room: Room,
  rankings: SummaryModel['rankings'],
  lang: Lang,
): Groups<SummaryModel['rankings'][number]> {
  const rows = rankings.flatMap((group) => group.rows);
  const part = { part: 'rankings', height: rankingHeight } as const;
  if (room.whole(rows, (row) => row, part)) return { groups: rankings, left: 0 };
  const shorter = rankings.map((group) => ({ ...group, rows: group.rows.map((row) => firstOf(row, lang)) }));
  return fillGroups(room, shorter, part);
}

function firstOf(row: Ranking, lang: Lang): Ranking {
  const { ranked, ranks, others } = row;
  if (ranked.length <= FIRST && others.length <= FIRST) return row;
  const data = { count: ranked.length + others.length, where: placeOf('summary.sheet-completion') };
  return {
    ...row,
    ranked: ranked.slice(0, FIRST),
    ranks: ranks.slice(0, FIRST),
    others: others.slice(0, FIRST),
    ranksLeft: render(message('summary.ranks-left', data), lang),
  };
}

interface Groups<G> {
  readonly groups: G[];
  readonly left: number;
}

/** As many rows of some groups as have room; a group of which none has is left out. */
function fillGroups<Row, G extends { readonly rows: Row[] }>(
  room: Room,
  groups: readonly G[],
  part: Parameters<typeof room.fill<Row, Row>>[2],
): Groups<G> {
  const all = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const { shown, left } = room.fill(
    all.map(({ row }) => row),
    (row) => row,
    part,
  );
  const rowsOf = new Map<G, Row[]>();
  for (const [i, row] of shown.entries()) {
    const { group } = all[i] as (typeof all)[number];
    rowsOf.set(group, [...(rowsOf.get(group) ?? []), row]);
  }
  return { groups: [...rowsOf].map(([group, rows]) => ({ ...group, rows })), left };
}

function rankingHeight({ id, statement, target, ranks, othersText, ranksLeft }: Ranking): number {
  const line = (first: boolean, text: string): number =>
    rowHeight([
      [first ? id : '', 7],
      [first ? statement : '', 22],
      [first ? target : '', 14],
      ['', 5],
      [text, 28],
      ['', 22],
    ]);
  const lines = [...ranks.map(({ units }) => units), othersText, ranksLeft].filter((text) => text !== '');
  return lines.reduce((sum, text, i) => sum + line(i === 0, text), 0);
}

function changeHeight({ figure, checkpoint, unit, before, after, difference, relative }: Change): number {
  return rowHeight([
    [`${figure}${checkpoint}`, 30],
    [unit, 16],
    [before, 14],
    [after, 14],
    [difference, 16],
    [relative, 11],
  ]);
}

function gapHeight({ plan, unit, unreported, doubtful }: SummaryModel['gaps'][number]): number {
  return rowHeight([
    [plan, 20],
    [unit, 14],
    [unreported.join('；'), 33],
    [doubtful.join('；'), 33],
  ]);
}

function leftText(left: number, sheet: WordId, lang: Lang): string {
  return left === 0 ? '' : render(message('report.left', { count: left, where: placeOf(sheet) }), lang);
}

function placeOf(sheet: WordId): SentenceDatum {
  return message('summary.where.sheet', { sheet: { id: sheet } });
}
