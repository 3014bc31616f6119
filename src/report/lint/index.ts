import type { TSchema } from 'typebox';
import { type Problem, sortProblems } from '../../source/index.js';
import { kinds } from '../kinds/index.js';
import { outputs } from '../outputs/index.js';
import type { Output } from '../outputs/model.js';
import { type TemplateSet, templatesOf } from '../templates/files.js';
import type { TemplateLanguage } from '../templates/language.js';
import { Linter } from './linter.js';
import { shapeOf } from './shape.js';

/** What shipped templates are written in: outputs may share one. */
const languages = new Set(outputs.flatMap(({ language }: Output) => (language ? [language] : [])));

/**
 * Every mistake in the shipped report templates, each with its place: paths that the report's model does not have,
 * sentences, partials and helpers that do not exist, unescaped or unquoted output.
 */
export function lintTemplates(): Problem[] {
  const problems = kinds.flatMap(({ id, shape }) =>
    [...languages].flatMap((language) => lintTemplate(templatesOf(id, language), shape, language)),
  );
  return unique(sortProblems(problems));
}

/** The mistakes of one kind's templates in a language, held against the shape of its model. */
export function lintTemplate(
  templates: TemplateSet,
  shape: TSchema,
  { styled = false }: TemplateLanguage,
): Problem[] {
  return new Linter(templates, shapeOf(shape), styled).lint();
}

/** A partial is read once for each report that uses it. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}
