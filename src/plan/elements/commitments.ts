import { type MeasureId, measure as measureOf } from '../../language/index.js';
import {
  addDays,
  type CalendarDate,
  type MeasureUnit,
  type Period,
  type PeriodKind,
  parsePeriod,
  parseUnit,
  periodEnd,
  periodStart,
  periodsOf,
  Rational,
  yearOf,
} from '../../quantity/index.js';
import type { TreeNode } from '../../source/index.js';
import {
  child,
  entriesOf,
  itemsOf,
  placeOf,
  requiredText,
  textAt,
  textOf,
  textsOf,
} from '../../source/index.js';
import type { RuleFile } from '../files.js';
import type { Amendment, Checkpoint, Commitment, Indicator, Level, Nature, Target, Who } from '../model.js';
import { builtFrom } from '../origin.js';
import type { Problems } from '../problems.js';
import { dateAt } from './dates.js';
import { type Declared, lacks } from './declared.js';
import { figureIn, numberOf, shareOf } from './figures.js';
import { findDocument, suggestion } from './registers.js';
import { buildTarget } from './targets.js';

/** What a commitment takes from its plan. */
export interface Frame {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly document: string;
  /** The register of documents; absent where it cannot be read. */
  readonly documents: RuleFile | undefined;
  readonly chapter: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly declared: Declared;
}

/** The commitments of a file, in order. One that cannot be made whole is left out, its problems reported. */
export function buildCommitments(root: TreeNode, frame: Frame, problems: Problems): Commitment[] {
  return itemsOf(child(root, 'commitments')).flatMap((node) => buildCommitment(node, frame, problems) ?? []);
}

function buildCommitment(node: TreeNode, frame: Frame, problems: Problems): Commitment | undefined {
  const id = requiredText(node, 'id');
  const indicatorId = requiredText(node, 'indicator');
  const indicator = frame.indicators.get(indicatorId);
  if (!indicator) {
    if (lacks(frame.declared, 'indicators', indicatorId))
      problems.error('plan.unknown-indicator', placeOf(node, 'indicator'), {
        id: indicatorId,
        ...suggestion(indicatorId, frame.declared.indicators),
      });
    return undefined;
  }
  const measure = (textAt(node, 'measure') ?? 'value') as MeasureId;
  const measuredIn = measureOf(measure).unitOf(indicator.unit);
  const target = buildTarget(child(node, 'target') as TreeNode, measuredIn, problems);
  const within = daysWithin(node, problems);
  const checkpoints = buildCheckpoints(node, frame, { unit: measuredIn, within }, problems);
  const who = buildWho(child(node, 'who'), problems);
  const amendments = buildAmendments(child(node, 'amendments'), measuredIn, problems);
  const source = child(node, 'source');
  const document = textAt(source, 'document');
  if (document !== undefined && frame.documents)
    findDocument(frame.documents, document, placeOf(source as TreeNode, 'document'), problems);
  if (!target) return undefined;
  return builtFrom<Commitment>(node, {
    id,
    chapter: frame.chapter,
    statement: requiredText(node, 'statement'),
    indicator: indicatorId,
    who,
    measure,
    target,
    checkpoints,
    ...(within > 0 ? { within } : {}),
    measuredIn,
    nature: (textAt(node, 'nature') ?? 'binding') as Nature,
    weight: numberOf(child(node, 'weight'), Rational.one, problems),
    veto: textAt(node, 'veto') === 'true',
    judgedBy: textAt(node, 'judged-by') === 'attestation' ? 'attestation' : 'figures',
    ...judgedPlaces(textAt(node, 'judged-places')),
    ...optional(node, 'lead'),
    ...optional(node, 'responsible'),
    ...optional(node, 'supporting'),
    source: {
      document: document ?? frame.document,
      section: textOf(source) ?? textAt(source, 'section') ?? '',
    },
    ...optional(node, 'reading'),
    ...optional(node, 'caution'),
    amendments,
    at: node.at,
  });
}

function judgedPlaces(text: string | undefined): Pick<Commitment, 'judgedPlaces'> | object {
  return text === undefined ? {} : { judgedPlaces: Number(text) };
}

function optional<K extends 'lead' | 'responsible' | 'supporting' | 'reading' | 'caution'>(
  node: TreeNode,
  key: K,
): { [k in K]?: string } {
  const text = textAt(node, key);
  return (text === undefined ? {} : { [key]: text }) as { [k in K]?: string };
}

/** Exactly one of each, cascade and units; nothing is the plan's own unit. */
function buildWho(node: TreeNode | undefined, problems: Problems): Who {
  if (!node) return { kind: 'own' };
  const forms = entriesOf(node).filter((e) => e.key !== 'share' && e.key !== 'judged');
  const share = shareOf(child(node, 'share'), Rational.one, problems);
  if (forms.length !== 1) problems.error('plan.who-one', node.at);
  const [form] = forms;
  // A share of units is a promise of the whole: who is among them is nobody's promise.
  const judged = textAt(node, 'judged') ?? (share.cmp(Rational.one) < 0 ? 'whole' : 'each');
  const counted = judged === 'whole' ? { counted: true as const } : {};
  if (form?.key === 'units') return { kind: 'units', units: textsOf(form.value), share, ...counted };
  const level = (textOf(form?.value) ?? 'district') as Level;
  if (form?.key !== 'cascade') return { kind: 'each', level, share, ...counted };
  for (const key of ['share', 'judged'])
    if (child(node, key)) problems.error('plan.only-with-each', placeOf(node, key), { key });
  return { kind: 'cascade', level };
}

/** `due`, `milestones` or `every`, as the moments at which the commitment is judged. */
function buildCheckpoints(
  node: TreeNode,
  frame: Frame,
  { unit, within }: { readonly unit: MeasureUnit; readonly within: number },
  problems: Problems,
): Checkpoint[] {
  const forms = ['due', 'milestones', 'every'].filter((key) => child(node, key) !== undefined);
  if (forms.length > 1) problems.error('plan.when-one', placeOf(node, forms[1] as string), { forms });
  const every = textAt(node, 'every');
  const since = dateAt(node, 'since', problems);
  if (since !== undefined && (every === undefined || since < frame.from || since > frame.to))
    problems.error(
      every === undefined ? 'plan.since-without-every' : 'plan.since-outside',
      placeOf(node, 'since'),
      {
        since,
        from: frame.from,
        to: frame.to,
      },
    );
  if (every !== undefined)
    return periodsOf(since ?? frame.from, frame.to, every as PeriodKind).map((period) => ({
      key: period,
      period,
      due: addDays(earlier(periodEnd(period), frame.to), within),
      recurring: true,
    }));
  const milestones = child(node, 'milestones');
  if (milestones) return buildMilestones(milestones, unit, problems);
  const due = dateAt(node, 'due', problems) ?? frame.to;
  const year = String(yearOf(due));
  return [builtFrom(node, { key: year, period: year, due })];
}

const days = parseUnit('天') as MeasureUnit;

/** 宽限: the days that a rhythm may take after each of its periods. */
function daysWithin(node: TreeNode, problems: Problems): number {
  const written = child(node, 'within');
  const value = figureIn(written, days, problems);
  if (!written || !value) return 0;
  if (!child(node, 'every')) problems.error('plan.within-without-every', written.at);
  else if (!value.isInteger() || value.sign() < 0)
    problems.error('plan.within-days', written.at, { text: textOf(written) ?? '' });
  else return value.toNumber();
  return 0;
}

function buildMilestones(node: TreeNode, unit: MeasureUnit, problems: Problems): Checkpoint[] {
  let last: CalendarDate | undefined;
  return itemsOf(node).flatMap((item) => {
    const due = dateAt(item, 'due', problems);
    if (due === undefined) return [];
    if (last !== undefined && due <= last)
      problems.error('plan.milestones-order', placeOf(item, 'due'), { due, last });
    last = due;
    const own = child(item, 'target');
    const target: Target | undefined = own && buildTarget(own, unit, problems);
    const period = periodAt(item, due, problems);
    return [builtFrom(item, { key: due, period, due, ...(target ? { target } : {}) })];
  });
}

/** The period whose figure a milestone looks at: its year, unless it says which part of it. */
function periodAt(item: TreeNode, due: CalendarDate, problems: Problems): Period {
  const year = String(yearOf(due));
  const text = textAt(item, 'period');
  if (text === undefined) return year;
  const period = parsePeriod(text);
  if (period !== undefined && periodStart(period) <= due && String(yearOf(period)) === year) return period;
  problems.error('plan.milestone-period', placeOf(item, 'period'), { text, due });
  return year;
}

function buildAmendments(node: TreeNode | undefined, unit: MeasureUnit, problems: Problems): Amendment[] {
  const found = itemsOf(node).flatMap((item): Amendment[] => {
    const from = dateAt(item, 'from', problems);
    const through = dateAt(item, 'through', problems);
    const due = dateAt(item, 'due', problems);
    const own = child(item, 'target');
    const target = own && buildTarget(own, unit, problems);
    const reason = textAt(item, 'reason');
    if (from === undefined) return [];
    if (!own && !child(item, 'due')) problems.error('plan.amendment-empty', item.at);
    return [
      builtFrom(item, {
        from,
        document: requiredText(item, 'document'),
        at: item.at,
        ...(through === undefined ? {} : { through }),
        ...(reason === undefined ? {} : { reason }),
        ...(target ? { target } : {}),
        ...(due === undefined ? {} : { due }),
      }),
    ];
  });
  return found.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
