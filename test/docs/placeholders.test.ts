import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TSchema } from 'typebox';
import { describe, expect, test } from 'vitest';
import { reportKinds } from '../../src/report/index.js';
import { type Field, fieldsOf } from '../../src/report/own/fields.js';
import { summaryShape } from '../../src/report/summary-shape.js';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The names of a report on one line: `标题`, `章节`（`标题`、…）. */
function listed(field: Field): string {
  if (field.kind !== 'group') return '';
  return [...field.fields].map(([name, inner]) => `\`${name}\`${insideOf(inner)}`).join('、');
}

function insideOf(field: Field): string {
  const inner = field.kind === 'list' ? field.of : field;
  if (inner.kind === 'group') return `（${listed(inner)}）`;
  return field.kind === 'list' ? '（`.`）' : '';
}

const shapes: readonly (readonly [string, TSchema])[] = [
  ...reportKinds.map(({ id, shape }) => [id, shape] as const),
  ['summary', summaryShape],
];

describe('the documented names are those that templates know', () => {
  const page = readFileSync(join(docs, 'documents.md'), 'utf8');
  test.each(shapes)('%s', (id, shape) => {
    const line = new RegExp(`^\\*\\*${id}\\*\\*: (.+)$`, 'm').exec(page)?.[1];
    expect(line).toBe(listed(fieldsOf(shape)));
  });
});

describe('every picture and page that a page links to is there', () => {
  test.each(readdirSync(docs).filter((file) => file.endsWith('.md')))('%s', (file) => {
    const links = [...readFileSync(join(docs, file), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      (m) => m[1] ?? '',
    );
    for (const link of links) expect(existsSync(join(docs, link)), link).toBe(true);
  });
});
