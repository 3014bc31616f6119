import {
  type Finding,
  type FollowUp,
  isJudged,
  isScored,
  type UnitResult,
  verdicts,
} from '../../assessment/index.js';
import { type Lang, render, term, type WordId } from '../../messages/index.js';
import { cautionsOf, definitionsOf, inputsOf, problemsOf, recordedOf, waiversOf } from './annex.js';
import { byChapter, verdictChart } from './charts.js';
import { completionChart } from './completion.js';
import {
  conclusionMark,
  conclusionTexts,
  countTexts,
  gradeText,
  scorecardOf,
  scoreText,
  summaryOf,
} from './conclusion.js';
import { coverageOf, scopeText, scopeTextOf } from './coverage.js';
import { evidenceOf } from './evidence.js';
import { findingModel } from './findings.js';
import { followUpSection } from './follow-up.js';
import { attentionGroups, groupsOf, undecidedGroups } from './groups.js';
import { matrixOf } from './matrix.js';
import { outcomeMark, tallyTexts } from './outcomes.js';
import { rectificationOf } from './rectification.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

/** What a report is about: the unit whose findings it follows, and the units whose findings it carries. */
export interface Scope {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: UnitResult;
  readonly units: readonly UnitResult[];
  /** The heading under which the data-quality findings stand. */
  readonly problemsIn: WordId;
  /** The items of earlier rounds, where a ledger was given. */
  readonly followUps: readonly FollowUp[] | undefined;
}

/** A report as plain data: every text worded, every number printed. */
export function reportModel(
  words: Wording,
  { title, subtitle, subject, units, problemsIn, followUps }: Scope,
): ReportModel {
  const { assessment, lang, say } = words;
  const ids = new Set(units.map((u) => u.id));
  const coverage = coverageOf(assessment, units);
  const { findings: covered, problems, files } = coverage;
  const findingsOf = (u: UnitResult) => covered.filter((f) => f.unit === u.id);
  const tell = (findings: readonly Finding[]) =>
    findings.filter((f) => words.opensSpan(f)).map((f) => findingModel(words, f));
  const ofSubject = findingsOf(subject);
  const whole = units.length === assessment.units.length;
  const listed = units.filter((u) => u.id === subject.id || isJudged(u));
  return {
    lang,
    title,
    subtitle,
    sample: assessment.sample,
    sampleText: say(assessment.inputs.every((i) => i.sample) ? 'report.sample' : 'report.sample-among'),
    meta: metaOf(
      words,
      subject,
      whole ? scopeText(assessment, lang) : scopeTextOf(assessment, subject, lang),
    ),
    conclusion: conclusionTexts(words, subject, units, { count: problems.length, section: problemsIn }),
    scorecard: scorecardOf(words, subject),
    countHeads: verdicts.map((v) => outcomeMark(v, lang).label),
    units: listed.map((u) => ({
      id: u.id,
      name: u.name,
      mark: conclusionMark(words, u),
      counts: countTexts(words, u),
      score: scoreText(u),
      grade: gradeText(words, u),
      overrides: u.overrides.map((o) => render(o, lang)),
      findings: u.id === subject.id ? [] : tell(findingsOf(u)),
    })),
    scored: listed.some(isScored),
    charts: [
      verdictChart(
        words,
        say('report.chart.chapters', { unit: subject.name }),
        byChapter(words, ofSubject.filter(isOwn)),
      ),
      ...(listed.length > 1
        ? [
            verdictChart(
              words,
              say('report.chart.units'),
              listed.map((u) => ({ label: u.name, findings: findingsOf(u).filter(isOwn) })),
            ),
          ]
        : []),
    ],
    completionChart: completionChart(words, subject.name, ofSubject),
    chapters: byChapter(words, ofSubject).map(({ label, findings }, i) => ({
      id: `chapter-${i + 1}`,
      title: label,
      summary: summaryOf(words, findings, tallyTexts(words, findings)),
      findings: tell(findings),
    })),
    matrix: matrixOf(words, listed, covered),
    several: listed.length > 1,
    attention: groupsOf(words, covered, attentionGroups),
    undecided: groupsOf(words, covered, undecidedGroups),
    problems: problemsOf(words, problems),
    ...followUpSection(words, followUps, ids),
    ...rectificationOf(words, covered, listed.length > 1),
    definitions: definitionsOf(words, covered),
    evidence: evidenceOf(words, coverage),
    inputs: inputsOf(words, files),
    recorded: recordedOf(words, ids),
    waivers: waiversOf(words, covered),
    cautions: cautionsOf(words, covered),
    damage: assessment.plan.document.damage ?? '',
  };
}

/** A verdict on the unit itself: where it is only counted, there is none. */
function isOwn({ counted }: Finding): boolean {
  return !counted;
}

function metaOf(
  { assessment, say, lang }: Wording,
  subject: UnitResult,
  reporting: string,
): ReportModel['meta'] {
  const { plan, asOf } = assessment;
  return [
    { label: say('report.plan'), value: plan.title },
    { label: say('report.issuer'), value: plan.issuer },
    { label: say('report.unit'), value: subject.name },
    {
      label: say('report.as-of'),
      value: say('report.on-clock', { date: asOf, clock: clockOf(plan.timeZone, lang) }),
    },
    ...(reporting === '' ? [] : [{ label: say('report.reporting'), value: reporting }]),
    { label: say('report.period'), value: say('report.from-to', { from: plan.from, to: plan.to }) },
  ];
}

/** What people call the clock of a time zone. */
function clockOf(timeZone: string, lang: Lang): string {
  if (timeZone === 'Asia/Shanghai') return term('report.beijing-time', lang);
  const parts = new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: 'long' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
