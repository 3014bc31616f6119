import type { Sentence } from './model.js';

/** What is wrong with a file as text, as YAML or JSON, and with its shape. */
export const sourceMessages = {
  // Files
  'source.missing-file': {
    zh: '找不到这个文件；请核对路径和文件名。',
    en: 'There is no such file; check the path and the name.',
  },
  'source.folder': {
    zh: '这是一个文件夹，此处需要一个文件。',
    en: 'This is a folder; a file is wanted here.',
  },
  'source.no-regular-file': {
    zh: '这不是普通文件；要从标准输入读取，请写“-”。',
    en: 'This is not a regular file; write "-" to read standard input.',
  },
  'source.no-place-for-folder': {
    zh: '这里不能建文件夹{path}；请换一个可以写入的位置。',
    en: 'No folder {path} can be made here; choose a place that can be written to.',
  },
  'source.no-permission': { zh: '没有读取这个文件的权限。', en: 'There is no permission to read this file.' },
  'source.read-only': {
    zh: '这个位置是只读的，不能写入；请换一个文件夹。',
    en: 'This place is read-only; choose another folder.',
  },
  'source.disk-full': {
    zh: '磁盘已满，没有写完；请腾出空间或换一个位置。',
    en: 'The disk is full and the file was not written; make room or choose another place.',
  },
  'source.link-loop': {
    zh: '这个链接绕回到自己，找不到真正的文件。',
    en: 'This link leads back to itself, and to no file.',
  },
  'source.busy': {
    zh: '文件正被别的程序占用；请关闭后再试。',
    en: 'Another program is using the file; close it there and try again.',
  },
  'source.long-name': {
    zh: '文件名或路径太长；请缩短。',
    en: 'The name or path is too long; shorten it.',
  },
  'source.too-many-open': {
    zh: '同时打开的文件太多；请少给一些文件再试。',
    en: 'Too many files are open at once; give fewer.',
  },
  'source.device-fails': {
    zh: '磁盘或网络读写出错；请检查磁盘、网络后再试。',
    en: 'The disk or network fails to read or write; look after it and try again.',
  },
  'source.file-in-the-way': {
    zh: '“{path}”已经存在，而且是文件，不能当文件夹用；请换一个名字，或先把它移走。',
    en: '"{path}" is there already and is a file, where a folder is wanted; choose another name or move it away.',
  },
  'source.unreadable': { zh: '无法读取这个文件：{message}', en: 'This file could not be read: {message}' },
  'source.too-big': {
    zh: '文件有 {size} MB，超过 {limit} MB 的上限；请拆成几个文件。',
    en: 'The file has {size} MB, more than the limit of {limit} MB; split it into several files.',
  },
  'source.empty-file': {
    zh: '文件是空的，没有任何内容。',
    en: 'The file is empty: it has no content at all.',
  },
  'source.zip-file': {
    zh: '这是 Excel、Word 或压缩文件，不是文本；如果是填报表，请把扩展名改为 .xlsx；否则请另存为 CSV UTF-8 文件后再用。',
    en: 'This is an Excel, Word or zip file, not text; name a form .xlsx, or save it as CSV UTF-8 in Excel.',
  },
  'source.office-file': {
    zh: '这是旧版 Office 文件（如 .xls、.doc），不是文本；请“另存为”CSV UTF-8 文件后再用。',
    en: 'This is an old Office file (such as .xls or .doc), not text; use "Save as" and choose CSV UTF-8.',
  },
  'source.pdf-file': {
    zh: '这是 PDF 文件，不是文本；请提供 YAML、JSON 或 CSV 文件。',
    en: 'This is a PDF file, not text; supply a YAML, JSON or CSV file.',
  },
  'source.binary-file': {
    zh: '这不是文本文件（含有空字节）；请提供 YAML、JSON 或 CSV 文件。',
    en: 'This is no text file (it has NUL bytes); supply a YAML, JSON or CSV file.',
  },
  'source.unknown-encoding': {
    zh: '文件的编码既不是 UTF-8，也不是 GB18030（GBK）；请另存为 UTF-8 编码。',
    en: 'The file is encoded neither in UTF-8 nor in GB18030 (GBK); save it as UTF-8.',
  },

  // Shape
  'source.where-file': { zh: '文件内容', en: 'the file' },
  'source.where-key': { zh: '“{key}”', en: '"{key}"' },
  'source.where-item': { zh: '“{key}”的第 {item} 项', en: 'item {item} of "{key}"' },
  'source.where-top-item': { zh: '第 {item} 项', en: 'item {item}' },
  'source.found-nothing': { zh: '空值', en: 'nothing' },
  'source.found-list': { zh: '列表', en: 'a list' },
  'source.found-map': { zh: '一组“键: 值”', en: 'a group of "key: value"' },
  'source.found-text': { zh: '“{text}”', en: '"{text}"' },
  'source.want-map': { zh: '一组“键: 值”', en: 'a group of "key: value"' },
  'source.want-list': { zh: '列表', en: 'a list' },
  'source.want-text': { zh: '文字', en: 'text' },
  'source.want-true-false': { zh: '“true”或“false”', en: 'true or false' },
  'source.want-integer': { zh: '整数', en: 'a whole number' },
  'source.want-number': { zh: '数字', en: 'a number' },
  'source.want-nothing': { zh: '空值', en: 'nothing' },
  'source.want-bounded': { zh: '{kind}（{bounds}）', en: '{kind} ({bounds})' },
  'source.want-least': { zh: '不小于 {limit}', en: 'at least {limit}' },
  'source.want-most': { zh: '不大于 {limit}', en: 'at most {limit}' },
  'source.either': { zh: '以下之一：{options}', en: 'one of: {options}' },
  'source.such-as': { zh: '如“{example}”', en: 'such as "{example}"' },
  'source.see-reference': { zh: '写法见格式说明', en: 'see the reference of the format' },
  'source.split-number': {
    zh: '数字被逗号分成了几段（{parts}）：花括号里的逗号用来分隔各项；请写成 {whole}，或者加引号写成 "{grouped}"。',
    en: 'A number is split at its commas ({parts}): commas separate the entries inside braces; write {whole}, or "{grouped}" with quotes.',
  },
  'source.split-text': {
    zh: '花括号里的逗号用来分隔各项，这里被分成了几段（{parts}）；请给整段加引号："{whole}"。',
    en: 'Commas separate the entries inside braces, so this is split ({parts}); put the whole in quotes: "{whole}".',
  },
  'source.dash-without-space': {
    zh: '{where}应为列表，列表每项的“-”后面要有空格：请把“{key}”写成“- {rest}”。',
    en: '{where} is a list, and in a list a space follows each "-": write "- {rest}" for "{key}".',
  },
  'source.list-without-dash': {
    zh: '{where}应为列表，每一项以“- ”开头：请把第一项写成“- {key}: …”，其余各键与“{key}”左对齐。',
    en: '{where} is a list, and each of its items begins with "- ": write the first as "- {key}: …", with its other keys in one column with "{key}".',
  },
  'source.too-far-right': {
    zh: '“{key}”缩进过多，成了“{first}”里面的一项；请移到行首，与“{first}”左对齐。',
    en: '"{key}" is indented so far that it belongs to "{first}"; move it to the start of the line, in one column with "{first}".',
  },
  'source.full-width-quotes': {
    zh: '全角引号是文字的一部分，不起引号的作用；请改用半角引号，写成 "{plain}"。',
    en: 'Full-width quotes are part of the text and quote nothing; use plain ones: "{plain}".',
  },
  'source.write-instead': {
    zh: '{where}应写成 {write} 这样的形式，现在是{found}。',
    en: '{where} is written like {write}; found: {found}.',
  },
  'source.wrong-type-such': {
    zh: '{where}应为{wanted}，如 {example}；现在是{found}。',
    en: 'Wanted for {where}: {wanted}, such as {example}; found: {found}.',
  },
  'source.unknown-key': {
    zh: '未知的键“{key}”。可用的键：{keys}。',
    en: 'Unknown key "{key}". The keys here are: {keys}.',
  },
  'source.unknown-key-near': {
    zh: '未知的键“{key}”，是否应为“{near}”？可用的键：{keys}。',
    en: 'Unknown key "{key}"; is it "{near}"? The keys here are: {keys}.',
  },
  'source.bad-key': {
    zh: '键“{key}”的写法不对：{wanted}。',
    en: 'The key "{key}" is not written right: {wanted}.',
  },
  'source.missing-key': { zh: '{where}缺少键“{key}”。', en: 'The key "{key}" is missing from {where}.' },
  'source.missing-key-meaning': {
    zh: '{where}缺少键“{key}”（{meaning}）。',
    en: 'The key "{key}" is missing from {where} ({meaning}).',
  },
  'source.wrong-type': {
    zh: '{where}应为{wanted}，现在是{found}。',
    en: 'Wanted for {where}: {wanted}; found: {found}.',
  },
  'source.not-in-list': {
    zh: '{where}不能是{found}；可用的值：{options}。',
    en: '{found} is not possible for {where}; the values are: {options}.',
  },
  'source.not-in-list-near': {
    zh: '{where}不能是{found}，是否应为“{near}”？可用的值：{options}。',
    en: '{found} is not possible for {where}; is it "{near}"? The values are: {options}.',
  },
  'source.pattern': {
    zh: '{where}的{found}写法不对：{wanted}。',
    en: '{found} is not how {where} is written: {wanted}.',
  },
  'source.empty': { zh: '{where}不能为空。', en: '{where} cannot be empty.' },
  'source.too-few': {
    zh: '{where}太少，至少要有 {limit} 个。',
    en: '{where}: too few, at least {limit} are wanted.',
  },
  'source.too-many': {
    zh: '{where}太多，至多 {limit} 个。',
    en: '{where}: too many, at most {limit} are possible.',
  },
  'source.repeated': {
    zh: '{where}的第 {second} 项与第 {first} 项相同；请删去一项。',
    en: '{where}: item {second} is the same as item {first}; remove one.',
  },
  'source.shape': { zh: '{where}的内容{found}不合要求。', en: '{where}: {found} is not possible here.' },
} as const satisfies Record<string, Sentence>;
