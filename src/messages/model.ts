export type Lang = 'zh-CN' | 'en';

/** One sentence in both languages; `{name}` is replaced by the datum of that name. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
