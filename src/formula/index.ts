export { addendsOf } from './addends.js';
export { type Bounds, boundsOf } from './bounds.js';
export { dimensionOf } from './dimension.js';
export { dimensionFits, nameDimension } from './fits.js';
export { indicatorsOf } from './indicators.js';
export type { Expression } from './model.js';
export { parseFormula } from './parse.js';

export { formulaForPeople, printFormula } from './print.js';

export { rangeOf } from './range.js';
export { placesIn } from './rising.js';
