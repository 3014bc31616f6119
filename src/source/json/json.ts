import { type AnyNode, type ObjectNode, parse } from '@humanwhocodes/momoa';
import { message } from '../../messages/index.js';
import { indexLines, type Lines } from '../lines.js';
import type { MapEntry, ParsedTree, Problem, TreeNode } from '../model.js';
import { jsonMistake, type Mistake, scanJson } from './scan.js';

/** Strict JSON with places: no comments, no trailing commas; numbers keep their source text. */
export function parseJson(file: string, text: string): ParsedTree {
  const lines = indexLines(file, text);
  const problem = ({ offset, ...said }: Mistake): Problem => ({
    severity: 'error',
    ...said,
    at: lines.at(offset),
  });
  if (text.trim() === '')
    return { problems: [{ severity: 'error', ...message('source.empty-file'), at: { file } }] };
  const scanned = scanJson(text);
  // A bracket that is never closed is often the consequence of something earlier, which the parser finds.
  if (scanned?.id === 'source.too-deep') return { problems: [problem(scanned)] };
  try {
    const { body } = parse(text, { mode: 'json', ranges: true });
    if (scanned) return { problems: [problem(scanned)] };
    const conversion: Conversion = { text, lines, problems: [] };
    const root = convert(body, conversion);
    return { root, problems: conversion.problems };
  } catch (error) {
    const offset = errorOffset(error);
    if (offset === undefined) throw error;
    const earlier = scanned && (scanned.offset <= offset || scanned.id === 'source.unclosed');
    return { problems: [problem(earlier ? scanned : jsonMistake(text, offset))] };
  }
}

interface Conversion {
  readonly text: string;
  readonly lines: Lines;
  readonly problems: Problem[];
}

function convert(node: AnyNode, conversion: Conversion): TreeNode {
  const { text, lines } = conversion;
  const at = lines.at(node.loc.start.offset);
  switch (node.type) {
    case 'Object':
      return { kind: 'map', entries: entriesOf(node, conversion), at };
    case 'Array':
      return { kind: 'list', items: node.elements.map((e) => convert(e.value, conversion)), at };
    case 'String': {
      const verbatim = node.loc.end.offset - node.loc.start.offset === node.value.length + 2;
      const textAt = lines.at(node.loc.start.offset + 1);
      return { kind: 'scalar', text: node.value, value: node.value, ...(verbatim && { textAt }), at };
    }
    case 'Number': {
      const number = text.slice(node.loc.start.offset, node.loc.end.offset);
      return { kind: 'scalar', text: number, value: number, textAt: at, number: true, at };
    }
    case 'Boolean':
      return { kind: 'scalar', text: String(node.value), value: node.value, textAt: at, at };
    case 'Null':
      return { kind: 'scalar', text: 'null', value: null, textAt: at, at };
    default:
      throw new Error(`no part of strict JSON: ${node.type}`);
  }
}

function entriesOf({ members }: ObjectNode, conversion: Conversion): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>();
  for (const { name, value } of members) {
    const key = name.type === 'String' ? name.value : name.name;
    const keyAt = conversion.lines.at(name.loc.start.offset);
    const first = entries.get(key);
    if (first)
      conversion.problems.push({
        severity: 'error',
        ...message('source.duplicate-key', { key, line: first.keyAt.line ?? 0 }),
        at: keyAt,
      });
    else entries.set(key, { key, keyAt, value: convert(value, conversion) });
  }
  return entries;
}

/** Where momoa stopped; undefined for an error that is not about the text. */
function errorOffset(error: unknown): number | undefined {
  return error instanceof Error && 'offset' in error && typeof error.offset === 'number'
    ? error.offset
    : undefined;
}
