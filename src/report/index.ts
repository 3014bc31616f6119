export { diffFormats, diffView, diffWorkbook, renderDiff } from './diff.js';
export { reportFormats } from './formats.js';
export { reportKinds } from './kinds.js';
export { lintTemplate, lintTemplates } from './lint/index.js';
export { planView, renderReport } from './render.js';
export { reportWorkbook } from './workbook.js';
