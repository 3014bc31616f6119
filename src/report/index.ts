export { reportFormats } from './formats.js';
export { reportKinds } from './kinds.js';
export { lintTemplate, lintTemplates } from './lint/index.js';
export { renderReport } from './render.js';
