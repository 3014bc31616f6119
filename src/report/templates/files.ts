import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedReports } from '../shipped.js';
import type { TemplateLanguage } from './language.js';

/** A template or partial as it lies on disk. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** A kind's template in a language, and the partials it may use, by name. */
export interface TemplateSet {
  readonly main: TemplateFile;
  readonly partials: ReadonlyMap<string, TemplateFile>;
}

/** The shipped templates of a report: one folder a kind, and `partials/` for what they share. */
export function templatesOf(kind: string, { id, styled }: TemplateLanguage): TemplateSet {
  const ending = `.${id}.hbs`;
  const partials = readdirSync(join(shippedReports, 'partials'))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => [file.slice(0, -ending.length), fileAt('partials', file)] as const);
  const style = styled ? styleAndPolicy(fileAt('styles', 'report.css')) : [];
  return { main: fileAt(kind, `${kind}${ending}`), partials: new Map([...partials, ...style]) };
}

/** The style, and the policy that lets a page load nothing and apply no other style: both text without data. */
function styleAndPolicy(style: TemplateFile): [string, TemplateFile][] {
  const hash = createHash('sha256').update(style.text).digest('base64');
  const text = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    ['style', style],
    ['policy', { path: style.path, text }],
  ];
}

function fileAt(...path: string[]): TemplateFile {
  const file = join(shippedReports, ...path);
  return { path: file, text: readFileSync(file, 'utf8') };
}
