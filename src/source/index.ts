export type {
  ListNode,
  Location,
  MapEntry,
  MapNode,
  Problem,
  ScalarNode,
  Severity,
  TreeNode,
} from './model.js';
