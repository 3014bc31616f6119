export { addendsOf } from './addends.js';
export { dimensionOf } from './dimension.js';
export { dimensionFits, nameDimension } from './fits.js';
export { indicatorsOf } from './indicators.js';
export { leastOf } from './least.js';
export type { Expression } from './model.js';
export { parseFormula } from './parse.js';

export { formulaForPeople, printFormula } from './print.js';

export { rangeOf } from './range.js';
export { placesIn } from './rising.js';
