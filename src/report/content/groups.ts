import type { Finding, UnitResult } from '../../assessment/index.js';
import { leftText } from './beside.js';
import { exceptionHeight, exceptionsOf } from './exceptions.js';
import { findingModel, type Links } from './findings.js';
import { type Outcome, outcomeMark, outcomeOf } from './outcomes.js';
import { paragraphHeight } from './room.js';
import type { Setting } from './setting.js';
import type { FindingModel, ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Group = ReportModel['attention'][number];

/** What asks for somebody's attention. */
type Trouble = Exclude<Outcome, 'exceeded' | 'met' | 'pending' | 'waived' | 'counted-in' | 'counted-out'>;

interface FindingGroup {
  readonly id: Trouble | 'behind';
  readonly outcome: Outcome;
  holds(finding: Finding): boolean;
}

const ofOutcome = (outcome: Trouble): FindingGroup => ({
  id: outcome,
  outcome,
  holds: (f) => outcomeOf(f) === outcome,
});

/** What was missed or warns, most pressing first: a missed expected commitment warns and fails nobody. */
const attentionGroups: readonly FindingGroup[] = [
  ofOutcome('missed'),
  ofOutcome('warning'),
  ofOutcome('late'),
  { id: 'behind', outcome: 'pending', holds: isBehind },
];

/** What could not be judged: no pass, and no failure either. */
const undecidedGroups: readonly FindingGroup[] = [
  ofOutcome('unreported'),
  ofOutcome('doubtful'),
  ofOutcome('attest'),
];

/** Whose findings a paper tells. */
export interface Told {
  readonly subject: UnitResult;
  /** The other units, those first that must be looked at first. */
  readonly others: readonly UnitResult[];
  /** Of all of them, in the assessment's order. */
  readonly findings: readonly Finding[];
  readonly links: Links;
}

/** A group of findings that there are. */
interface Held {
  readonly group: FindingGroup;
  readonly findings: readonly Finding[];
}

/**
 * What asks for attention and what could not be judged, in groups; groups without findings are left out. Finding by
 * finding where there is room for all of them. Else those of the unit that the paper follows, and of the others each
 * commitment with the units that it is on, those first that are on most.
 */
export function groupsOf(setting: Setting, told: Told): Pick<ReportModel, 'attention' | 'undecided'> {
  const held = (groups: readonly FindingGroup[]): Held[] =>
    groups
      .map((group) => ({ group, findings: told.findings.filter(group.holds) }))
      .filter(({ findings }) => findings.length > 0);
  const [attention, undecided] = [held(attentionGroups), held(undecidedGroups)];
  const all = [...attention, ...undecided];
  const models = singly(setting, told, all);
  const groupOf = (one: Held): Group =>
    models ? oneByOne(setting, one, models) : byCommitment(setting, told, one, all.length);
  return { attention: attention.map(groupOf), undecided: undecided.map(groupOf) };
}

/** All findings of the groups, where there is room for all of them. */
function singly(
  { words, room }: Setting,
  { links }: Told,
  held: readonly Held[],
): Map<Finding, FindingModel> | undefined {
  const findings = held.flatMap((one) => one.findings);
  const models = room.whole(findings, (f) => findingModel(words, f, links), {
    part: 'singly',
    height: entryHeight,
  });
  return models && new Map(models.map((model, i) => [findings[i] as Finding, model]));
}

function oneByOne({ words }: Setting, held: Held, models: ReadonlyMap<Finding, FindingModel>): Group {
  const findings = held.findings.map((f) => models.get(f) as FindingModel);
  return { ...headOf(words, held), findings, findingsLeft: '', commitments: [], commitmentsLeft: '' };
}

function byCommitment(setting: Setting, told: Told, held: Held, groups: number): Group {
  const { words, room, beside } = setting;
  const { subject, others, links } = told;
  const isOwn = ({ unit }: Finding): boolean => unit === subject.id;
  const own = room.fill(held.findings.filter(isOwn), (f) => findingModel(words, f, links), {
    part: 'own',
    among: groups,
    height: entryHeight,
  });
  const theirs = held.findings.filter((f) => !isOwn(f));
  const rest = room.fill(exceptionsOf(words, theirs, { others, links }), (exception) => exception, {
    part: 'byCommitment',
    among: groups,
    height: exceptionHeight,
  });
  return {
    ...headOf(words, held),
    findings: own.shown,
    findingsLeft: leftText(words, own.left, 'report.where.chapters', beside),
    commitments: rest.shown,
    commitmentsLeft: leftText(words, rest.left, { sheet: 'report.sheet-findings' }, beside),
  };
}

function headOf({ say, lang }: Wording, { group, findings }: Held): Pick<Group, 'title' | 'mark' | 'count'> {
  return {
    title: say(`report.group.${group.id}`),
    mark: outcomeMark(group.outcome, lang),
    count: String(findings.length),
  };
}

/** As a paragraph. */
function entryHeight({ unit, id, statement, reason, source }: FindingModel): number {
  return paragraphHeight(`${unit}　${id} ${statement}：${reason}（${source}）`);
}

/** Not due yet, and behind the scheduled pace. */
function isBehind({ verdict, pace, counted }: Finding): boolean {
  return !counted && verdict === 'pending' && (pace === 'behind' || pace === 'far-behind');
}
