import { parseJson } from './json/json.js';
import type { ParsedTree } from './model.js';
import { parseYaml } from './yaml/yaml.js';

/**
 * Parses YAML 1.2 or strict JSON into a tree in which every node knows its place and every number is still its
 * source text. Never throws on bad input; a file with any error must not be used, whether or not there is a root.
 */
export function parseTree(file: string, text: string, format: 'yaml' | 'json'): ParsedTree {
  return format === 'json' ? parseJson(file, text) : parseYaml(file, text);
}
