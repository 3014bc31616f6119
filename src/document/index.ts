export { type Layout, LayoutSchema, loadLayout, standardLayout } from './layout/index.js';
export { numberHeadings, withoutNumber } from './number.js';
export { parseMarkup } from './parse.js';
export { fontFiles, NoPdf, packPdf } from './pdf/index.js';
export { escapeXml, packWord } from './word/index.js';
export { textWidth } from './word/measure.js';
