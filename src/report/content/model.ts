import {
  type Finding,
  type FollowUp,
  isJudged,
  isScored,
  type UnitResult,
  verdicts,
} from '../../assessment/index.js';
import { type Lang, term, type WordId } from '../../messages/index.js';
import { cautionsOf, definitionsOf, inputsOf, problemsOf, recordedOf, waiversOf } from './annex.js';
import { type Beside, feedbackPlace, leftText } from './beside.js';
import { byChapter, verdictChart } from './charts.js';
import { completionChart } from './completion.js';
import { conclusionTexts, scorecardOf } from './conclusion.js';
import { coverageOf, scopeText, scopeTextOf } from './coverage.js';
import { derivationsOf } from './derivations.js';
import { detailsOf } from './details.js';
import { evidencePart } from './evidence.js';
import { followUpSection } from './follow-up.js';
import { groupsOf } from './groups.js';
import { heatOf, noHeat } from './heat.js';
import { matrixOf, noMatrix } from './matrix.js';
import { outcomeMark } from './outcomes.js';
import { rectifiable, rectificationHeight, rectificationItem, rectificationOf } from './rectification.js';
import { registerOf } from './register.js';
import { Room } from './room.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';
import { ranked, unitsOf } from './units.js';
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
  /** Papers beside it in its folder. */
  readonly beside: Beside | undefined;
}

/** Bars of more units than this say less than their table. */
const BARS = 40;

/**
 * A report as plain data: every text worded, every number printed. Its parts take of the room of a paper in the order in
 * which they stand here.
 */
export function reportModel(
  words: Wording,
  { title, subtitle, subject, units, problemsIn, followUps, beside }: Scope,
): ReportModel {
  const { assessment, lang, say } = words;
  const ids = new Set(units.map((u) => u.id));
  const coverage = coverageOf(assessment, units);
  const { findings, problems, files } = coverage;
  const whole = units.length === assessment.units.length;
  const listed = ranked(
    units.filter((u) => u.id === subject.id || isJudged(u)),
    subject,
  );
  const others = listed.filter(({ id }) => id !== subject.id);
  const several = others.length > 0;
  const setting: Setting = { words, room: new Room(), beside };
  const own = registerOf(assessment).findings(subject.id);
  const theirs = several ? findings.filter(({ unit }) => unit !== subject.id) : [];

  const { units: table, ...otherUnits } = unitsOf(setting, listed);
  const { chapters, ofUnits, links } = detailsOf(setting, subject, { own, theirs });
  const matrix = several ? matrixOf(setting, listed, { findings, links }) : noMatrix;
  const heat = matrix ? noHeat : heatOf(setting, others);
  const groups = groupsOf(setting, { subject, others, findings, links });
  const commitments = new Set(findings.map(({ commitment }) => commitment));
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
    units: table.map((unit) => ({ ...unit, findings: [...(ofUnits?.get(unit.id) ?? [])] })),
    ...otherUnits,
    inside: several && ofUnits !== undefined,
    unitsText: several && !ofUnits ? say('report.units-elsewhere', { where: feedbackPlace(beside) }) : '',
    scored: listed.some(isScored),
    charts: chartsOf(words, subject, { own, others }),
    completionChart: completionChart(words, subject.name, own),
    chapters,
    matrix: matrix ?? noMatrix,
    heat,
    several,
    ...groups,
    ...problemsOf(setting, problems),
    ...rectificationPart(setting, findings, { subject, several }),
    ...followUpSection(setting, followUps, ids),
    ...derivationsOf(setting, groups),
    ...definitionsOf(setting, commitments),
    ...inputsOf(setting, files),
    ...waiversOf(setting, findings),
    ...cautionsOf(setting, commitments),
    ...evidencePart(setting, coverage),
    ...recordedOf(setting, ids),
    damage: assessment.plan.document.damage ?? '',
  };
}

function chartsOf(
  words: Wording,
  subject: UnitResult,
  { own, others }: { readonly own: readonly Finding[]; readonly others: readonly UnitResult[] },
): ReportModel['charts'] {
  const { assessment, say } = words;
  const chapters = verdictChart(
    words,
    say('report.chart.chapters', { unit: subject.name }),
    byChapter(words, own.filter(isOwn)),
  );
  if (others.length === 0) return [chapters];
  const register = registerOf(assessment);
  const shown = [subject, ...others].slice(0, BARS);
  const bars = shown.map(({ id, name }) => ({ label: name, findings: register.findings(id).filter(isOwn) }));
  const left = others.length + 1 - shown.length;
  const note = left > 0 ? say('report.chart.units-left', { count: left }) : '';
  return [chapters, verdictChart(words, say('report.chart.units'), bars, note)];
}

/** 整改清单: of all units where there is room; else of the unit that the paper follows. */
function rectificationPart(
  setting: Setting,
  findings: readonly Finding[],
  { subject, several }: { readonly subject: UnitResult; readonly several: boolean },
): Pick<ReportModel, 'rectification' | 'rectificationTable' | 'rectificationLeft'> {
  const { words, room, beside } = setting;
  const items = rectifiable(findings);
  const part = { part: 'rectification', height: rectificationHeight } as const;
  const item = (finding: Finding, i: number) => rectificationItem(words, finding, { number: i + 1, several });
  const rows =
    room.whole(items, item, part) ??
    room.fill(
      items.filter(({ unit }) => unit === subject.id),
      item,
      part,
    ).shown;
  return {
    ...rectificationOf(words, rows, several),
    rectificationLeft: leftText(words, items.length - rows.length, 'report.where.notice', beside),
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
