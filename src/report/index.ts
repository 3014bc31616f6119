export { diffFormats, diffView, diffWorkbook, renderDiff } from './diff.js';
export { reportFormats } from './formats.js';
export { reportKinds } from './kinds.js';
export { lintTemplate, lintTemplates } from './lint/index.js';
export { planView, renderReport } from './render.js';
export { renderSummary, summaryFormats, summaryView } from './summary.js';
export { summaryWorkbook } from './summary-workbook.js';
export { reportWorkbook } from './workbook.js';
