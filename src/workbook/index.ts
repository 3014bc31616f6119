export { isZip } from './guard.js';
export { rowHeight, textWidth } from './height.js';
export { cellName, cellPlace, type SheetTable } from './model.js';
export { readWorkbook } from './read.js';
export { type CellSpec, type EntryRule, rangeName, type SheetSpec, writeWorkbook } from './write.js';
