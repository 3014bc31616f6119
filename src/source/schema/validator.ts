import {
  Ajv2020,
  type ErrorObject,
  type KeywordCxt,
  type Options,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';
import type { TSchema } from 'typebox';
import { DIGITS, type JsonSchema, textual } from './keywords.js';
import { forPeople } from './names.js';

const validators = new WeakMap<TSchema, ValidateFunction>();
let shared: Ajv2020 | undefined;

/**
 * What is wrong with data by a schema; nothing where it is of it. Compiling a schema takes longer than judging a district:
 * in what is built, `build/schemas.mjs` puts the validators of the program in this module's place, and no compiler with
 * them. Throws on a faulty schema.
 */
export function errorsOf(schema: TSchema, data: unknown): readonly ErrorObject[] {
  shared ??= compiler();
  const validate = validators.get(schema) ?? shared.compile(textual(schema) as object);
  validators.set(schema, validate);
  return validate(data) ? [] : (validate.errors ?? []);
}

/** The validators of a schema as the texts of CommonJS modules: `fits` only says whether data is of it, and is small. */
export function validatorCode(schema: TSchema): { readonly fits: string; readonly errors: string } {
  const code = (options: Options): string => {
    const ajv = compiler({ ...options, code: { optimize: true, source: true } });
    return standaloneCode.default(ajv, ajv.compile(textual(schema) as object));
  };
  return { fits: code({ allErrors: false, verbose: false, messages: false }), errors: code({}) };
}

/** One compiler for all schemas. That schemas are valid is a test's business, and costs 100 ms here. */
function compiler(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    addUsedSchema: false,
    code: { optimize: false },
    ...options,
  });
  ajv.addVocabulary(forPeople);
  ajv.addKeyword({ keyword: DIGITS, type: 'string', schemaType: 'string', code: digits });
  return ajv;
}

/** Whether a text is a number as the schema wants it: a decimal within the bounds. */
function digits(context: KeywordCxt): void {
  const { data, schema: kind, parentSchema } = context;
  const { minimum, maximum } = parentSchema as JsonSchema;
  const pattern = usePattern(context, kind === 'integer' ? '^-?\\d+$' : '^-?\\d+(?:\\.\\d+)?$');
  const least = typeof minimum === 'number' ? _` && Number(${data}) >= ${minimum}` : _``;
  const most = typeof maximum === 'number' ? _` && Number(${data}) <= ${maximum}` : _``;
  context.pass(_`${pattern}.test(${data})${least}${most}`);
}
