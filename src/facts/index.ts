export { type Column, columnOfNumbers, judging, known } from './column.js';
export { Facts, FactsBuilder } from './facts.js';
export {
  type Attestation,
  type Cell,
  type DataFinding,
  type Figure,
  type InputFile,
  type Stage,
  stages,
} from './model.js';
