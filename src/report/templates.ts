import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A template or partial as it lies on disk. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** A report's own template in a format, and the partials it may use, by name. */
export interface TemplateSet {
  readonly main: TemplateFile;
  readonly partials: ReadonlyMap<string, TemplateFile>;
}

const folder = fileURLToPath(new URL('../../reports/', import.meta.url));

/** The shipped templates of a report: one folder a kind, and `partials/` for what they share. */
export function templatesOf(kind: string, format: string): TemplateSet {
  const ending = `.${format}.hbs`;
  const partials = readdirSync(join(folder, 'partials'))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => [file.slice(0, -ending.length), fileAt('partials', file)] as const);
  const style = format === 'html' ? styleAndPolicy(fileAt('styles', 'report.css')) : [];
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

/** The path of the markup of a Word template to start from. */
export function starterAt(kind: string): string {
  return join(folder, 'starters', `${kind}.doc`);
}

function fileAt(...path: string[]): TemplateFile {
  const file = join(folder, ...path);
  return { path: file, text: readFileSync(file, 'utf8') };
}
