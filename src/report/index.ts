export { reportFormats } from './environment.js';
export { reportKinds } from './kinds.js';
export { lintTemplate, lintTemplates } from './lint.js';
export { type ReportOptions, renderReport } from './render.js';
