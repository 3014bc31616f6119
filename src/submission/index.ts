export { submissionSchema } from './document/schema.js';
export { type Figures, type ReadingOptions, readSubmissions } from './figures.js';
export { readCaseFigures } from './filling/case-figures.js';
export { hintAt } from './filling/lookup.js';

export type { Submission } from './formats/index.js';
export { openWorkbook } from './opening/lock.js';
export { namedPlan } from './opening/plan-name.js';
export { openSubmissions, type Submissions, submissionsAt } from './opening/submissions.js';

export { columnTitle } from './table/columns.js';
export { type FigureRow, figureRows } from './table/figure-rows.js';
export { formHeading, HIDDEN_SHEET } from './table/sheets.js';
export { convertSubmission } from './transcript.js';
export { validateSubmissions } from './validation.js';
