import type { Sentence } from './model.js';

/** Problems of report templates. */
export const templateMessages = {
  'report.template-syntax': { zh: '模板语法错误：{message}', en: 'Template syntax error: {message}' },
  'report.template-path': {
    zh: '模板写的“{path}”不存在：这里没有“{word}”。{near}',
    en: 'The template names "{path}", but there is no "{word}" here.{near}',
  },
  'report.template-near': { zh: '是否应为“{word}”？', en: ' Did you mean "{word}"?' },
  'report.template-known': { zh: '可用：{names}。', en: ' There are: {names}.' },
  'report.template-nothing': { zh: '这里没有字段。', en: ' There are no fields here.' },
  'report.template-catalogue': {
    zh: '句子都在 src/messages 里。',
    en: ' The sentences are in src/messages.',
  },
  'report.template-partial': {
    zh: '没有名为“{name}”的模板片段；片段名要写定，后面只能跟一个路径。{near}',
    en: 'There is no partial "{name}"; its name is written out, with one path after it at most.{near}',
  },
  'report.template-helper': {
    zh: '模板里只能用 t、#each、#with、#if、#unless，没有“{name}”这种写法。',
    en: 'Templates may use t, #each, #with, #if and #unless; there is no "{name}".',
  },
  'report.template-message': {
    zh: '消息目录中没有“{id}”。{near}',
    en: 'The catalogue has no message "{id}".{near}',
  },
  'report.template-data': {
    zh: '“{id}”这句话需要的数据是：{data}。',
    en: 'The sentence "{id}" takes these data: {data}.',
  },
  'report.template-not-text': {
    zh: '“{path}”是{kind}，不能直接印出；请印出它的字段，或用 #each、#with 进入。',
    en: '"{path}" is {kind} and cannot be printed; print one of its fields, or go into it with #each or #with.',
  },
  'report.template-not-list': {
    zh: '{block} 要用列表，“{path}”却是{kind}。',
    en: '{block} wants a list, but "{path}" is {kind}.',
  },
  'report.template-not-group': {
    zh: '{block} 要用一组字段，“{path}”却是{kind}。',
    en: '{block} wants a group of fields, but "{path}" is {kind}.',
  },
  'report.template-number-condition': {
    zh: '不能以数字“{path}”为条件：0 会被当作没有。',
    en: 'The number "{path}" cannot be a condition: 0 would count as absent.',
  },
  'report.template-kind-text': { zh: '文字', en: 'a text' },
  'report.template-kind-number': { zh: '数字', en: 'a number' },
  'report.template-kind-boolean': { zh: '是否', en: 'a yes or no' },
  'report.template-kind-list': { zh: '列表', en: 'a list' },
  'report.template-kind-group': { zh: '一组字段', en: 'a group of fields' },
  'report.template-raw': {
    zh: 'HTML 模板里不能用三个花括号输出未转义的文字。',
    en: 'Triple braces, which print unescaped text, are not allowed in HTML.',
  },
  'report.template-unquoted': {
    zh: '属性值要加引号：请写成 名称="…"。',
    en: 'Quote the value of the attribute: name="…".',
  },
  'report.template-in-code': {
    zh: '样式和脚本里不能印出数据。',
    en: 'No data may be printed inside a style or a script.',
  },
} as const satisfies Record<string, Sentence>;
