import { type Assessment, type CommitmentView, exact, type Finding } from '../../assessment/index.js';
import { render, timeText, type WordId } from '../../messages/index.js';
import { Rational } from '../../quantity/index.js';
import { locationText } from '../../source/index.js';
import { actualText, completionText, figureText, shareText, sizeText, targetText } from './figures.js';
import { outcomeMark, outcomeOf } from './outcomes.js';
import type { FindingModel, Pair } from './shape.js';
import type { Wording } from './wording.js';

/** Steps deeper than this are shown at it. */
const DEEPEST = 5;

/** A finding in words. */
export function findingModel(words: Wording, finding: Finding): FindingModel {
  const { assessment, lang, say } = words;
  const commitment = words.commitment(finding.commitment);
  return {
    anchor: anchorOf(finding),
    id: finding.commitment,
    checkpoint: words.checkpoint(finding),
    statement: commitment.statement,
    unit: words.unitName(finding.unit),
    mark: outcomeMark(outcomeOf(finding), lang),
    brief: stated(words, briefOf(words, finding)),
    facts: stated(words, [...briefOf(words, finding), ...furtherOf(words, finding, commitment)]),
    actual: actualText(finding, words),
    target: targetText(finding, words),
    completion: completionText(finding, words),
    reason: render(finding.reason, lang),
    source: say('report.source', {
      document: documentOf(assessment, commitment),
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
      level: String(Math.min(depth, DEEPEST)),
      text: render(says, lang),
      places: origin.map(locationText),
    })),
  };
}

/** The title of the work plan, or the id of the other document that a commitment stems from. */
function documentOf({ plan }: Assessment, { source }: CommitmentView): string {
  return source.document === plan.document.id ? plan.document.title : source.document;
}

/** Unique in a page, the same on every run, and free of what a link cannot hold. */
export function anchorOf({ unit, commitment, key }: Pick<Finding, 'unit' | 'commitment' | 'key'>): string {
  const safe = [unit, commitment, key].map((part) =>
    part.replace(/[^A-Za-z0-9.-]/gu, (c) => `_${(c.codePointAt(0) as number).toString(16)}_`),
  );
  return `f-${safe.join(':')}`;
}

type Facts = readonly (readonly [label: WordId, value: string | undefined])[];

/** When it was due and how far off it is. */
function briefOf(words: Wording, finding: Finding): Facts {
  const { say } = words;
  return [
    ['report.due', timeText(finding.due, words.lang)],
    ['report.completed', finding.completed && timeText(finding.completed, words.lang)],
    [gapLabel(finding), finding.gap && sizeText(finding.gap, words)],
    ['report.pace', finding.pace && say(`pace.${finding.pace}`)],
    ['report.elapsed', finding.elapsed && shareText(finding.elapsed, words)],
  ];
}

function furtherOf(words: Wording, finding: Finding, commitment: CommitmentView): Facts {
  const { say } = words;
  const { stretch, unit } = finding.target;
  const { veto, lead, responsible, supporting } = commitment;
  const nature = say(`nature.${commitment.nature}`);
  return [
    ['report.stretch', stretch && figureText({ value: stretch, unit }, words, finding.actual?.value)],
    ['report.nature', veto ? say('report.with-veto', { nature }) : nature],
    ['report.lead', lead],
    ['report.responsible', responsible],
    ['report.supporting', supporting],
    [
      'report.evidence',
      finding.evidence.length > 0 ? say('report.list', { items: finding.evidence }) : undefined,
    ],
  ];
}

/** The facts that there are, as labelled texts. */
function stated({ say }: Wording, facts: Facts): Pair[] {
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label: say(label), value }]));
}

function gapLabel({ gap }: Finding): WordId {
  const sign = gap ? exact(gap.value).cmp(Rational.zero) : 0;
  return sign < 0 ? 'report.below-target' : sign > 0 ? 'report.above-target' : 'report.at-target';
}
