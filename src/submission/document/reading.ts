import { message } from '../../messages/index.js';
import {
  child,
  itemsOf,
  type MapNode,
  type Problem,
  shapeChecker,
  type TreeNode,
} from '../../source/index.js';
import { type Located, type Reading, refused } from '../model.js';
import { spellings } from '../terms.js';
import { type Heading, located, readDecisions, readFigures, readPrior } from './entries.js';
import { submissionSchema } from './schema.js';
import { inTerms } from './terms.js';

const checkShape = shapeChecker(submissionSchema);

/** The plan that a YAML or JSON submission names. */
export function planOfTree(root: TreeNode | undefined): string | undefined {
  const named = spellings('plan').flatMap((key) => located(child(root, key)) ?? []);
  return named[0]?.text;
}

/** Reads a YAML or JSON submission of one unit or several; what the parser already found goes along. */
export function readTree(written: TreeNode, found: readonly Problem[]): Reading {
  const { root, problems: clashes } = inTerms(written);
  const problems = [...found, ...clashes, ...checkShape(root)];
  if (problems.some((p) => p.severity === 'error') || root.kind !== 'map') return refused(...problems);
  const parts = [...(root.entries.has('unit') ? [root] : []), ...itemsOf(child(root, 'submissions'))];
  if (parts.length === 0)
    return refused(...problems, { ...message('intake.no-unit'), severity: 'error', at: root.at });
  return {
    plans: [located(child(root, 'plan')) as Located],
    years: parts.map((part) => inherited(part, root, 'year') as Located),
    sample: parts.some((part) => inherited(part, root, 'sample')?.text === 'true'),
    entries: parts.flatMap((part) => {
      const heading = headingOf(part, root);
      return [...readFigures(child(part, 'figures'), heading), ...readPrior(child(part, 'prior'), heading)];
    }),
    decisions: parts.flatMap((part) =>
      readDecisions(child(part, 'attestations'), headingOf(part, root).unit),
    ),
    problems,
    findings: [],
  };
}

/** A key of a unit's part, else of the file's head. */
function inherited(part: TreeNode, root: MapNode, key: string): Located | undefined {
  return located(child(part, key)) ?? located(child(root, key));
}

function headingOf(part: TreeNode, root: MapNode): Heading {
  const submitted = inherited(part, root, 'submitted');
  const reference = inherited(part, root, 'reference');
  return {
    unit: located(child(part, 'unit')) as Located,
    period: inherited(part, root, 'year') as Located,
    stage: inherited(part, root, 'stage')?.text === 'verified' ? 'verified' : 'self',
    ...(submitted ? { submitted } : {}),
    ...(reference ? { reference } : {}),
  };
}
