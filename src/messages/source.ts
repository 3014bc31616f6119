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
  'source.no-permission': { zh: '没有读取这个文件的权限。', en: 'There is no permission to read this file.' },
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
  'source.utf16-file': {
    zh: '文件的编码是 UTF-16（“Unicode 文本”）；请另存为 UTF-8 编码。',
    en: 'The file is encoded in UTF-16 ("Unicode text"); save it as UTF-8.',
  },
  'source.binary-file': {
    zh: '这不是文本文件（含有空字节）；请提供 YAML、JSON 或 CSV 文件。',
    en: 'This is no text file (it has NUL bytes); supply a YAML, JSON or CSV file.',
  },
  'source.unknown-encoding': {
    zh: '文件的编码既不是 UTF-8，也不是 GB18030（GBK）；请另存为 UTF-8 编码。',
    en: 'The file is encoded neither in UTF-8 nor in GB18030 (GBK); save it as UTF-8.',
  },

  // Syntax, YAML and JSON
  'source.too-deep': {
    zh: '嵌套超过 {limit} 层，不予读取；请检查是否误写了成串的“-”、“[”或“{”。',
    en: 'Nested deeper than {limit} levels, which is refused; look for a run of "-", "[" or "{".',
  },
  'source.duplicate-key': {
    zh: '键“{key}”重复：第 {line} 行已经写过；请删去或合并其中一处。',
    en: 'The key "{key}" is there twice: line {line} has it already; remove or merge one of the two.',
  },
  'source.unclosed': {
    zh: '“{found}”没有与之配对的“{wanted}”；请补上“{wanted}”。',
    en: '"{found}" has no "{wanted}" that closes it; add the "{wanted}".',
  },
  'source.closing-alone': {
    zh: '多出一个“{found}”，前面没有与之配对的括号；请删去，或把整段文字放进引号。',
    en: 'There is a "{found}" too many, which closes nothing; remove it, or put the text in quotes.',
  },
  'source.closing-other': {
    zh: '此处是“{found}”，应先用“{wanted}”收住前面的括号。',
    en: 'Here stands "{found}", but the bracket before it must be closed with "{wanted}" first.',
  },
  'source.unclosed-quote': {
    zh: '从这里开始的引号没有收尾；请补上另一半引号。',
    en: 'The quote that begins here is never closed; add the closing quote.',
  },

  // YAML
  'source.yaml-1-1': {
    zh: '不接受“{found}”：按 YAML 1.1，NO 会变成“否”，0371 会变成别的数；请删去这一行。',
    en: '"{found}" is refused: under YAML 1.1, NO would turn into false and 0371 into another number; delete the line.',
  },
  'source.directive': {
    zh: '不接受以 % 开头的指令“{found}”；请删去这一行。',
    en: 'The directive "{found}" is refused; delete the line.',
  },
  'source.several-documents': {
    zh: '一个文件只能有一份内容，“---”之后又开始了一份；请拆成两个文件。',
    en: 'A file holds one document, and another one begins after "---"; make two files of it.',
  },
  'source.tag': {
    zh: '不接受标签“{tag}”；请删去它，若是文字请放进引号。',
    en: 'The tag "{tag}" is refused; delete it, or put the text in quotes.',
  },
  'source.no-plain-key': {
    zh: '冒号前面须有键名，且键名只能是一段文字。',
    en: 'A colon wants a key before it, and the key must be plain text.',
  },
  'source.unknown-alias': {
    zh: '“*{name}”引用了没有定义过的“&{name}”；若是文字，请把整段放进引号。',
    en: '"*{name}" refers to "&{name}", which is not defined before; if it is text, put it in quotes.',
  },
  'source.too-many-aliases': {
    zh: '以“*”引用的内容过多（最多 {limit} 处，展开后也有上限）；请直接写出内容。',
    en: 'Too much is referred to with "*" (at most {limit} places, and limited when unfolded); write it out.',
  },
  'source.unused-anchor': {
    zh: '“&{name}”被当作名称读取，不算作文字，而文件中没有引用它；若是文字，请把整段放进引号。',
    en: '"&{name}" is read as a name, not as text, and nothing refers to it; if it is text, put it in quotes.',
  },
  'source.merge-key': {
    zh: '不支持合并键“<<”；请直接写出各个键。',
    en: 'The merge key "<<" is not supported; write the keys out.',
  },
  'source.odd-space': {
    zh: '键“{key}”的前后有全角空格或不可见的空白；请改用半角空格缩进。',
    en: 'The key "{key}" has a full-width or invisible space around it; use plain spaces.',
  },
  'source.full-width-colon': {
    zh: '“{key}”后面是全角冒号“：”，应为半角冒号加一个空格：“{key}: ”；若整段是文字，请放进引号。',
    en: 'After "{key}" stands a full-width colon "：", which must be a plain colon and a space: "{key}: "; if all of it is text, put it in quotes.',
  },
  'source.glued-colon': {
    zh: '“{key}:”的冒号后面缺少空格，应写成“{key}: ”；若整段是文字，请放进引号。',
    en: 'The colon of "{key}:" lacks the space after it: write "{key}: "; if all of it is text, put it in quotes.',
  },
  'source.full-width-comma': {
    zh: '花括号内用了全角逗号“，”，应为半角逗号“, ”；若是文字，请放进引号。',
    en: 'Inside the braces stands a full-width comma "，", which must be a plain ", "; if it is text, put it in quotes.',
  },
  'source.cut-text': {
    zh: '“{lost}”被当作注释，只读到“{kept}”；若是文字，请把整段放进引号；若是注释，请在 # 后加一个空格。',
    en: '"{lost}" is read as a comment, and only "{kept}" is kept; if it is text, put it all in quotes; if it is a comment, write a space after the #.',
  },
  'source.comparator-sign': {
    zh: '“{found}”以“>”开头，在 YAML 中另有含义；请用比较方式来写，如“at-least: 95%”，或放进引号。',
    en: '"{found}" begins with ">", which means something else in YAML; write a comparator such as "at-least: 95%", or use quotes.',
  },
  'source.tab': {
    zh: '缩进用了制表符（Tab）；请改用空格。',
    en: 'The line is indented with a tab; use spaces.',
  },
  'source.reserved-start': {
    zh: '“{found}”以“{sign}”开头，而“{sign}”在 YAML 中有特殊含义；请把整段放进引号。',
    en: '"{found}" begins with "{sign}", which is reserved in YAML; put it in quotes.',
  },
  'source.bad-escape': {
    zh: '双引号内不能写“{found}”；反斜杠请写成“\\\\”，或改用单引号。',
    en: '"{found}" cannot stand in double quotes; write a backslash as "\\\\", or use single quotes.',
  },
  'source.second-colon': {
    zh: '“{found}”里又出现了冒号；若是文字，请把整段放进引号；若是下一层内容，请另起一行并缩进。',
    en: '"{found}" has a further colon; if it is text, put it in quotes; if it is a level below, begin a new line and indent it.',
  },
  'source.bad-indent': {
    zh: '这一行的缩进与上下文对不上；同一层的各行须左对齐，下一层多缩进两个空格。',
    en: 'This line is not indented in step with its neighbours; lines of one level begin at one column, a level below has two more spaces.',
  },
  'source.no-colon': {
    zh: '“{found}”不是“键: 值”的形式；请补上冒号和空格，或检查缩进。',
    en: '"{found}" is not of the form "key: value"; add the colon and the space, or check the indentation.',
  },
  'source.missing-comma': {
    zh: '“{found}”之前缺少逗号或空格。',
    en: 'A comma or a space is missing before "{found}".',
  },
  'source.dash-after-key': {
    zh: '列表项“- ”不能与键写在同一行；请另起一行。',
    en: 'A list item "- " cannot stand on the line of its key; begin a new line.',
  },
  'source.block-header': {
    zh: '“{found}”处的“|”或“>”后面不能再写文字；请另起一行，或放进引号。',
    en: 'At "{found}", no text may follow the "|" or ">"; begin a new line, or use quotes.',
  },
  'source.after-quote': {
    zh: '引号之后又有文字“{found}”；请把整段放进同一对引号。',
    en: 'After the closing quote there is more text: "{found}"; put all of it in one pair of quotes.',
  },
  'source.after-bracket': {
    zh: '括号之后又有文字“{found}”；若是文字，请把整段放进引号。',
    en: 'After the closing bracket there is more text: "{found}"; if it is text, put all of it in quotes.',
  },
  'source.yaml-syntax': {
    zh: '“{found}”处不合 YAML 的写法；请检查缩进、冒号和引号，文字可放进引号。',
    en: 'At "{found}" this is no valid YAML; check indentation, colons and quotes; text may be put in quotes.',
  },

  // JSON
  'source.json-incomplete': {
    zh: '内容到此中断，尚未写完。',
    en: 'The content breaks off here, unfinished.',
  },
  'source.json-full-width': {
    zh: '“{found}”是全角标点；JSON 只用半角标点。',
    en: '"{found}" is a full-width mark; JSON uses plain ones only.',
  },
  'source.json-trailing-comma': {
    zh: '最后一项之后多了一个逗号；请删去。',
    en: 'There is a comma after the last item; remove it.',
  },
  'source.json-single-quote': {
    zh: 'JSON 只用双引号，不用单引号。',
    en: 'JSON uses double quotes, not single ones.',
  },
  'source.json-comment': { zh: 'JSON 不能写注释；请删去。', en: 'JSON has no comments; remove it.' },
  'source.json-number': {
    zh: '“{found}”不是 JSON 的数字写法：不以 0、“.”或“+”开头；编号请放进双引号。',
    en: '"{found}" is no JSON number: it cannot begin with 0, "." or "+"; put codes in double quotes.',
  },
  'source.json-bare-word': { zh: '“{found}”须放进双引号。', en: '"{found}" must be in double quotes.' },
  'source.json-missing-mark': {
    zh: '“{found}”之前缺少逗号或冒号。',
    en: 'A comma or a colon is missing before "{found}".',
  },
  'source.json-unexpected': { zh: '此处不应出现“{found}”。', en: '"{found}" cannot stand here.' },
  'source.json-raw-control': {
    zh: '双引号内不能直接换行或写控制字符；换行请写成“\\n”。',
    en: 'A line break or control character cannot stand inside double quotes; write a line break as "\\n".',
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
    zh: '数字被逗号分成了“{head}”和“{tail}”：花括号里的逗号用来分隔各项；请写成 {head}{tail}，或者加引号写成 "{head},{tail}"。',
    en: 'A number is split into "{head}" and "{tail}": commas separate the entries inside braces; write {head}{tail}, or "{head},{tail}" with quotes.',
  },
  'source.split-text': {
    zh: '花括号里的逗号用来分隔各项，这里被分成了“{head}”和“{tail}”；请给整段加引号："{head}, {tail}"。',
    en: 'Commas separate the entries inside braces, so this is split into "{head}" and "{tail}"; put the whole in quotes: "{head}, {tail}".',
  },
  'source.dash-without-space': {
    zh: '{where}应为列表，列表每项的“-”后面要有空格：请把“{key}”写成“- {rest}”。',
    en: '{where} is a list, and in a list a space follows each "-": write "- {rest}" for "{key}".',
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
