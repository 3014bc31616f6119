import type { Sentence } from './model.js';

/** Errors in formulas. `at` is the place of the character, counted from 1. */
export const formulaMessages = {
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
  'formula.dimensions-differ': {
    zh: '公式中相加、相减或比较的两边计量不同：{left} 与 {right}。',
    en: 'The formula adds, subtracts or compares figures of different kinds: {left} and {right}.',
  },
} as const satisfies Record<string, Sentence>;
