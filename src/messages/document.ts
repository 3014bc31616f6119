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
  'cli.no-fonts': {
    zh: '生成 PDF 需要中文字体，这里没有找到。请运行 npm install @embedpdf/fonts-sc（41MB），或用 --fonts 指定存放 simfang.ttf 等字体文件的文件夹（Windows 上是 C:\\Windows\\Fonts）。',
    en: 'PDF needs a font with Chinese characters, and none was found. Run npm install @embedpdf/fonts-sc (41 MB), or name a folder with simfang.ttf and the like with --fonts (on Windows C:\\Windows\\Fonts).',
  },
  'cli.no-font-folder': {
    zh: '--fonts 要的是一个文件夹，“{folder}”不是。',
    en: '--fonts wants a folder; "{folder}" is none.',
  },
  'cli.lacking-glyphs': {
    zh: 'PDF 所用字体没有这些字，显示为□：{characters}。请用 --fonts 指定含有它们的字体。',
    en: 'The fonts of the PDF lack these characters, shown as □: {characters}. Name fonts that have them with --fonts.',
  },
} as const satisfies Record<string, Sentence>;
