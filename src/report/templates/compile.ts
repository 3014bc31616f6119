import Handlebars from 'handlebars';
import { type Lang, type MessageRef, render } from '../../messages/index.js';
import { blocks } from './blocks.js';
import { type TemplateSet, templatesOf } from './files.js';
import type { TemplateLanguage } from './language.js';

type Template = (model: object) => string;

const compiled = new Map<string, Template>();

/** The compiled template of a kind of report in a language of templates and one of people; compiled once. */
export function templateOf(kind: string, language: TemplateLanguage, lang: Lang): Template {
  const key = `${kind}.${language.id}.${lang}`;
  const known = compiled.get(key);
  if (known) return known;
  const template = compile(templatesOf(kind, language), language, lang);
  compiled.set(key, template);
  return template;
}

/**
 * Compiles templates in a Handlebars environment of their own. HTML is escaped by Handlebars; its escaper is one
 * for the whole process, so elsewhere it is off and the model's texts are escaped instead. Templates know `t`
 * (a sentence of the catalogue) and the four blocks, reach own properties of plain data only, and a path that is
 * not there throws.
 */
function compile({ main, partials }: TemplateSet, { escapeText }: TemplateLanguage, lang: Lang): Template {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers))
    if (!blocks.includes(name)) environment.unregisterHelper(name);
  environment.registerHelper('t', (id: string, { hash }: { hash: Record<string, string> }) =>
    // Lint has held id and data of every template against the catalogue.
    render({ id, data: hash } as unknown as MessageRef, lang),
  );
  const options = {
    strict: true,
    preventIndent: true,
    noEscape: escapeText !== undefined,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(['t', ...blocks].map((name) => [name, true])),
  } as const;
  const texts = [...partials].map(([name, { text }]) => [name, environment.compile(text, options)]);
  const template = environment.compile(main.text, options);
  return (model) =>
    template(escapeText ? mapTexts(model, escapeText) : model, {
      partials: Object.fromEntries(texts),
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
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
