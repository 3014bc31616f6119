export { type DimensionResult, dimensionOf } from './dimension.js';
export { dimensionFits, nameDimension } from './fits.js';
export { indicatorsOf } from './indicators.js';
export type { Expression, Span } from './model.js';
export { type ParsedFormula, parseFormula } from './parse.js';
export { printFormula } from './print.js';
