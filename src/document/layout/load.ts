import { message } from '../../messages/index.js';
import {
  locate,
  type Problem,
  parseTree,
  pointerOf,
  readText,
  shapeChecker,
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
  const { layout, problems } = loadLayout(shippedLayout);
  if (!layout) throw new Error(`the shipped layout is broken: ${problems[0]?.id}`);
  standard = layout;
  return layout;
}

/** A layout of one's own; what it leaves out is as in the shipped one. Never throws on bad input. */
export function loadLayout(path: string): { layout?: Layout; problems: readonly Problem[] } {
  const own = read(path);
  if (!own.root) return own;
  const base = path === shippedLayout ? own : read(shippedLayout);
  const data = merge(toPlain(base.root as TreeNode) as LayoutData, toPlain(own.root) as LayoutData);
  const problems = faults(own.root, data);
  return problems.length > 0 ? { problems } : { layout: resolveLayout(data), problems };
}

function read(path: string): { root?: TreeNode; problems: readonly Problem[] } {
  const source = readText(path);
  if (!('text' in source)) return { problems: [source] };
  const { root, problems } = parseTree(source.file, source.text, 'yaml');
  if (!root || problems.length > 0) return { problems };
  const shape = checkShape(root);
  return shape.length > 0 ? { problems: shape } : { root, problems: [] };
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
