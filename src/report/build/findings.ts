import type { Assessment, CommitmentView, Finding } from '../../assessment/index.js';
import { render } from '../../messages/index.js';
import { Rational } from '../../quantity/index.js';
import type { FindingModel } from '../shape.js';
import { exact, figureText, markOf, placeText, shareText, type Words } from './words.js';

/** Verdicts that a reader must look at, most pressing first. */
export const pressing = ['missed', 'late', 'doubtful', 'unreported', 'attest'] as const;

/** A finding in words. */
export function findingModel(words: Words, finding: Finding, several: boolean): FindingModel {
  const { assessment, lang, say } = words;
  const commitment = commitmentOf(assessment, finding.commitment);
  const unit = assessment.units.find((u) => u.id === finding.unit);
  const none = '—';
  return {
    anchor: anchorOf(finding),
    id: finding.commitment,
    checkpoint: several ? finding.key : '',
    statement: commitment.statement,
    unit: unit?.name ?? finding.unit,
    mark: markOf(finding, lang),
    nature: say(`nature.${commitment.nature}`),
    facts: factsOf(words, finding, commitment),
    actual: finding.actual ? figureText(finding.actual, lang, finding.target.value) : none,
    target: targetText(words, finding),
    completion: finding.completion === undefined ? none : shareText(finding.completion),
    reason: render(finding.reason, lang),
    source: say('report.source', {
      document: assessment.plan.document.title,
      section: commitment.source.section,
    }),
    remarks: [
      ...(commitment.reading === undefined
        ? []
        : [{ label: say('report.reading'), value: commitment.reading }]),
      ...(commitment.caution === undefined
        ? []
        : [{ label: say('report.caution'), value: commitment.caution }]),
      ...finding.notes.map((note) => ({ label: say('report.note'), value: note })),
    ],
    steps: finding.trace.map(({ depth, says, origin = [] }) => ({
      indent: '  '.repeat(depth),
      level: depth,
      text: render(says, lang),
      places: origin.map(placeText),
    })),
  };
}

export function commitmentOf({ commitments }: Assessment, id: string): CommitmentView {
  const found = commitments.find((c) => c.id === id);
  if (!found) throw new Error(`the assessment has a finding on ${id}, which it does not list`);
  return found;
}

/** The same on every run, and free of what a link cannot hold. */
export function anchorOf({ unit, commitment, key }: Pick<Finding, 'unit' | 'commitment' | 'key'>): string {
  return `f-${unit}-${commitment}-${key}`;
}

/** The target in short: ≥ 99%. */
function targetText({ lang, say }: Words, { target }: Finding): string {
  if (target.op === 'done') return say('comparator.done');
  if (target.value === undefined) return say('report.target-unknown');
  const value = figureText({ value: target.value, unit: target.unit }, lang);
  if (target.upper !== undefined)
    return `${value}–${figureText({ value: target.upper, unit: target.unit }, lang)}`;
  const stretch =
    target.stretch === undefined
      ? ''
      : say('report.stretch', { value: { value: target.stretch, unit: target.unit } });
  if (target.within !== undefined)
    return `${value} ± ${figureText({ value: target.within, unit: target.unit }, lang)}`;
  return `${symbols[target.op] ?? ''} ${value}${stretch}`.trim();
}

const symbols: Readonly<Record<string, string>> = {
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
  exactly: '=',
};

function factsOf(
  { say, lang }: Words,
  finding: Finding,
  { nature, veto, lead, responsible }: CommitmentView,
): FindingModel['facts'] {
  const rows: [string, string | undefined][] = [
    ['report.due', finding.due],
    ['report.completed', finding.completed],
    [
      gapLabel(finding),
      finding.gap &&
        figureText({ value: exact(finding.gap.value).abs().toString(), unit: finding.gap.unit }, lang),
    ],
    ['report.pace', finding.pace && say(`pace.${finding.pace}`)],
    ['report.elapsed', finding.elapsed && shareText(finding.elapsed)],
    [
      'report.nature',
      veto ? say('report.with-veto', { nature: { id: `nature.${nature}` } }) : say(`nature.${nature}`),
    ],
    ['report.lead', lead],
    ['report.responsible', responsible],
    ['report.evidence', finding.evidence.length > 0 ? finding.evidence.join('；') : undefined],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label: say(label), value }],
  );
}

function gapLabel({ gap }: Finding): string {
  const sign = gap ? exact(gap.value).cmp(Rational.zero) : 0;
  return sign < 0 ? 'report.below-target' : sign > 0 ? 'report.above-target' : 'report.at-target';
}
