import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { type Lang, render } from '../messages/index.js';
import { escapeMarkdown } from './markdown.js';

/** The templates, one folder a kind of report, and `partials/` for what they share. */
export const templatesFolder = fileURLToPath(new URL('../../reports/', import.meta.url));

/** A format of reports: its templates' ending, and how text is made safe in it. */
export interface ReportFormat {
  readonly id: 'html' | 'md';
  /** Escapes every text of the model beforehand; without it Handlebars escapes for HTML. */
  readonly escapeText?: (text: string) => string;
}

/** All formats, in the order in which help lists them. */
export const reportFormats: readonly ReportFormat[] = [
  { id: 'html' },
  { id: 'md', escapeText: escapeMarkdown },
];

export type Template = (model: object) => string;

/** Partials of a format, by name. */
export function partialsOf(format: ReportFormat['id']): { name: string; file: string; text: string }[] {
  const folder = `${templatesFolder}partials/`;
  const ending = `.${format}.hbs`;
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => ({
      name: file.slice(0, -ending.length),
      file: `partials/${file}`,
      text: readFileSync(folder + file, 'utf8'),
    }));
}

export function templateText(kind: string, format: ReportFormat['id']): string {
  return readFileSync(`${templatesFolder}${kind}/${kind}.${format}.hbs`, 'utf8');
}

const compiled = new Map<string, Template>();

/**
 * The compiled template of a report. Each format and language has a Handlebars environment of its own. HTML is
 * escaped by Handlebars; its escaper is one for the whole process, so for Markdown it is off and the model's
 * texts are escaped instead. Templates reach own properties of plain data only, and a path that is not there throws.
 */
export function templateOf(kind: string, { id, escapeText }: ReportFormat, lang: Lang): Template {
  const key = `${kind}.${id}.${lang}`;
  const known = compiled.get(key);
  if (known) return known;
  const environment = Handlebars.create();
  environment.registerHelper('t', (message: string, options: { hash: Record<string, string> }) =>
    render({ id: message, data: options.hash }, lang),
  );
  for (const { name, text } of partialsOf(id)) environment.registerPartial(name, text);
  const noEscape = escapeText !== undefined;
  const template = environment.compile(templateText(kind, id), {
    strict: true,
    preventIndent: true,
    noEscape,
  });
  const run: Template = (model) =>
    template(escapeText ? mapTexts(model, escapeText) : model, {
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  compiled.set(key, run);
  return run;
}

/** The same data with every text changed. */
function mapTexts(value: object, change: (text: string) => string): object {
  const map = (item: unknown): unknown => {
    if (typeof item === 'string') return change(item);
    return typeof item === 'object' && item !== null ? mapTexts(item, change) : item;
  };
  if (Array.isArray(value)) return value.map(map);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
}
