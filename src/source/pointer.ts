import type { Location, MapEntry, ScalarNode, TreeNode } from './model.js';

/** A JSON pointer (RFC 6901) from its steps: keys and 0-based positions. */
export function pointerOf(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The node at a JSON pointer, or undefined. */
export function nodeAt(root: TreeNode, pointer: string): TreeNode | undefined {
  const { node, rest } = walk(root, pointer);
  return rest === 0 ? node : undefined;
}

/** The place of the node at a JSON pointer; of its nearest existing ancestor where there is none. */
export function locate(root: TreeNode, pointer: string): Location {
  return walk(root, pointer).node.at;
}

/** The place of the key that the pointer's last step names; of the node itself for list items and the root. */
export function locateKey(root: TreeNode, pointer: string): Location {
  const { node, entry, rest } = walk(root, pointer);
  return rest === 0 && entry ? entry.keyAt : node.at;
}

/** The place of a character of a scalar's text, so that an error inside a formula points at the very character. */
export function locateInside({ textAt, at }: ScalarNode, offset: number): Location {
  return textAt?.column === undefined ? at : { ...textAt, column: textAt.column + offset };
}

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Follows a pointer as far as it goes: the last node, the entry that holds it, and how many steps are left. */
function walk(root: TreeNode, pointer: string): { node: TreeNode; entry?: MapEntry; rest: number } {
  const steps = stepsOf(pointer);
  let node = root;
  let entry: MapEntry | undefined;
  for (const [i, step] of steps.entries()) {
    const next: MapEntry | undefined = node.kind === 'map' ? node.entries.get(step) : undefined;
    const child: TreeNode | undefined = node.kind === 'list' ? node.items[position(step)] : next?.value;
    if (!child) return { node, ...(entry && { entry }), rest: steps.length - i };
    node = child;
    entry = next;
  }
  return { node, ...(entry && { entry }), rest: 0 };
}

function position(step: string): number {
  return /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
}
