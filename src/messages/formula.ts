import type { Sentence } from './model.js';

/** Errors in formulas. `at` is the place of the character, counted from 1. */
export const formulaMessages = {
  'formula.too-long': {
    zh: '公式太长：最多 {most} 个部分；请把一部分另设为指标（第{at}个字符起超出）。',
    en: 'The formula is too long: {most} parts at most; make some of it an indicator of its own (beyond character {at}).',
  },
  'formula.unknown-character': {
    zh: '公式第 {at} 个字符处的“{text}”无法识别；公式由指标编号、数字、+ - × ÷、括号和 sum、min、max、previous 组成。',
    en: 'Character {at} of the formula: cannot read "{text}"; a formula is made of indicator ids, numbers, + - × ÷, parentheses, and sum, min, max, previous.',
  },
  'formula.operator-expected': {
    zh: '公式第 {at} 个字符处应为运算符（+ - × ÷）。减号两边要有空格，否则算作编号的一部分。',
    en: 'Character {at} of the formula: an operator (+ - × ÷) is expected here. A minus needs spaces around it, or it is part of an id.',
  },
  'formula.operand-expected': {
    zh: '公式第 {at} 个字符处应为指标编号、数字或左括号。',
    en: 'Character {at} of the formula: an indicator id, a number or "(" is expected here.',
  },
  'formula.parenthesis-expected': {
    zh: '公式第 {at} 个字符处缺少右括号“)”。',
    en: 'Character {at} of the formula: a closing ")" is missing here.',
  },
  'formula.unknown-function': {
    zh: '公式第 {at} 个字符处：没有函数“{name}”；可用 sum（合计）、min（最小）、max（最大）、previous（上年）。',
    en: 'Character {at} of the formula: there is no function "{name}"; there are sum, min, max and previous.',
  },
  'formula.previous-of-indicator': {
    zh: '公式第 {at} 个字符处：previous（上年）的括号里要有且只有一个指标编号，如 previous(enrolled)。',
    en: 'Character {at} of the formula: previous takes one indicator id, as in previous(enrolled).',
  },
  'formula.too-deep': {
    zh: '公式第 {at} 个字符处：括号嵌套过深。',
    en: 'Character {at} of the formula: nested too deeply.',
  },
  'formula.grouping': {
    zh: '公式第 {at} 个字符处的“{text}”：公式里的数字不写千分位逗号，如 1234；若是两个数，请在逗号后加一个空格。',
    en: 'Character {at} of the formula: "{text}": write numbers without grouping commas, as in 1234; if these are two numbers, write a space after the comma.',
  },
  'formula.dimensions-differ': {
    zh: '公式中“{left}”与“{right}”不能相加、相减或比较大小；请核对指标的计量单位。',
    en: 'The formula adds, subtracts or compares "{left}" and "{right}", which do not go together; check the units of the indicators.',
  },
  'formula.cannot-multiply': {
    zh: '公式中“{left}”与“{right}”不能相乘或相除：日期、时刻和是否只能相减、计数或比较大小。',
    en: 'The formula multiplies or divides "{left}" and "{right}": dates, clock times and yes/no can only be subtracted, counted or compared.',
  },
  'formula.plain-number': { zh: '无单位的数', en: 'a plain number' },
} as const satisfies Record<string, Sentence>;
