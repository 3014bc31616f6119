import type { TSchema } from 'typebox';
import { partSchema, planSchema } from './header.js';
import { dictionarySchema } from './indicator.js';
import { documentsSchema, unitsSchema } from './registers.js';
import { testsSchema } from './tests.js';
import { waiversSchema } from './waivers.js';

/** The schema of every file on the rule side, by the name of its schema file. */
export const ruleSchemas: readonly { readonly name: string; readonly schema: TSchema }[] = [
  { name: 'plan', schema: planSchema },
  { name: 'part', schema: partSchema },
  { name: 'indicators', schema: dictionarySchema },
  { name: 'waivers', schema: waiversSchema },
  { name: 'tests', schema: testsSchema },
  { name: 'units', schema: unitsSchema },
  { name: 'documents', schema: documentsSchema },
];
