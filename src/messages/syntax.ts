import type { Sentence } from './model.js';

/** What is said of a file that is not well-formed YAML or JSON. */
export const syntaxMessages = {
  'source.too-deep': {
    zh: '嵌套超过 {limit} 层，不予读取；请检查是否误写了成串的“-”、“[”或“{”。',
    en: 'Nested deeper than {limit} levels, which is refused; look for a run of "-", "[" or "{".',
  },
  'source.duplicate-key': {
    zh: '键“{key}”重复：第 {line} 行已经写过；请删去或合并其中一处。',
    en: 'The key "{key}" is there twice: line {line} has it already; remove or merge one of the two.',
  },
  'source.missing-dash': {
    zh: '从这里起各键又出现了一遍（第 {line} 行已经写过）：列表里新的一项要以“- ”开头，请写成“- {key}: …”，其余各键与“{key}”左对齐；若是重复，请删去。',
    en: 'From here the keys come once more (line {line} has them already): a new item of a list begins with "- ", so write "- {key}: …" with its other keys in one column with "{key}"; remove what is there twice.',
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
    zh: '“{found}”以“>”开头，在 YAML 中另有含义；若是目标，请用比较方式来写：{ {word}: {figure} }；若是文字，请放进引号。',
    en: '"{found}" begins with ">", which means something else in YAML; if it is a target, write it with a comparator: { {word}: {figure} }; if it is text, put it in quotes.',
  },
  'source.full-width-bracket': {
    zh: '“{found}”是全角括号；请改用半角的 {plain}。',
    en: '"{found}" is a full-width bracket; use the plain {plain}.',
  },
  'source.wide-indent': {
    zh: '缩进用了全角空格（或不可见的空白）；请改用半角空格。',
    en: 'The line is indented with full-width or invisible spaces; use plain ones.',
  },
  'source.out-of-step': {
    zh: '这一行缩进了 {found} 个空格，与同一层的各行没有对齐；应缩进 {wanted} 个空格。',
    en: 'This line is indented by {found} spaces, out of step with the others of its level; indent it by {wanted} spaces.',
  },
  'source.glued-dash': {
    zh: '列表每项的“-”后面要有空格：请写成“- {rest}”。',
    en: 'In a list a space follows each "-": write "- {rest}".',
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
    zh: '“{found}”里又出现了冒号；若是下一层内容，请写成 { {found} }，或另起一行并缩进；若是文字，请把整段放进引号。',
    en: '"{found}" has a further colon; if it is a level below, write { {found} }, or begin a new line and indent it; if it is text, put it in quotes.',
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
} as const satisfies Record<string, Sentence>;
