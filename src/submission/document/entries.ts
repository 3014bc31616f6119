import { parseUnit } from '../../quantity/index.js';
import { child, entriesOf, itemsOf, type MapNode, type TreeNode, textOf } from '../../source/index.js';
import type { DecisionEntry, Entry, Located } from '../model.js';
import { ambiguousUnit } from '../table/columns.js';
import { spellings } from '../terms.js';

/** What the figures of one unit have in common. */
export interface Heading {
  readonly unit: Located;
  /** The period of figures that name none. */
  readonly period: Located;
  readonly stage: Entry['stage'];
  readonly submitted?: Located;
  readonly reference?: Located;
  /** A measure unit given for all the figures. */
  readonly measure?: Located;
}

/** A scalar with its place; undefined for anything else and for an empty value. */
export function located(node: TreeNode | undefined): Located | undefined {
  const text = textOf(node);
  return node && text !== undefined ? { text, at: node.at } : undefined;
}

/** The figures of a unit, given as `indicator: figure`. The node has passed `figuresSchema`. */
export function readFigures(node: TreeNode | undefined, heading: Heading): Entry[] {
  return readAll(node, heading, false);
}

/** The figures of earlier years, given as `year: { indicator: figure }`. The node has passed `priorSchema`. */
export function readPrior(node: TreeNode | undefined, heading: Heading): Entry[] {
  return entriesOf(node).flatMap(({ key, keyAt, value }) =>
    readYearBefore({ text: key, at: keyAt }, value, heading),
  );
}

/** The figures of one earlier year. What is said of this year's, such as their reference date, is not said of them. */
export function readYearBefore(year: Located, node: TreeNode, { unit, stage }: Heading): Entry[] {
  return readAll(node, { unit, stage, period: year }, true);
}

/** 单位: 元 among figures says what they are measured in, as above a table; it is no figure. */
function readAll(node: TreeNode | undefined, heading: Heading, prior: boolean): Entry[] {
  const entries = entriesOf(node);
  const said = entries.find(({ key, value }) => isMeasure(key, value));
  const measure = located(said?.value);
  return entries
    .filter((entry) => entry !== said)
    .flatMap(({ key, keyAt, value }) =>
      readFigure({ text: key, at: keyAt }, value, { ...heading, ...(measure ? { measure } : {}) }, prior),
    );
}

function isMeasure(key: string, value: TreeNode): boolean {
  const names: readonly string[] = [...spellings('measure'), ambiguousUnit];
  return names.includes(key.trim()) && parseUnit(textOf(value) ?? '') !== undefined;
}

/** Decisions, given as a list. The node has passed `decisionsSchema`. */
export function readDecisions(node: TreeNode | undefined, unit: Located): DecisionEntry[] {
  return itemsOf(node).map((item) => {
    const key = located(child(item, 'key'));
    const basis = located(child(item, 'basis'))?.text;
    return {
      unit,
      commitment: located(child(item, 'commitment')) as Located,
      decision: located(child(item, 'decision'))?.text as DecisionEntry['decision'],
      by: located(child(item, 'by'))?.text ?? '',
      on: located(child(item, 'on')) as Located,
      ...(key ? { key } : {}),
      ...(basis === undefined ? {} : { basis }),
    };
  });
}

/** The figure of an indicator: one for the heading's period, and one for each of `periods`. */
function readFigure(indicator: Located, node: TreeNode, heading: Heading, prior: boolean): Entry[] {
  const periods = entriesOf(child(node, 'periods')).map(({ key, keyAt, value }) =>
    cell(indicator, value, { ...heading, period: { text: key, at: keyAt } }, prior, keyAt),
  );
  const alone = node.kind === 'map' && node.entries.has('periods') && !saysSomething(node);
  return alone ? periods : [cell(indicator, node, heading, prior, indicator.at), ...periods];
}

function saysSomething(node: MapNode): boolean {
  return node.entries.has('value') || node.entries.has('completed');
}

function cell(indicator: Located, node: TreeNode, heading: Heading, prior: boolean, at: Entry['at']): Entry {
  const value = located(node.kind === 'map' ? child(node, 'value') : node);
  const completed = located(child(node, 'completed'));
  const reference = located(child(node, 'reference')) ?? heading.reference;
  const note = located(child(node, 'note'));
  return {
    unit: heading.unit,
    indicator,
    period: heading.period,
    prior,
    stage: heading.stage,
    ...(value ? { value } : {}),
    ...(completed ? { completed } : {}),
    ...(reference ? { reference } : {}),
    ...(heading.measure ? { columnMeasure: heading.measure } : {}),
    ...(heading.submitted ? { submitted: heading.submitted } : {}),
    evidence: itemsOf(child(node, 'evidence')).flatMap((item) => located(item)?.text ?? []),
    notes: note ? [note] : [],
    at: value?.at ?? at,
  };
}
