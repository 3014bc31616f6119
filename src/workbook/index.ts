export { BYTE_ORDER_MARK, csvLine, csvText } from './csv.js';
export { isZip } from './guard.js';
export { rowHeight, textWidth } from './height.js';
export { cellName, cellPlace, columnName, type Merge, type SheetTable } from './model.js';
export { readWorkbook } from './reader.js';
export { dateOfSerial, SERIAL_OF_1970 } from './serial.js';
export type { CellSpec, EntryRule, SheetSpec } from './spec.js';
export { rangeName, writeWorkbook } from './writer.js';
