export { toPlain } from './data.js';
export { during, fileDuring } from './files/during.js';
export { makeFolder } from './files/folder.js';
export { saidBySystem } from './files/system.js';
export {
  decodeText,
  MOST_BYTES,
  megabytes,
  readBytes,
  readText,
  type SourceBytes,
  type SourceText,
  sha256,
  shownPath,
} from './files/text.js';
export { locationText } from './location.js';
export type {
  Location,
  MapEntry,
  MapNode,
  Problem,
  TreeNode,
} from './model.js';
export {
  child,
  entriesOf,
  isMap,
  itemsOf,
  keyPlaceOf,
  placeOf,
  requiredText,
  textAt,
  textOf,
  textsOf,
} from './node.js';
export { comparePlaces, sortProblems } from './order.js';
export { locate, locateInside, locateKey, nodeAt, pointerOf } from './pointer.js';
export { anyError, type Failure, failure, type Result, type Success, success } from './result.js';
export { quoted } from './schema/quoted.js';
export { type ShapeChecker, shapeChecker, shapeTest } from './schema/shape.js';
export { nearest } from './spelling.js';
export { checkedTree, parseTree } from './tree.js';
