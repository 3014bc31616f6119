import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { TSchema } from 'typebox';
import { escapeXml } from '../../document/index.js';
import { type DataOf, type IdTaking, type MessageId, message } from '../../messages/index.js';
import { failure, type Problem, type Result, success } from '../../source/index.js';
import type { Model } from '../content/shape.js';
import { fieldsOf, namedModel } from './fields.js';
import { brokenPart } from './sound.js';
import { faultyTags, fullWidthTags, type Tag } from './tags.js';

/** A Word document with placeholders, as it was read. */
export interface WordTemplate {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Part {
  readonly tags: readonly Tag[];
}

interface Fault {
  readonly properties: { readonly id: string; readonly xtag?: string; readonly explanation?: string };
}

interface Zip {
  readonly files: Readonly<Record<string, { readonly date: Date }>>;
  file(name: string): { asText(): string } | null;
  file(name: string, text: string): unknown;
  generate(options: object): Uint8Array;
}

/** Where a placeholder stands: loops and the like are of a module. */
interface Looked {
  readonly meta: { readonly part: { readonly module?: string } };
}

const DOCUMENT = 'word/document.xml';
/** Any date before 1980 cannot be written; this one makes the same report the same bytes. */
const MADE = new Date(2020, 0, 1);

/**
 * Fills a bureau's own Word template: `{标题}` prints a field, `{#整改清单}…{/整改清单}` repeats for each of a list, also
 * over the row of a table, and `{^整改清单}…{/整改清单}` stands where there is none. Gives the document, or every
 * misspelt or unclosed placeholder. Sample figures say so on top where the template does not.
 */
export function fillTemplate(
  { file, bytes }: WordTemplate,
  model: Model,
  shape: TSchema,
): Result<Uint8Array> {
  const printed: string[] = [];
  try {
    const zip = new PizZip(bytes);
    const broken = brokenPart(zip);
    if (broken !== undefined) return failure([problem(file, 'document.template-broken', { name: broken })]);
    const template = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (tag: string) => ({
        get: (scope: unknown, { meta }: Looked) => {
          const value = tag === '.' ? scope : ownValue(scope, tag);
          if (meta.part.module === undefined && typeof value === 'object' && value !== null)
            printed.push(tag);
          return value;
        },
      }),
    });
    const parts = partsOf(template);
    const fields = fieldsOf(shape);
    const faults = [
      ...parts.flatMap((part) => faultyTags(part.tags, fields, file)),
      ...fullWidthTags(template.getFullText(), fields, file),
    ];
    if (faults.length > 0) return failure(faults);
    const sampleText = model.sample === true ? (model.sampleText ?? '') : '';
    template.render(namedModel({ ...model, sampleText }, shape));
    if (printed.length > 0)
      return failure([...new Set(printed)].map((name) => problem(file, 'document.template-list', { name })));
    if (sampleText !== '' && !parts.some(({ tags }) => tags.some(({ name }) => name === sampleName(shape))))
      mark(template.getZip(), sampleText);
    return success(packed(template.getZip()));
  } catch (error) {
    return failure(faultsOf(error).map((fault) => faultProblem(file, fault)));
  }
}

function packed(zip: Zip): Uint8Array {
  for (const { date } of Object.values(zip.files)) date.setTime(MADE.getTime());
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** What the shape calls the sentence that says that figures are samples. */
function sampleName(shape: TSchema): string {
  const { properties } = shape as {
    readonly properties?: { readonly sampleText?: { readonly title?: string } };
  };
  return properties?.sampleText?.title ?? '';
}

function ownValue(scope: unknown, tag: string): unknown {
  return typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
    ? (scope as Readonly<Record<string, unknown>>)[tag]
    : undefined;
}

/** What the library made of a part: texts and placeholders, those of a loop below it. */
interface Parsed {
  readonly type: string;
  readonly value?: string;
  readonly module?: string;
  readonly subparsed?: readonly Parsed[];
}

/** The placeholders of each part. The library's own list of them is an object, on which every object's names seem to be. */
function partsOf(template: object): Part[] {
  const { compiled } = template as {
    readonly compiled: Readonly<Record<string, { readonly postparsed: readonly Parsed[] }>>;
  };
  return Object.values(compiled).map(({ postparsed }) => ({ tags: tagsOf(postparsed) }));
}

function tagsOf(parts: readonly Parsed[]): Tag[] {
  return parts.flatMap(({ type, value = '', module, subparsed = [] }) => {
    if (type !== 'placeholder') return [];
    return [{ name: value, raw: module === 'rawxml', inner: tagsOf(subparsed) }];
  });
}

/** Writes at the top of the document that its figures are samples. */
function mark(zip: Zip, text: string): void {
  const body = zip.file(DOCUMENT)?.asText() ?? '';
  const note = `<w:p><w:r><w:rPr><w:b/><w:color w:val="9C5700"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  zip.file(
    DOCUMENT,
    body.replace(/<w:body>/, (start) => `${start}${note}`),
  );
}

/** What the library found wrong with the template. Throws on what is no fault of it. */
function faultsOf(error: unknown): readonly Fault[] {
  if (!(error instanceof Error)) throw error;
  const { properties } = error as { properties?: { errors?: Fault[] } };
  if (properties === undefined) return [{ properties: { id: 'no-word-file', explanation: error.message } }];
  return properties.errors ?? [error as unknown as Fault];
}

/** What the library calls a file that is no Word document. */
const foreign = ['no-word-file', 'filetype_not_identified', 'filetype_not_handled'];
const broken: Readonly<Record<string, IdTaking<'name'>>> = {
  unclosed_tag: 'document.template-unclosed-tag',
  unopened_tag: 'document.template-unopened-tag',
  unclosed_loop: 'document.template-unclosed-loop',
  unopened_loop: 'document.template-unopened-loop',
};

function faultProblem(file: string, { properties }: Fault): Problem {
  const { id, xtag = '', explanation = '' } = properties;
  if (foreign.includes(id)) return problem(file, 'document.template-no-word-file');
  const tag = Object.hasOwn(broken, id) ? broken[id] : undefined;
  if (tag) return problem(file, tag, { name: xtag });
  return problem(file, 'document.template-fault', { text: explanation });
}

function problem<Id extends MessageId>(file: string, id: Id, ...data: DataOf<Id>): Problem {
  return { ...message(id, ...data), severity: 'error', at: { file } };
}
