import { type Alias, isAlias, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { type MessageRef, message } from '../../messages/index.js';
import { MOST_ALIASES, MOST_UNFOLDED } from '../limits.js';
import type { Lines } from '../lines.js';
import type { MapEntry, ParsedTree, Problem, TreeNode } from '../model.js';
import { joinFragments } from './fragments.js';
import { checkKey, checkText, repeated } from './traps.js';

/** The tree of a YAML document whose syntax is right, with the problems that only show in the tree. */
export function treeOf(contents: ParsedNode, text: string, lines: Lines): ParsedTree {
  const reader = new Reader(text, lines);
  const root = reader.read(contents);
  return { root, problems: reader.finish() };
}

interface Anchored {
  readonly node: TreeNode;
  readonly size: number;
}

/** Reads nodes in document order, so that an anchor is known before what refers to it. */
class Reader {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, Anchored>();
  private readonly unused = new Map<string, number>();
  private aliases = 0;
  private unfolded = 0;
  /** Nodes read so far, those behind references counted each time. */
  private size = 0;

  constructor(text: string, lines: Lines) {
    this.text = text;
    this.lines = lines;
  }

  finish(): Problem[] {
    for (const [name, offset] of this.unused)
      this.problems.push({
        severity: 'warning',
        ...message('source.unused-anchor', { name }),
        at: this.lines.at(offset),
      });
    return this.problems;
  }

  read(node: ParsedNode | null): TreeNode {
    if (isAlias(node)) return this.follow(node);
    if (node === null) throw new Error('a YAML node without content');
    const before = this.size++;
    const offset = node.range[0];
    const { tag, anchor } = node;
    if (tag !== undefined && tag !== '!' && tag !== 'tag:yaml.org,2002:str')
      this.refuse(message('source.tag', { tag: shortTag(tag) }), this.tagStart(offset));
    const tree = this.convert(node, offset);
    if (anchor !== undefined) {
      this.anchors.set(anchor, { node: tree, size: this.size - before });
      this.unused.set(anchor, this.text.lastIndexOf(`&${anchor}`, offset));
    }
    return tree;
  }

  /** Where the tag of the node at the offset begins; between the two may stand an anchor. */
  private tagStart(offset: number): number {
    const before = this.text.slice(Math.max(0, offset - 200), offset);
    const match = /!\S*\s+(?:&\S+\s+)?$/.exec(before);
    return match ? offset - match[0].length : offset;
  }

  private convert(node: Exclude<ParsedNode, Alias.Parsed>, offset: number): TreeNode {
    const at = this.lines.at(offset);
    if (isScalar(node)) return this.scalar(node);
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => this.read(item as ParsedNode)), at };
    return { kind: 'map', entries: this.entries(node), at };
  }

  private scalar(node: Scalar.Parsed): TreeNode {
    const [offset, end] = node.range;
    const at = this.lines.at(offset);
    const text = String(node.value ?? '');
    const plain = node.type === 'PLAIN';
    const source = this.text.slice(offset, end);
    if (plain) this.problems.push(...checkText(source, offset, this.text, this.lines));
    const textOffset = plain ? offset : offset + 1;
    const verbatim =
      this.text.startsWith(text, textOffset) && !source.startsWith('|') && !source.startsWith('>');
    return {
      kind: 'scalar',
      text,
      value: plain && node.tag === undefined ? meaning(text) : text,
      ...(verbatim && { textAt: this.lines.at(textOffset) }),
      at,
    };
  }

  private entries(map: YAMLMap.Parsed): ReadonlyMap<string, MapEntry> {
    const written: MapEntry[] = [];
    for (const { key: keyNode, value } of map.items) {
      const offset = (keyNode ?? value)?.range[0] ?? map.range[0];
      const keyAt = this.lines.at(offset);
      // An empty value has no node of its own in { a }: it stands where its key stands.
      const node: TreeNode = value ? this.read(value) : { kind: 'scalar', text: '', value: null, at: keyAt };
      if (!isScalar(keyNode) || keyNode.range[0] === keyNode.range[1]) {
        this.refuse(message('source.no-plain-key'), offset);
        continue;
      }
      const key = String(keyNode.value);
      written.push({ key, keyAt, value: node });
      this.problems.push(...checkKey(key, keyNode.type === 'PLAIN', offset, this.lines));
    }
    const { entries, problems } = map.flow ? joinFragments(written) : { entries: written, problems: [] };
    this.problems.push(...problems, ...repeated(entries, !map.flow));
    const firsts = new Map<string, MapEntry>();
    for (const entry of entries) if (!firsts.has(entry.key)) firsts.set(entry.key, entry);
    return firsts;
  }

  /** What a reference stands for: the same tree again, as long as it does not multiply without end. */
  private follow(alias: Alias.Parsed): TreeNode {
    const offset = alias.range[0];
    const nothing: TreeNode = { kind: 'scalar', text: '', value: null, at: this.lines.at(offset) };
    const target = this.anchors.get(alias.source);
    if (!target) {
      this.refuse(message('source.unknown-alias', { name: alias.source }), offset);
      return nothing;
    }
    this.unused.delete(alias.source);
    this.aliases++;
    this.unfolded += target.size;
    this.size += target.size;
    if (this.aliases <= MOST_ALIASES && this.unfolded <= MOST_UNFOLDED) return target.node;
    // Said once: every further reference is the same mistake.
    if (!this.problems.some((p) => p.id === 'source.too-many-aliases'))
      this.refuse(message('source.too-many-aliases', { limit: MOST_ALIASES }), offset);
    return nothing;
  }

  private refuse(said: MessageRef, offset: number): void {
    this.problems.push({ severity: 'error', ...said, at: this.lines.at(offset) });
  }
}

/** What an unquoted scalar means in YAML 1.2: text, but for true, false and null. */
function meaning(text: string): string | boolean | null {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return /^(?:~|null|Null|NULL|)$/.test(text) ? null : text;
}

function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
