import type { ScalarNode, TreeNode } from './model.js';

/**
 * A tree as plain data: text, true/false, null, arrays and objects, without places. Numbers are their source
 * text. A key such as `__proto__` becomes an ordinary own property.
 */
export function toPlain(node: TreeNode): unknown {
  return plain(node, (scalar) => scalar.value);
}

/** As `toPlain`, with another reading of the scalars. */
export function plain(node: TreeNode, read: (scalar: ScalarNode) => unknown): unknown {
  if (node.kind === 'scalar') return read(node);
  if (node.kind === 'list') return node.items.map((item) => plain(item, read));
  const object = {};
  for (const [key, { value }] of node.entries)
    Object.defineProperty(object, key, {
      value: plain(value, read),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return object;
}
