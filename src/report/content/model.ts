import {
  type Assessment,
  type Finding,
  isJudged,
  type PreviousItem,
  type UnitResult,
  verdicts,
} from '../../assessment/index.js';
import { render, type WordId } from '../../messages/index.js';
import type { ReportModel } from '../shape.js';
import {
  cautionsOf,
  definitionsOf,
  evidenceOf,
  inputsOf,
  problemsOf,
  recordedOf,
  waiversOf,
} from './annex.js';
import { byChapter, verdictChart } from './charts.js';
import { completionChart } from './completion.js';
import {
  conclusionMark,
  conclusionTexts,
  countTexts,
  scoreText,
  standingOf,
  summaryOf,
} from './conclusion.js';
import { findingModel } from './findings.js';
import { attentionKinds, groupsOf, undecidedKinds } from './groups.js';
import { matrixOf } from './matrix.js';
import { previousOf } from './previous.js';
import { rectificationOf } from './rectification.js';
import { kindMark, tallyTexts, type Words } from './words.js';

/** What a report is about: the unit whose findings it follows, and the units whose findings it carries. */
export interface Scope {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: UnitResult;
  readonly units: readonly UnitResult[];
  /** The heading under which the data-quality findings stand. */
  readonly problemsIn: WordId;
  /** The items of earlier rounds, where a ledger was given. */
  readonly previous: readonly PreviousItem[] | undefined;
}

/** A report as plain data: every text worded, every number printed. */
export function reportModel(
  words: Words,
  { title, subtitle, subject, units, problemsIn, previous }: Scope,
): ReportModel {
  const { assessment, lang, say } = words;
  const ids = new Set(units.map((u) => u.id));
  const covered = assessment.findings.filter((f) => ids.has(f.unit));
  const findingsOf = (u: UnitResult) => covered.filter((f) => f.unit === u.id);
  const tell = (findings: readonly Finding[]) =>
    findings.filter((f) => words.alone(f)).map((f) => findingModel(words, f));
  const own = findingsOf(subject);
  const listed = units.filter((u) => u.id === subject.id || isJudged(u));
  const whole = units.length === assessment.units.length;
  const files = whole ? undefined : filesOf(assessment, ids);
  const problems = assessment.problems.filter((p) =>
    p.unit === undefined ? !files || files.has(p.at.file) : ids.has(p.unit),
  );
  return {
    lang,
    title,
    subtitle,
    sample: assessment.sample,
    sampleText: say(assessment.inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among'),
    meta: metaOf(words, subject),
    conclusion: conclusionTexts(words, subject, units, { count: problems.length, section: problemsIn }),
    standing: standingOf(words, subject),
    countHeads: verdicts.map((v) => kindMark(v, lang).label),
    units: listed.map((u) => ({
      id: u.id,
      name: u.name,
      mark: conclusionMark(words, u),
      counts: countTexts(words, u),
      score: scoreText(u),
      grade: u.grade ?? '—',
      overrides: u.overrides.map((o) => render(o, lang)),
      findings: u.id === subject.id ? [] : tell(findingsOf(u)),
    })),
    scored: listed.some((u) => u.score !== undefined),
    charts: [
      verdictChart(words, say('report.chart.chapters', { unit: subject.name }), byChapter(words, own)),
      ...(listed.length > 1
        ? [
            verdictChart(
              words,
              say('report.chart.units'),
              listed.map((u) => ({ label: u.name, findings: findingsOf(u) })),
            ),
          ]
        : []),
    ],
    completionChart: completionChart(words, subject.name, own),
    chapters: byChapter(words, own).map(({ label, findings }, i) => ({
      id: `chapter-${i + 1}`,
      title: label,
      summary: summaryOf(words, findings, tallyTexts(words, findings)),
      findings: tell(findings),
    })),
    matrix: matrixOf(words, listed, covered),
    several: listed.length > 1,
    attention: groupsOf(words, covered, attentionKinds),
    undecided: groupsOf(words, covered, undecidedKinds),
    problems: problemsOf(words, problems),
    ...previousOf(words, previous, ids),
    rectification: rectificationOf(words, covered),
    definitions: definitionsOf(words, covered),
    evidence: evidenceOf(words, covered),
    inputs: inputsOf(words, files),
    recorded: recordedOf(words, ids),
    waivers: waiversOf(words, covered),
    cautions: cautionsOf(words, covered),
    damage: assessment.plan.document.damage ?? '',
  };
}

/** The files that the figures and problems of some units come from. */
function filesOf({ findings, problems }: Assessment, units: ReadonlySet<string>): Set<string> {
  const places = [
    ...findings.filter((f) => units.has(f.unit)).flatMap((f) => f.origin),
    ...problems.filter((p) => p.unit !== undefined && units.has(p.unit)).map((p) => p.at),
  ];
  return new Set(places.map((at) => at.file));
}

function metaOf({ assessment, say }: Words, subject: UnitResult): ReportModel['meta'] {
  const { plan, asOf } = assessment;
  return [
    { label: say('report.plan'), value: plan.title },
    { label: say('report.issuer'), value: plan.issuer },
    { label: say('report.unit'), value: subject.name },
    { label: say('report.as-of'), value: `${asOf} (${plan.timeZone})` },
    { label: say('report.period'), value: say('report.from-to', { from: plan.from, to: plan.to }) },
  ];
}
