/** What benches measure: the library, and the two parts that fill a form in as a person would. */
export { formSheets } from '../src/form/workbook.js';
export * from '../src/index.js';
export { writeWorkbook } from '../src/workbook/index.js';
