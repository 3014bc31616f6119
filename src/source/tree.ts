import { parseJson } from './json/json.js';
import type { ParsedTree, TreeNode } from './model.js';
import { failure, type Result, success } from './result.js';
import type { ShapeChecker } from './schema/shape.js';
import { parseYaml } from './yaml/yaml.js';

/**
 * Parses YAML 1.2 or strict JSON into a tree in which every node knows its place and every number is still its
 * source text. Never throws on bad input; a file with any error must not be used, whether or not there is a root.
 */
export function parseTree(file: string, text: string, format: 'yaml' | 'json'): ParsedTree {
  return format === 'json' ? parseJson(file, text) : parseYaml(file, text);
}

/** A file that the program itself writes, or one of settings, as its tree: right in syntax and shape, or every problem. */
export function checkedTree(
  file: string,
  text: string,
  format: 'yaml' | 'json',
  checkShape: ShapeChecker,
): Result<TreeNode> {
  const { root, problems } = parseTree(file, text, format);
  if (!root || problems.length > 0) return failure(problems);
  const shape = checkShape(root);
  return shape.length > 0 ? failure(shape) : success(root);
}
