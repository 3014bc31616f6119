export { type Column, columnOfNumbers, columnOfPeriods, judging, rowState } from './column.js';
export { Facts, FactsBuilder } from './facts.js';
export {
  type Attestation,
  type DataFinding,
  type Figure,
  type Stage,
  stages,
} from './model.js';
