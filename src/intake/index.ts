export { convertSubmission } from './convert.js';
export { columnTitle } from './csv/columns.js';
export { readGiven } from './given.js';
export { hintAt } from './lookup.js';
export { namedPlan } from './named.js';
export { readSubmissions } from './read.js';
export { submissionSchema } from './schema.js';
export { isSubmission, validateSubmissions } from './validate.js';
export { formHeading, HIDDEN_SHEET } from './workbook/index.js';
