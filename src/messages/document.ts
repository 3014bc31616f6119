import type { Sentence } from './model.js';

/** Problems of layouts, fonts and Word templates. */
export const documentMessages = {
  'document.unknown-font': {
    zh: '版式里没有字体“{font}”；fonts 中有：{fonts}。',
    en: 'The layout has no font "{font}"; under fonts there are: {fonts}.',
  },
  'document.no-room': {
    zh: '除去边距，版心的宽和高都要有{least}磅以上，才排得下表格。',
    en: 'The margins leave too little: the text must be at least {least} points wide and high for tables.',
  },
  'document.template-unknown': {
    zh: '模板里写的 {{name}} 不存在：{where}没有“{name}”。{near}',
    en: 'The template says {{name}}, but {where} there is no "{name}".{near}',
  },
  'document.template-raw': {
    zh: '模板里的“@{name}”会把文字当作 Word 的代码写进去，不能用；请去掉 @，只写 {{name}}。',
    en: 'The placeholder "@{name}" would write text as code of Word, and may not be used; leave the @ out and write {{name}}.',
  },
  'document.template-deep': {
    zh: '模板里“{name}”套得太深：循环套在循环里最多八层；请检查是不是少写了结束的 {{end}}。',
    en: 'The list "{name}" of the template lies too deep: loops lie eight deep in loops at most; see whether an end {{end}} is missing.',
  },
  'document.template-full-width': {
    zh: '模板里的“{text}”用的是全角花括号，不会被填上；请改成半角的 {{name}}。',
    en: '"{text}" in the template has full-width braces and would not be filled; write {{name}} with plain ones.',
  },
  'document.template-top': { zh: '这份报告里', en: 'in this report' },
  'document.template-in': { zh: '“{name}”的每一条里', en: 'in each of "{name}"' },
  'document.template-near': { zh: '是否应为“{name}”？', en: ' Did you mean "{name}"?' },
  'document.template-known': { zh: '可用：{names}。', en: ' There are: {names}.' },
  'document.template-list': {
    zh: '“{name}”有多条，不能直接印出；请写成 {#{name}}…{/{name}}，在中间写每一条的内容。',
    en: '"{name}" has several entries and cannot be printed; write {#{name}}…{/{name}} around what is to be said of each.',
  },
  'document.template-unclosed-tag': {
    zh: '“{{name}”缺右花括号；占位符请写成 {{name}}，不要分成两段。',
    en: '"{{name}" lacks its closing brace; write {{name}}, within one paragraph.',
  },
  'document.template-unopened-tag': {
    zh: '“{name}”前多了一个右花括号，或者前面缺左花括号。',
    en: 'A closing brace before "{name}" has no opening one.',
  },
  'document.template-unclosed-loop': {
    zh: '{#{name}} 没有结束；请在要重复的内容之后写 {/{name}}。',
    en: '{#{name}} is not ended; write {/{name}} after what is to be repeated.',
  },
  'document.template-unopened-loop': {
    zh: '{/{name}} 没有开始；请在要重复的内容之前写 {#{name}}。',
    en: '{/{name}} has no beginning; write {#{name}} before what is to be repeated.',
  },
  'document.template-no-word-file': {
    zh: '这不是 Word 文件（.docx），或者已经损坏；旧的 .doc 请在 Word 里另存为 .docx。',
    en: 'This is no Word document (.docx), or it is damaged; save an old .doc as .docx in Word.',
  },
  'document.template-broken': {
    zh: '文件已损坏（其中的 {name} 不完整）。请用 Word 或 WPS 打开原件，重新另存为 .docx。',
    en: 'The file is damaged ({name} in it is not whole). Open the original in Word or WPS and save it as .docx again.',
  },
  'document.template-fault': { zh: '模板有误：{text}', en: 'The template is wrong: {text}' },
  'cli.template-docx-only': {
    zh: '--template 只用于 Word，请同时写 --to docx。',
    en: '--template is for Word: give --to docx with it.',
  },
  'cli.no-fonts': {
    zh: '生成 PDF 需要中文字体，这里没有找到。请运行 npm install @embedpdf/fonts-sc（41MB），或用 --fonts 指定存放 simfang.ttf 等字体文件的文件夹（Windows 上是 C:\\Windows\\Fonts）。',
    en: 'PDF needs a font with Chinese characters, and none was found. Run npm install @embedpdf/fonts-sc (41 MB), or name a folder with simfang.ttf and the like with --fonts (on Windows C:\\Windows\\Fonts).',
  },
  'cli.bad-font': {
    zh: '“{file}”不是可用的字体（要 TrueType 或 OpenType 字体：.ttf、.otf、.ttc）。请换一个文件，或更正版式 fonts 里的 files。',
    en: '"{file}" is no font that can be used (TrueType or OpenType is wanted: .ttf, .otf, .ttc). Put another file there, or correct the files under fonts in the layout.',
  },
  'cli.no-typesetter': {
    zh: '这里不能生成 PDF：没有装上适用于 {platform} 的排版组件。请运行 npm install @myriaddreamin/typst-ts-node-compiler；没有该平台组件的，请用 --to docx 生成 Word，在 Word 里另存为 PDF，或在浏览器里打印 HTML。',
    en: 'No PDF can be written here: the typesetter for {platform} is not installed. Run npm install @myriaddreamin/typst-ts-node-compiler; where there is none for this platform, write Word with --to docx and save it as PDF from Word, or print the HTML from a browser.',
  },
  'cli.no-font-folder': {
    zh: '--fonts 要的是一个文件夹，“{folder}”不是。',
    en: '--fonts wants a folder; "{folder}" is none.',
  },
  'cli.no-layout-fonts': {
    zh: '{folder} 里没有版式所用的字体文件：{files}。请换一个文件夹，或在版式的 fonts 里写明 files。',
    en: '{folder} has none of the font files of the layout: {files}. Name another folder, or the files under fonts in the layout.',
  },
  'cli.lacking-glyphs': {
    zh: 'PDF 所用字体没有这些字，显示为□：{characters}。请用 --fonts 指定含有它们的字体。',
    en: 'The fonts of the PDF lack these characters, shown as □: {characters}. Name fonts that have them with --fonts.',
  },
} as const satisfies Record<string, Sentence>;
