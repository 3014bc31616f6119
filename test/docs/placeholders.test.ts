import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { term } from '../../src/messages/index.js';
import { kinds } from '../../src/report/index.js';
import { type Field, fieldsOf } from '../../src/report/word-template/fields.js';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The fields of a report, those of a list's entries below it. */
function listed(field: Field, indent = ''): string[] {
  if (field.kind !== 'group') return [];
  return [...field.fields].flatMap(([name, inner]) => {
    const entry = inner.kind === 'list' ? inner.of : inner;
    const opens = inner.kind === 'text' ? `{${name}}` : `{#${name}}…{/${name}}`;
    const plain = inner.kind === 'list' && entry.kind === 'text' ? ' `{.}`' : '';
    return [`${indent}- \`${opens}\`${plain}`, ...listed(entry, `${indent}  `)];
  });
}

test('the page of names is what the kinds say; `npx vitest run test/docs -u` writes it anew', async () => {
  const page = [
    '# Word 模板里的名字 · The names in Word templates',
    '',
    '[怎样使用 How to use them](documents.md)。本页由程序生成。This page is generated.',
    ...kinds.flatMap(({ id, name, shape }) => [
      '',
      `## ${id} ${term(name, 'zh-CN')}`,
      '',
      ...listed(fieldsOf(shape)),
    ]),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(join(docs, 'placeholders.md'));
});

describe('every picture and page that a page links to is there', () => {
  test.each(readdirSync(docs).filter((file) => file.endsWith('.md')))('%s', (file) => {
    const links = [...readFileSync(join(docs, file), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      (m) => m[1] ?? '',
    );
    for (const link of links) expect(existsSync(join(docs, link)), link).toBe(true);
  });
});
