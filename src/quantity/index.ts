export {
  addDays,
  type CalendarDate,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  instantToDate,
  isTimeZone,
  knownDate,
  parseDate,
} from './date.js';
export { parseNumber } from './numeral.js';
export {
  type Period,
  type PeriodKind,
  parsePeriod,
  periodEnd,
  periodKind,
  periodStart,
  periodsOf,
  previousYear,
  yearOf,
} from './period.js';
export { printAgainst, printDate, printDecimal, printScore, printsInFull, printValue } from './print.js';
export { isInverse } from './proportion.js';
export { readAs, readQuantity } from './quantity.js';
export { combineRanges, greatest, least, type Range, rangeAround, rangesMeet, scaleRange } from './range.js';
export { onePlace, Rational, toFixed } from './rational.js';
export type { QuantityProblem } from './refusal.js';
export { scaleOf, splitScale } from './scale.js';
export { plainText } from './text.js';
export {
  changeUnit,
  comesWhole,
  convert,
  type Dimension,
  dimensionsAgree,
  type MeasureUnit,
  parseUnit,
  sameDimension,
} from './unit.js';
export { meaningOf, saysBegun, type WordMeaning } from './words.js';
export { type DaySpan, readDays } from './written-date.js';
