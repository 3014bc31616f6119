import { type Location, locate, locateInside, nodeAt, pointerOf, type TreeNode } from '../source/index.js';

/** What every part of a model was built from. A side table, so that the model itself stays plain. */
const nodes = new WeakMap<object, TreeNode>();

/** Notes the tree that a part of the model is built from, and gives the part back. */
export function builtFrom<T extends object>(node: TreeNode, part: T): T {
  nodes.set(part, node);
  return part;
}

/** A part with some of it changed, built from where the part was built from. */
export function alteredFrom<T extends object>(part: T, change: Partial<T>): T {
  return builtFrom(nodes.get(part) as TreeNode, { ...part, ...change });
}

/** Where to point for something in a part: as far down the steps as there is anything. */
export function placeIn(part: object, ...steps: readonly (string | number)[]): Location {
  return locate(nodes.get(part) as TreeNode, pointerOf(...steps));
}

/** The place of a character of a part's text, such as an indicator in a formula. */
export function placeInText(part: object, key: string, offset: number): Location {
  const root = nodes.get(part) as TreeNode;
  const node = nodeAt(root, pointerOf(key)) ?? root;
  return node.kind === 'scalar' ? locateInside(node, offset) : node.at;
}
