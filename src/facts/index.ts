export {
  type Column,
  columnOfNumbers,
  columnOfPeriods,
  type DaysApart,
  datesAt,
  judging,
  rowState,
  stepAt,
} from './column.js';
export { type ColumnDraft, Facts, FactsBuilder } from './facts.js';
export {
  type Attestation,
  type DataFinding,
  type Figure,
  type Stage,
  stages,
} from './model.js';
export { type FigureSource, undated, Written } from './plain.js';
