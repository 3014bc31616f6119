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

/** What is asked of a schema that is checked with. */
export interface Validator {
  /** The schema as written. */
  schema(): TSchema;
  fits(data: unknown): boolean;
  /** What is wrong with data; nothing where it fits. */
  errorsIn(data: unknown): readonly ErrorObject[];
}

let shared: Ajv2020 | undefined;

/**
 * The validator of a schema, compiled at its first use: a faulty schema throws then. That takes longer than judging a
 * district; so what is built has its validators compiled (`build/schemas.mjs`), and no compiler.
 */
export function validatorOf(schema: TSchema): Validator {
  let compiled: ValidateFunction | undefined;
  const validate = (): ValidateFunction => {
    shared ??= compiler();
    compiled ??= shared.compile(textual(schema) as object);
    return compiled;
  };
  return {
    schema: () => schema,
    fits: (data) => validate()(data),
    errorsIn: (data) => (validate()(data) ? [] : (validate().errors ?? [])),
  };
}

/**
 * The validators of a schema as the texts of CommonJS modules: `fits` only says whether data is of it, and is small.
 * @public The build asks for it.
 */
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
