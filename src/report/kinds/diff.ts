import type { Static } from 'typebox';
import {
  type Assessment,
  type Change,
  type CommitmentView,
  changeKinds,
  diffOf,
  type Finding,
  type RuleChange,
} from '../../assessment/index.js';
import { type Lang, messageOf, render, term, type WordId } from '../../messages/index.js';
import { flag, group, list, mark, text } from '../content/fields.js';
import { actualText } from '../content/figures.js';
import { outcomeMark, outcomeOf } from '../content/outcomes.js';
import { cell, headCell, heightsOf, listSheet, type Workbook } from '../content/sheet.js';
import { type Wording, wordingOf } from '../content/wording.js';
import type { Kind, Pen } from './model.js';

/** How a finding stood in one of two assessments. */
const side = (word: string) =>
  group({ mark: mark('判定'), actual: text('实际值'), reason: text('理由') }, word);

const shape = group({
  lang: text(),
  title: text('标题'),
  subtitle: text('副标题'),
  sample: flag(),
  sampleText: text('样例说明'),
  summary: text('小结'),
  groups: list(
    group({
      title: text('标题'),
      count: text('条数'),
      rows: list(
        group({
          id: text('编号'),
          checkpoint: text('节点'),
          statement: text('事项'),
          unit: text('单位'),
          before: side('前次'),
          after: side('本次'),
        }),
        '明细',
      ),
    }),
    '变化',
  ),
  rules: list(
    group({ id: text('编号'), what: text('变动'), before: text('前次'), after: text('本次') }),
    '规则变动',
  ),
});

export type DiffModel = Static<typeof shape>;

/** 两次评估对比: what changed from one assessment of a plan to the next. */
export const diff: Kind<'pair', DiffModel, 'diff'> = {
  id: 'diff',
  name: 'report.kind.diff',
  about: 'pair',
  shape,
  file: ({ before, after }) => `${after.plan.id}-diff-${before.asOf}-${after.asOf}`,
  model: ({ before, after }, lang) => diffModel(before, after, lang),
  workbook: (model, _, lang) => workbookOf(model, lang),
  text: inText,
};

type Row = DiffModel['groups'][number]['rows'][number];
type Side = Row['before'];

/** Two assessments of one plan, side by side where they differ. Throws RangeError where they are of two plans. */
function diffModel(before: Assessment, after: Assessment, lang: Lang): DiffModel {
  const { changes, rules } = diffOf(before, after);
  const [was, is] = [wordingOf(before, lang), wordingOf(after, lang)];
  const { say } = is;
  return {
    lang,
    title: say('diff.title', { plan: after.plan.title }),
    subtitle: say('diff.between', { before: before.asOf, after: after.asOf }),
    sample: before.sample || after.sample,
    sampleText: say(
      [...before.inputs, ...after.inputs].every((i) => i.sample) ? 'report.sample' : 'report.sample-among',
    ),
    summary:
      changes.length + rules.length === 0
        ? say('diff.nothing')
        : say('diff.summary', { changes: changes.length, rules: rules.length }),
    groups: changeKinds.flatMap((kind) => {
      const rows = changes.filter((change) => change.kind === kind).map((change) => rowOf(was, is, change));
      return rows.length > 0 ? [{ title: say(`diff.${kind}`), count: String(rows.length), rows }] : [];
    }),
    rules: rules.map((change) => ruleOf(is, change)),
  };
}

function rowOf(was: Wording, is: Wording, { before, after }: Change): Row {
  const [words, finding] = after ? [is, after] : [was, before as Finding];
  return {
    id: finding.commitment,
    checkpoint: words.checkpoint(finding),
    statement: words.commitment(finding.commitment).statement,
    unit: words.unitName(finding.unit),
    before: sideOf(was, before),
    after: sideOf(is, after),
  };
}

function sideOf(words: Wording, finding: Finding | undefined): Side {
  if (!finding) return { mark: { label: '—', sign: '', tone: 'none' }, actual: '—', reason: '' };
  return {
    mark: outcomeMark(outcomeOf(finding), words.lang),
    actual: actualText(finding, words),
    reason: render(finding.reason, words.lang),
  };
}

function ruleOf({ say, lang }: Wording, { before, after }: RuleChange): DiffModel['rules'][number] {
  const terms = (c: CommitmentView | undefined): string =>
    c
      ? say('diff.terms', {
          statement: c.statement,
          target: messageOf(c.target),
          due: c.due.at(-1) ?? '',
          nature: { id: `nature.${c.nature}` },
        })
      : '—';
  const id = (after ?? before)?.id ?? '';
  const what = before && after ? 'diff.rule-changed' : after ? 'diff.rule-added' : 'diff.rule-removed';
  return { id, what: term(what, lang), before: terms(before), after: terms(after) };
}

const columns = [
  ['diff.what', 16],
  ['report.unit', 16],
  ['report.id', 9],
  ['report.commitment', 40],
  ['diff.before', 13],
  ['report.actual', 13],
  ['diff.after', 13],
  ['report.actual', 13],
  ['report.reason', 60],
] as const;
const ruleColumns = [
  ['report.id', 9],
  ['', 12],
  ['diff.before', 60],
  ['diff.after', 60],
] as const;

/** One table with filters, and the rules that read otherwise. */
function workbookOf({ title, groups, rules }: DiffModel, lang: Lang): Workbook {
  const say = (id: WordId | ''): string => (id === '' ? '' : term(id, lang));
  const rows = groups.flatMap((kind) =>
    kind.rows.map(({ unit, id, checkpoint, statement, before, after }) =>
      [
        kind.title,
        unit,
        id,
        checkpoint === '' ? statement : `${statement} (${checkpoint})`,
        before.mark.label,
        before.actual,
        after.mark.label,
        after.actual,
        after.reason || before.reason,
      ].map((value) => cell(value)),
    ),
  );
  const widths = columns.map(([, width]) => width);
  const heads = columns.map(([head]) => say(head));
  const changed = rules.map((r) => [r.id, r.what, r.before, r.after].map((value) => cell(value)));
  const ruleWidths = ruleColumns.map(([, width]) => width);
  return {
    title,
    sheets: [
      listSheet({ name: say('diff.changes'), widths, heads, rows, columns: 3 }),
      {
        name: say('diff.rules'),
        widths: ruleWidths,
        rows: [ruleColumns.map(([head]) => headCell(say(head))), ...changed],
        heights: heightsOf(changed, ruleWidths, 1),
      },
    ],
  };
}

function inText({ title, subtitle, summary, groups, rules }: DiffModel, { bold }: Pen, lang: Lang): string {
  const parts = groups.map((kind) => {
    const lines = kind.rows.map(
      (r) =>
        `  ${r.unit}  ${r.id} ${r.statement}${r.checkpoint === '' ? '' : ` (${r.checkpoint})`}：${r.before.mark.label} ${r.before.actual} → ${r.after.mark.label} ${r.after.actual}`,
    );
    return [bold(`${kind.title} (${kind.count})`), ...lines].join('\n');
  });
  const changed = rules.map((r) => `  ${r.id} ${r.what}\n    ${r.before}\n    ${r.after}`);
  return [
    `${bold(title)}  ${subtitle}`,
    summary,
    ...parts.map((part) => `\n${part}`),
    ...(changed.length > 0 ? [`\n${bold(term('diff.rules', lang))}`, ...changed] : []),
  ].join('\n');
}
