export { type CaseFile, loadCases } from './cases.js';
export { suggestion } from './elements/registers.js';
export { disk, plansAt } from './files.js';
export { findPlans, resolvePlan } from './find.js';
export { below, heldUnits } from './held.js';
export { openedPlan, planFrom } from './kept/index.js';
export { loadPlan } from './load.js';
export type {
  Checkpoint,
  Commitment,
  Indicator,
  Plan,
  Reference,
  Target,
  Unit,
  Waiver,
} from './model.js';
export { ruleSchemas } from './schema/index.js';
export { referencesOf } from './targets.js';
export { type Unused, type Uses, usesOf } from './uses.js';
export { validatePaths } from './validate.js';
