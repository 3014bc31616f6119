import type { Sentence } from './model.js';

/** The frame of the help of commands, and what is said of a command line that cannot be read. */
export const usageMessages = {
  'help.usage': { zh: '用法：', en: 'Usage:' },
  'help.arguments': { zh: '参数：', en: 'Arguments:' },
  'help.options': { zh: '选项：', en: 'Options:' },
  'help.global-options': { zh: '各命令通用的选项：', en: 'Global options:' },
  'help.commands': { zh: '命令：', en: 'Commands:' },
  'help.examples': { zh: '示例：', en: 'Examples:' },
  'help.some-options': { zh: '[选项]', en: '[options]' },
  'help.choices': { zh: '{text}（可用：{choices}）', en: '{text} (choices: {choices})' },
  'help.default': { zh: '{text}（默认：{value}）', en: '{text} (default: {value})' },
  'help.choices-and-default': {
    zh: '{text}（可用：{choices}；默认：{value}）',
    en: '{text} (choices: {choices}; default: {value})',
  },

  // What stands in < >
  'help.of.after': { zh: '后一次', en: 'after' },
  'help.of.assessment': { zh: '评估结果', en: 'assessment' },
  'help.of.before': { zh: '前一次', en: 'before' },
  'help.of.commitment': { zh: '计划/事项编号', en: 'plan/id' },
  'help.of.command': { zh: '命令', en: 'command' },
  'help.of.date': { zh: '日期', en: 'date' },
  'help.of.file': { zh: '文件', en: 'file' },
  'help.of.folder': { zh: '文件夹', en: 'folder' },
  'help.of.format': { zh: '格式', en: 'format' },
  'help.of.formats': { zh: '格式', en: 'formats' },
  'help.of.kind': { zh: '种类', en: 'kind' },
  'help.of.lang': { zh: '语言', en: 'lang' },
  'help.of.ledger': { zh: '台账', en: 'ledger' },
  'help.of.name': { zh: '姓名', en: 'name' },
  'help.of.number': { zh: '序号', en: 'number' },
  'help.of.path': { zh: '路径', en: 'path' },
  'help.of.plan': { zh: '计划', en: 'plan' },
  'help.of.scope': { zh: '范围', en: 'scope' },
  'help.of.state': { zh: '状态', en: 'state' },
  'help.of.submission': { zh: '填报文件', en: 'submission' },
  'help.of.text': { zh: '文字', en: 'text' },
  'help.of.unit': { zh: '单位', en: 'unit' },
  'help.of.workbook': { zh: '工作簿', en: 'workbook' },
  'help.of.year': { zh: '年度', en: 'year' },

  // A command line that cannot be read
  'usage.unknown-option': {
    zh: '没有“{option}”这个选项。{near}',
    en: 'There is no option "{option}".{near}',
  },
  'usage.unknown-command': {
    zh: '没有“{command}”这个命令。{near}',
    en: 'There is no command "{command}".{near}',
  },
  'usage.missing-argument': { zh: '缺少 <{argument}>。', en: '<{argument}> is missing.' },
  'usage.missing-value': { zh: '选项“{option}”后面没有写值。', en: 'The option "{option}" lacks its value.' },
  'usage.missing-option': { zh: '缺少必须写的选项“{option}”。', en: 'The option "{option}" is required.' },
  'usage.too-many': {
    zh: '给的参数太多：这个命令最多 {most} 个，现有 {count} 个；带空格的名称请加引号。',
    en: 'Too many arguments: the command takes at most {most}, here {count#is|are} {count}; put names with spaces in quotes.',
  },
  'usage.not-a-choice': {
    zh: '“{option}”不能是“{value}”；可用：{choices}。',
    en: '"{value}" is not possible for "{option}"; there are: {choices}.',
  },
  'usage.other': { zh: '命令行读不懂：{message}', en: 'The command line cannot be read: {message}' },
  'usage.see-help': {
    zh: '用法：{usage}\n加 --help 看说明和示例：{command} --help',
    en: 'Usage: {usage}\nFor help and examples: {command} --help',
  },
} as const satisfies Record<string, Sentence>;
