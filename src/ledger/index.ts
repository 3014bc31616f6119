export { editOf } from './edit.js';
export { followUpsOf } from './follow-up.js';
export { type Item, isConfirmed, itemsOf, stateOf, states } from './items.js';
export { append, emptyLedger, type Ledger, readLedger } from './lines.js';
export { type Fields, fieldNames, type LedgerEvent, LedgerSchema, type NewEvent } from './schema.js';
export { updateOf } from './update.js';
export { ledgerColumns, seenText, stateText, titleOf } from './workbook/columns.js';
export { importLedger } from './workbook/read.js';
export { ledgerWorkbook } from './workbook/write.js';
