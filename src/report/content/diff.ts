import {
  type Assessment,
  type Change,
  type CommitmentView,
  changeKinds,
  diffOf,
  type Finding,
  type RuleChange,
} from '../../assessment/index.js';
import { messageOf, render, term } from '../../messages/index.js';
import type { DiffModel } from '../shape.js';
import { actualText } from './figures.js';
import { kindMark, kindOf, type Words, wordsOf } from './words.js';

type Row = DiffModel['groups'][number]['rows'][number];
type Side = Row['before'];

/** Two assessments of one plan, side by side where they differ. Throws RangeError where they are of two plans. */
export function diffModel(before: Assessment, after: Assessment, lang: Words['lang']): DiffModel {
  const { changes, rules } = diffOf(before, after);
  const [was, is] = [wordsOf(before, lang), wordsOf(after, lang)];
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

function rowOf(was: Words, is: Words, { before, after }: Change): Row {
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

function sideOf(words: Words, finding: Finding | undefined): Side {
  if (!finding) return { mark: { label: '—', sign: '', tone: 'none' }, actual: '—', reason: '' };
  return {
    mark: kindMark(kindOf(finding), words.lang),
    actual: actualText(finding, words),
    reason: render(finding.reason, words.lang),
  };
}

function ruleOf({ say, lang }: Words, { before, after }: RuleChange): DiffModel['rules'][number] {
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
