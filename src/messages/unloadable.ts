import type { Sentence } from './model.js';

/** Said by the very first file of the program where the others, this catalogue among them, cannot be loaded. */
export const unloadable: Sentence = {
  zh: '程序没有装好，无法启动：{message}。请重新安装；仍不行时，请把这一行连同版本和 Node 版本（{node}）交给提供本程序的人。',
  en: 'The program is not installed whole and cannot start: {message}. Install it anew; if that does not help, hand this line and the version of Node ({node}) to whoever gave you the program.',
};
