import { message } from '../../messages/index.js';
import {
  checkedTree,
  failure,
  locate,
  type Problem,
  pointerOf,
  type Result,
  readText,
  shapeChecker,
  success,
  type TreeNode,
  toPlain,
} from '../../source/index.js';
import { styleNames } from '../model.js';
import { shippedLayout } from '../shipped.js';
import type { Layout } from './model.js';
import { type LayoutData, points, resolveLayout } from './resolve.js';
import { LayoutSchema } from './schema.js';

const checkShape = shapeChecker(LayoutSchema);
/** A line of text shorter than this carries no table. */
const LEAST_TEXT = 200;

let standard: Layout | undefined;

/** The shipped layout: GB/T 9704-2012. */
export function standardLayout(): Layout {
  if (standard) return standard;
  const layout = loadLayout(shippedLayout);
  if (!layout.ok) throw new Error(`the shipped layout is broken: ${layout.problems[0]?.id}`);
  standard = layout.value;
  return standard;
}

/** A layout of one's own; what it leaves out is as in the shipped one. Never throws on bad input. */
export function loadLayout(path: string): Result<Layout> {
  const own = read(path);
  if (!own.ok) return own;
  const base = path === shippedLayout ? own : read(shippedLayout);
  if (!base.ok) return base;
  const data = merge(toPlain(base.value) as LayoutData, toPlain(own.value) as LayoutData);
  const problems = faults(own.value, data);
  return problems.length > 0 ? failure(problems) : success(resolveLayout(data));
}

function read(path: string): Result<TreeNode> {
  const source = readText(path);
  return source.ok ? checkedTree(source.value.file, source.value.text, 'yaml', checkShape) : source;
}

/** What the shape cannot tell: fonts that are not there, and a page without room for text. */
function faults(root: TreeNode, data: LayoutData): Problem[] {
  const fonts = Object.keys(data.fonts as LayoutData);
  const styles = data.styles as LayoutData;
  const unknown = styleNames.flatMap((name): Problem[] => {
    const font = (styles[name] as LayoutData).font as string;
    if (fonts.includes(font)) return [];
    const at = locate(root, pointerOf('styles', name, 'font'));
    return [{ ...message('document.unknown-font', { font, fonts }), severity: 'error', at }];
  });
  const page = data.page as Readonly<Record<string, string>>;
  const width = points(page.width) - points(page.left) - points(page.right);
  const height = points(page.height) - points(page.top) - points(page.bottom);
  if (width >= LEAST_TEXT && height >= LEAST_TEXT) return unknown;
  const at = locate(root, pointerOf('page'));
  return [...unknown, { ...message('document.no-room', { least: LEAST_TEXT }), severity: 'error', at }];
}

function merge(base: LayoutData, over: LayoutData): LayoutData {
  const entries = Object.entries(over).map(([key, value]) => {
    const under = base[key];
    return [key, isGroup(under) && isGroup(value) ? merge(under, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}

function isGroup(value: LayoutData[string] | undefined): value is LayoutData {
  return typeof value === 'object' && !Array.isArray(value);
}
