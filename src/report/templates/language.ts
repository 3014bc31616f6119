/** What templates are written in: the ending of their names, and how text is made safe in them. */
export interface TemplateLanguage {
  readonly id: string;
  /** Escapes every text of the model beforehand; without it Handlebars escapes for HTML. */
  readonly escapeText?: (text: string) => string;
  /** Pages with a style: lint holds them to the rules of attributes and scripts. */
  readonly styled?: boolean;
}
