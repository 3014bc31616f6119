import type { Location, MapEntry, MapNode, TreeNode } from './model.js';

// Reading a tree that has passed its schema.

/** The value of a key; undefined where the node is no map or has no such key. */
export function child(node: TreeNode | undefined, key: string): TreeNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** The text of a scalar as written; undefined for anything else and for an empty value. */
export function textOf(node: TreeNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** The text under a key. */
export function textAt(node: TreeNode | undefined, key: string): string | undefined {
  return textOf(child(node, key));
}

/** The text under a key that the schema requires. */
export function requiredText(node: TreeNode, key: string): string {
  return textAt(node, key) ?? '';
}

export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'list' ? node.items : [];
}

export function textsOf(node: TreeNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

export function entriesOf(node: TreeNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

/** Where to point for a key: its value, else the node itself. */
export function placeOf(node: TreeNode, key: string): Location {
  return child(node, key)?.at ?? node.at;
}

/** Where to point for a key itself, where the key is what is wrong. */
export function keyPlaceOf(node: TreeNode, key: string): Location {
  return (node.kind === 'map' ? node.entries.get(key)?.keyAt : undefined) ?? node.at;
}

export function isMap(node: TreeNode | undefined): node is MapNode {
  return node?.kind === 'map';
}
