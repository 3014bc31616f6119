import type { Static } from 'typebox';
import type { CommitmentView } from '../../assessment/index.js';
import { withoutNumber } from '../../document/index.js';
import { type Lang, message, render, term, type WordId } from '../../messages/index.js';
import { addDays } from '../../quantity/index.js';
import { group, list, mark, text } from '../content/fields.js';
import { definition, type Mark, pair } from '../content/shape.js';
import { cell, listSheet, titleCell, type Workbook } from '../content/sheet.js';
import { type Wording, wordingOf } from '../content/wording.js';
import { fileName, type Kind, type Pen } from './model.js';

const id = 'plan';

const promise = group({
  id: text('编号'),
  statement: text('事项'),
  target: text('目标'),
  who: text('考核对象'),
  indicator: text('指标'),
  due: text('时限'),
  mark: mark('判定'),
  source: text('依据'),
  remarks: list(pair, '附注'),
});

const shape = group({
  lang: text(),
  title: text('标题'),
  subtitle: text('副标题'),
  meta: list(pair, '基本信息'),
  chapters: list(
    group({
      id: text('编号'),
      title: text('标题'),
      summary: text('小结'),
      promises: list(promise, '承诺事项'),
    }),
    '章节',
  ),
  definitions: list(definition, '口径说明'),
  notEncoded: list(
    group({ section: text('出处'), statement: text('事项'), reason: text('理由') }),
    '未编成规则',
  ),
  damage: text('原文缺损'),
});

export type PlanModel = Static<typeof shape>;

/** 承诺事项一览: the plan itself, chapter by chapter; nobody's figures. */
export const plan: Kind<'assessment', PlanModel, 'plan'> = {
  id,
  name: 'report.kind.plan',
  about: 'assessment',
  shape,
  file: (subject) => fileName(id, subject),
  model: ({ assessment }, lang) => planModel(wordingOf(assessment, lang)),
  workbook: (model, { assessment }, lang) => workbookOf(model, wordingOf(assessment, lang)),
  text: inText,
};

/** What the plan promises, chapter by chapter, how it was read, and what no rule takes up. */
function planModel(words: Wording): PlanModel {
  const { assessment, lang, say } = words;
  const { plan, commitments, indicators } = assessment;
  const judged = new Set(commitments.map((c) => c.indicator));
  return {
    lang,
    title: say('report.title.plan', { plan: plan.title }),
    subtitle: plan.issuer,
    meta: [
      { label: say('report.plan'), value: plan.title },
      { label: say('report.document'), value: plan.document.title },
      { label: say('report.period'), value: say('report.from-to', { from: plan.from, to: plan.to }) },
      { label: say('report.commitments'), value: summaryOf(words, commitments) },
    ],
    chapters: plan.chapters.flatMap(({ id, title }) => {
      const listed = commitments.filter((c) => c.chapter === id);
      if (listed.length === 0) return [];
      const promises = listed.map((c) => promiseOf(words, c));
      return [
        { id: `chapter-${id}`, title: withoutNumber(title), summary: summaryOf(words, listed), promises },
      ];
    }),
    definitions: indicators
      .filter(({ id, recorded }) => judged.has(id) || recorded)
      .map(({ id, title, unit, definition = '—', formula = '—' }) => ({
        id,
        title,
        unit,
        definition,
        formula,
      })),
    notEncoded: [...plan.notEncoded],
    damage: plan.document.damage ?? '',
  };
}

function promiseOf(
  { assessment, lang, say }: Wording,
  c: CommitmentView,
): PlanModel['chapters'][number]['promises'][number] {
  const remarks = [
    ['report.reading', c.reading],
    ['report.caution', c.caution],
    ['report.lead', c.lead],
  ] as const;
  return {
    id: c.id,
    statement: c.statement,
    target: render(c.target, lang),
    who: render(c.who, lang),
    indicator: assessment.indicators.find((i) => i.id === c.indicator)?.title ?? c.indicator,
    due: dueText(c, say),
    mark: natureMark(c, say),
    source: c.source.section,
    remarks: remarks.flatMap(([id, value]) => (value === undefined ? [] : [{ label: say(id), value }])),
  };
}

/** A rhythm by its years; else up to three dates, or the first and the last. */
function dueText({ due, every, within = 0 }: CommitmentView, say: Wording['say']): string {
  if (every) {
    const [first, last] = [due[0], due.at(-1)].map((date) => date && addDays(date, -within).slice(0, 4));
    const data = { every: { id: `every.${every}` }, years: [...new Set([first, last])].join('—') } as const;
    return within > 0 ? say('report.every-within', { ...data, days: within }) : say('report.every', data);
  }
  return due.length <= 3 ? due.join('、') : `${due[0]} … ${due.at(-1)}`;
}

function natureMark({ nature }: CommitmentView, say: Wording['say']): Mark {
  return { label: say(`nature.${nature}`), sign: nature === 'binding' ? '■' : '□', tone: nature };
}

function summaryOf({ say }: Wording, commitments: readonly CommitmentView[]): string {
  const natures = (['binding', 'expected'] as const).flatMap((nature) => {
    const count = commitments.filter((c) => c.nature === nature).length;
    return count === 0 ? [] : [message('report.count-of', { label: { id: `nature.${nature}` }, count })];
  });
  return say('report.plan-summary', { count: commitments.length, natures });
}

const columns = [
  ['report.chapter', 24],
  ['report.id', 9],
  ['report.commitment', 60],
  ['report.target', 24],
  ['report.who', 18],
  ['report.due', 14],
  ['report.nature', 10],
  ['report.basis', 30],
] as const;

/** Every promise in one table. */
function workbookOf({ title, chapters }: PlanModel, { say }: Wording): Workbook {
  const sheet = listSheet({
    name: say('report.commitments'),
    widths: columns.map(([, width]) => width),
    heads: columns.map(([head]) => say(head)),
    rows: chapters.flatMap((chapter) =>
      chapter.promises.map((p) =>
        [chapter.title, p.id, p.statement, p.target, p.who, p.due, p.mark.label, p.source].map((value) =>
          cell(value),
        ),
      ),
    ),
    above: [[titleCell(title)]],
    columns: 3,
  });
  return { title, sheets: [sheet] };
}

function inText(
  { title, meta, chapters, notEncoded }: PlanModel,
  { bold, dim, table }: Pen,
  lang: Lang,
): string {
  const say = (id: WordId): string => term(id, lang);
  const heads = (['number', 'statement', 'target', 'who', 'due', 'nature'] as const).map((column) => ({
    head: say(`report.${column}`),
  }));
  const parts = chapters.map((chapter) => {
    const rows = chapter.promises.map((p) => [p.id, p.statement, p.target, p.who, p.due, p.mark.label]);
    return `${bold(chapter.title)}  ${dim(chapter.summary)}\n${table(heads, rows)}`;
  });
  const rest = notEncoded.map((n) => `· ${n.statement}（${n.section}）\n  ${dim(n.reason)}`);
  return [
    bold(title),
    ...meta.map(({ label, value }) => `${label}  ${value}`),
    '',
    parts.join('\n\n'),
    ...(rest.length > 0 ? ['', bold(say('report.not-encoded')), ...rest] : []),
  ].join('\n');
}
