import type { MessageRef } from '../messages/index.js';

/** A place in something a person wrote: 1-based line and column; sheet and cell for workbooks. */
export interface Location {
  /** Path as the person would type it: relative to where the command runs, with `/`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
}

type Severity = 'error' | 'warning';

/** Something a person must fix (error) or should look at (warning), with its place. */
export interface Problem extends MessageRef {
  readonly severity: Severity;
  readonly at: Location;
}

/** A scalar as written. Numbers are never converted: `text` is the source text. */
export interface ScalarNode {
  readonly kind: 'scalar';
  /** The source text without quotes; '' for an empty value. */
  readonly text: string;
  /** What it means: text, true/false, or null for an empty value. Numbers stay text. */
  readonly value: string | boolean | null;
  /** Where the text begins in the file: after the quote of a quoted scalar; absent where text and file differ (blocks, folded lines). */
  readonly textAt?: Location;
  /** A number of a JSON file, which an editor tells from text; `value` is its source text. */
  readonly number?: true;
  readonly at: Location;
}

interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly at: Location;
}

export interface MapEntry {
  readonly key: string;
  readonly keyAt: Location;
  readonly value: TreeNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly at: Location;
}

/** A YAML or JSON document as a tree in which every node knows its place. */
export type TreeNode = ScalarNode | ListNode | MapNode;

/**
 * A file's tree. Without `root` its syntax is broken. With `root`, `problems` may still hold errors (a duplicate
 * key, an unknown tag): the tree is then good for finding more problems, not for use.
 */
export interface ParsedTree {
  readonly root?: TreeNode;
  /** Of YAML: what stands in comments behind something else on their line. */
  readonly comments?: readonly { readonly text: string; readonly at: Location }[];
  readonly problems: Problem[];
}
