export { diffDocument, diffView, diffWorkbook, renderDiff } from './diff.js';
export type { DocumentOptions } from './document.js';
export {
  documentFormats,
  reportFormats,
  textFormats,
} from './formats.js';
export { reportKinds } from './kinds.js';
export { lintTemplate, lintTemplates } from './lint/index.js';
export { type OwnTemplate, starterKinds, starterTemplate } from './own/index.js';
export { planView, renderDocument, renderOwn, renderReport } from './render.js';
export { renderSummary, summaryDocument, summaryOwn, summaryView } from './summary.js';
export { summaryWorkbook } from './summary-workbook.js';
export { reportWorkbook } from './workbook.js';
