import {
  type MissingPolicy,
  type RollupId,
  rollup as rollupWord,
  usualRollup,
} from '../../language/index.js';
import {
  changeUnit,
  comesWhole,
  type MeasureUnit,
  parseUnit,
  Rational,
  readAs,
} from '../../quantity/index.js';
import type { TreeNode } from '../../source/index.js';
import {
  child,
  entriesOf,
  isMap,
  quoted,
  requiredText,
  textAt,
  textOf,
  textsOf,
} from '../../source/index.js';
import type { Indicator, Rollup } from '../model.js';
import { builtFrom } from '../origin.js';
import type { Problems } from '../problems.js';
import type { Declared } from './declared.js';
import { figureIn } from './figures.js';
import { buildFormula } from './formula.js';
import { safeId } from './registers.js';

const percent = parseUnit('%') as MeasureUnit;

/** The indicators of a file, by id. A second definition of an id is a problem at the second. */
export function buildIndicators(
  root: TreeNode,
  into: Map<string, Indicator>,
  declared: Declared,
  problems: Problems,
): void {
  for (const { key, keyAt, value } of entriesOf(child(root, 'indicators'))) {
    const safe = safeId(key);
    if (!safe) problems.error('plan.unsafe-id', keyAt, { id: key });
    const first = into.get(key) ?? [...into.values()].find((i) => i.id.toLowerCase() === key.toLowerCase());
    if (first)
      problems.error('plan.indicator-twice', keyAt, {
        id: key,
        file: first.at.file,
        line: first.at.line ?? 0,
      });
    const indicator = buildIndicator(key, value, declared, problems);
    if (indicator && safe && !first) into.set(key, builtFrom(value, { ...indicator, at: keyAt }));
  }
}

function buildIndicator(
  id: string,
  node: TreeNode,
  declared: Declared,
  problems: Problems,
): Indicator | undefined {
  const unitNode = child(node, 'unit');
  const symbol = textOf(unitNode) ?? '';
  const unit = parseUnit(symbol);
  const inQuotes = unit ? undefined : quoted(unitNode);
  if (inQuotes) problems.add([inQuotes]);
  else if (!unit) problems.error('plan.unknown-unit', unitNode?.at ?? node.at, { text: symbol });
  if (!unit) return undefined;
  const formulaNode = child(node, 'formula');
  const formula = formulaNode && buildFormula(formulaNode, declared, problems);
  const definition = textAt(node, 'definition');
  const min =
    figureIn(child(child(node, 'bounds'), 'min'), unit, problems) ??
    (!child(node, 'formula') && countsThings(unit) ? Rational.zero : undefined);
  const max = figureIn(child(child(node, 'bounds'), 'max'), unit, problems);
  const jump = jumpOf(child(node, 'jump'), unit, problems);
  if (formulaNode && !formula) return undefined;
  const rollup = rollupOf(child(node, 'rollup'), unit, formula !== undefined);
  return {
    id,
    title: requiredText(node, 'title'),
    unit,
    ...(definition === undefined ? {} : { definition }),
    ...formula,
    rollup,
    bounds: { ...(min ? { min } : {}), ...(max ? { max } : {}) },
    ...(jump ? { jump } : {}),
    whole: wholeOf(node, unit, rollup),
    recorded: textAt(node, 'recorded') === 'true',
    except: textsOf(child(node, 'except')),
    parts: textsOf(child(node, 'parts')),
    at: node.at,
  };
}

/** As declared; else what is counted comes in wholes, unless it is computed or an average. */
function wholeOf(node: TreeNode, unit: MeasureUnit, { by }: Rollup): boolean {
  const declared = textAt(node, 'whole');
  if (declared !== undefined) return declared === 'true';
  const average = rollupWord(by).needs === 'weight';
  return comesWhole(unit) && !child(node, 'formula') && !average;
}

/** The declared roll-up; else the usual one. */
function rollupOf(node: TreeNode | undefined, unit: MeasureUnit, derived: boolean): Rollup {
  const by = (textOf(node) ?? textAt(node, 'by') ?? usualRollup(unit, derived)) as RollupId;
  const weight = isMap(node) ? textAt(node, 'weight') : undefined;
  return {
    by,
    missing: (textAt(node, 'missing') ?? 'refuse') as MissingPolicy,
    ...(weight === undefined ? {} : { weight }),
  };
}

/** 5个百分点 for a ratio, a figure or a share of last year's for all else. */
function jumpOf(node: TreeNode | undefined, unit: MeasureUnit, problems: Problems): Indicator['jump'] {
  const text = textOf(node);
  if (node === undefined || text === undefined) return undefined;
  const share = unit.dimension === 'ratio' ? undefined : readAs(text, percent);
  if (share?.ok && share.explicit) return { by: share.value.mul(percent.factor), relative: true };
  const by = figureIn(node, changeUnit(unit), problems);
  return by && { by, relative: false };
}

const things = new Set(['people', 'person-times', 'area', 'length', 'class-hours', 'credits', 'age']);

/** Whether a submitted figure in a unit is never below 0, unless its bounds say so: there are no -5 people. */
function countsThings({ dimension }: MeasureUnit): boolean {
  return things.has(dimension) || /^count:[^/*]+$/.test(dimension);
}
