import type { Lang } from '../messages/index.js';
import type { Form } from './model.js';
import { formCsv, formYaml } from './text.js';
import { formWorkbook } from './workbook.js';

export { annotatedWorkbook } from './annotated.js';
export { formFor } from './asked.js';
export type { Form } from './model.js';

/** A format that forms are made in. */
export interface FormFormat {
  readonly id: string;
  readonly ending: string;
  write(form: Form, lang: Lang): Promise<Uint8Array> | string;
}

export const formFormats: readonly FormFormat[] = [
  { id: 'xlsx', ending: 'xlsx', write: formWorkbook },
  { id: 'csv', ending: 'csv', write: formCsv },
  { id: 'yaml', ending: 'yaml', write: formYaml },
];
