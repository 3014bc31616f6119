import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TSchema } from 'typebox';
import { packWord, parseMarkup, standardLayout } from '../../document/index.js';
import { shippedReports } from '../shipped.js';
import { type Field, fieldsOf } from './fields.js';

/** A Word template of a kind of report to start from: every section, with its placeholders. */
export function starterTemplate({ id, shape }: { readonly id: string; readonly shape: TSchema }): Uint8Array {
  const shipped = join(shippedReports, 'starters', `${id}.doc`);
  const markup = existsSync(shipped) ? readFileSync(shipped, 'utf8') : markupOf(fieldsOf(shape));
  return packWord(parseMarkup(markup), standardLayout());
}

/** What there is no starter of: every field in its order, a list of plain entries as a table. */
function markupOf(field: Field): string {
  if (field.kind !== 'group') return '';
  return [...field.fields].map(([name, inner]) => sectionOf(name, inner)).join('\n');
}

function sectionOf(name: string, field: Field): string {
  if (field.kind === 'text') return `<${paragraphOf(name)}>{${name}}</${paragraphOf(name)}>`;
  const entry = field.kind === 'list' ? field.of : field;
  if (entry.kind === 'group' && [...entry.fields.values()].every((f) => f.kind !== 'list'))
    return `<h2>${name}</h2>\n${tableOf(name, entry.fields)}`;
  const inside = entry.kind === 'group' ? markupOf(entry) : '<p>{.}</p>';
  return `<p>{#${name}}</p>\n${inside}\n<p>{/${name}}</p>`;
}

function paragraphOf(name: string): string {
  if (name === '标题') return 'title';
  return name === '样例说明' ? 'sample' : 'p';
}

/** A row for each entry, a column for each field. */
function tableOf(name: string, fields: ReadonlyMap<string, Field>): string {
  const columns = [...fields];
  const heads = columns.map(([head]) => `<th>${head}</th>`).join('');
  const cells = columns.map(([column, field], i) => {
    const start = i === 0 ? `{#${name}}` : '';
    const end = i === columns.length - 1 ? `{/${name}}` : '';
    return `<c>${start}${cellOf(column, field)}${end}</c>`;
  });
  const widths = columns.map(() => '1').join(' ');
  return `<table columns="${widths}">\n<head>${heads}</head>\n<row>${cells.join('')}</row>\n</table>`;
}

function cellOf(name: string, field: Field): string {
  if (field.kind !== 'group') return `{${name}}`;
  return `{#${name}}${[...field.fields.keys()].map((inner) => `{${inner}}`).join(' ')}{/${name}}`;
}
