import { type Assessment, type CommitmentView, exact, type Finding } from '../../assessment/index.js';
import { timeText, type WordId } from '../../messages/index.js';
import { Rational } from '../../quantity/index.js';
import { locationText } from '../../source/index.js';
import { anchorOf } from './anchor.js';
import { actualText, completionText, figureText, shareText, sizeText, targetText } from './figures.js';
import { outcomeMark, outcomeOf } from './outcomes.js';
import type { FindingModel, Pair } from './shape.js';
import { toldSteps } from './steps.js';
import type { Wording } from './wording.js';

/** Steps deeper than this are shown at it. */
const DEEPEST = 5;

/** Where the findings of a paper stand in full. */
export type Links = (finding: Finding) => string;

const nowhere: Links = () => '';

/** A finding in words. */
export function findingModel(words: Wording, finding: Finding, links: Links = nowhere): FindingModel {
  const { assessment, lang, say } = words;
  const commitment = words.commitment(finding.commitment);
  return {
    anchor: anchorOf(finding),
    href: links(finding),
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
    reason: words.tell(finding.reason),
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
    steps: toldSteps(finding.trace).map(({ depth, says, origin = [] }) => ({
      indent: '  '.repeat(depth),
      level: String(Math.min(depth, DEEPEST)),
      text: words.tell(says),
      places: origin.map(locationText),
    })),
  };
}

/** The title of the work plan, or the id of the other document that a commitment stems from. */
function documentOf({ plan }: Assessment, { source }: CommitmentView): string {
  return source.document === plan.document.id ? plan.document.title : source.document;
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
