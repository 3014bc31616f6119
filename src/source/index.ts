export { during, fileDuring } from './files/during.js';
export {
  decodeText,
  readBytes,
  readText,
  type SourceBytes,
  type SourceText,
  sha256,
  shownPath,
} from './files/text.js';
export type {
  Location,
  MapEntry,
  MapNode,
  Problem,
  TreeNode,
} from './model.js';
export { nearest } from './nearest.js';
export { locate, locateInside, locateKey, nodeAt, pointerOf } from './place.js';
export { toPlain } from './plain.js';
export { anyError, type Failure, failure, type Result, type Success, success } from './result.js';
export { type ShapeChecker, shapeChecker } from './schema/shape.js';
export { sortProblems } from './sort.js';
export { splitNumbers } from './split.js';
export { checkedTree, parseTree } from './tree.js';
