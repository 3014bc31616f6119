import {
  type Assessment,
  type CommitmentView,
  DamagedAssessment,
  type Finding,
} from '../../assessment/index.js';
import {
  cut,
  type DataOf,
  type Lang,
  type MessageId,
  type MessageRef,
  message,
  render,
  timeText,
} from '../../messages/index.js';
import { spansOf } from './spans.js';

/** An assessment in the words of a language. */
export interface Wording {
  readonly lang: Lang;
  readonly assessment: Assessment;
  /** A sentence, cut where it names hundreds. */
  tell(said: MessageRef): string;
  say<Id extends MessageId>(id: Id, ...data: DataOf<Id>): string;
  /** Throws `DamagedAssessment` for one that the assessment does not list. */
  commitment(id: string): CommitmentView;
  unitName(id: string): string;
  indicatorTitle(id: string): string;
  /** The checkpoint of a finding whose commitment has several of them, or all that it is told for, else empty. */
  checkpoint(finding: Finding): string;
  /** False where an earlier finding is told for this one too. */
  opensSpan(finding: Finding): boolean;
}

const known = new WeakMap<Assessment, Map<Lang, Wording>>();

/** The same for all the papers on one assessment. */
export function wordingOf(assessment: Assessment, lang: Lang): Wording {
  const found = known.get(assessment) ?? new Map<Lang, Wording>();
  const wording = found.get(lang) ?? worded(assessment, lang);
  known.set(assessment, found.set(lang, wording));
  return wording;
}

function worded(assessment: Assessment, lang: Lang): Wording {
  const commitments = new Map(assessment.commitments.map((c) => [c.id, c]));
  const names = new Map(assessment.units.map((u) => [u.id, u.name]));
  const titles = new Map(assessment.indicators.map((i) => [i.id, i.title]));
  const keys = new Map<string, Set<string>>();
  for (const { commitment, key } of assessment.findings)
    keys.set(commitment, (keys.get(commitment) ?? new Set()).add(key));
  const spans = spansOf(assessment.findings);
  const tell = (said: MessageRef): string => render(cut(said), lang);
  return {
    lang,
    assessment,
    tell,
    say: (id, ...data) => tell(message(id, ...data)),
    commitment(id) {
      const found = commitments.get(id);
      if (!found) throw new DamagedAssessment(message('assessment.unlisted-commitment', { id }));
      return found;
    },
    unitName: (id) => names.get(id) ?? id,
    indicatorTitle: (id) => titles.get(id) ?? id,
    checkpoint(finding) {
      if ((keys.get(finding.commitment)?.size ?? 0) <= 1) return '';
      const { last, count } = spans.of(finding);
      return count > 1
        ? render(message('report.checkpoints', { first: finding.key, last, count }), lang)
        : timeText(finding.key, lang);
    },
    opensSpan: (finding) => spans.opens(finding),
  };
}
