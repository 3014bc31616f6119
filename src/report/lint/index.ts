import type { TSchema } from 'typebox';
import { type Problem, sortProblems } from '../../source/index.js';
import { diffFormats } from '../diff.js';
import { reportFormats } from '../formats.js';
import { reportKinds } from '../kinds.js';
import { diffShape } from '../shape.js';
import { summaryFormats } from '../summary.js';
import { summaryShape } from '../summary-shape.js';
import { type TemplateSet, templatesOf } from '../templates.js';
import { Linter } from './linter.js';
import { shapeOf } from './shape.js';

/**
 * Every mistake in the shipped report templates, each with its place: paths that the report's model does not have,
 * sentences, partials and helpers that do not exist, unescaped or unquoted output.
 */
export function lintTemplates(): Problem[] {
  const found = reportKinds.flatMap(({ id, shape }) =>
    reportFormats.flatMap((format) => lintTemplate(templatesOf(id, format.id), shape, format.id)),
  );
  const compared = diffFormats.flatMap((format) =>
    lintTemplate(templatesOf('diff', format), diffShape, format),
  );
  const summed = summaryFormats.flatMap((format) =>
    lintTemplate(templatesOf('summary', format), summaryShape, format),
  );
  return unique(sortProblems([...found, ...compared, ...summed]));
}

/** The mistakes of one report's templates in a format, held against the shape of a model. */
export function lintTemplate(templates: TemplateSet, shape: TSchema, format: string): Problem[] {
  return new Linter(templates, shapeOf(shape), format === 'html').lint();
}

/** A partial is read once for each report that uses it. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}
