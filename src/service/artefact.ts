import { asKept } from '../archive/index.js';
import type { Assessment } from '../assessment/index.js';
import type { Lang } from '../messages/index.js';
import { type AnyKind, type AnyOutput, kindsAbout, outputsOf } from '../report/index.js';
import { failure, type Result, success } from '../source/index.js';
import { wantObject, wantText } from './arguments.js';
import { contentOf, made } from './deliver.js';
import { formatIn } from './formats.js';
import { type Order, ordersOn } from './order.js';
import { refused } from './refused.js';

const langs: readonly Lang[] = ['zh-CN', 'en'];
const kinds = kindsAbout('assessment', 'unit');
/** The formats of artefacts. */
export const artefactFormats = outputsOf(...kinds).map(({ id }) => id);
type ArtefactFormat = Exclude<AnyOutput['id'], 'text'>;

/** Pages and Markdown are text, files of other programs bytes. */
export type Artefact<F extends ArtefactFormat> = Extract<AnyOutput, { readonly id: F }>['binary'] extends true
  ? Uint8Array
  : string;

export interface ArtefactOptions<F extends ArtefactFormat> {
  readonly kind: Extract<AnyKind, { readonly about: 'assessment' | 'unit' }>['id'];
  readonly to: F;
  /** Default zh-CN. */
  readonly lang?: Lang;
  /** The unit it is about (id or name): needed by a feedback or notice where the assessment covers several. */
  readonly unit?: string;
}

/**
 * Renders an assessment as an artefact; the same bytes on every run. A failure on a kind, format, language or unit that
 * there is not, where no PDF can be made, and on an assessment that contradicts itself. Throws TypeError on arguments of
 * another type.
 */
export async function renderArtefact<F extends ArtefactFormat>(
  assessment: Assessment,
  options: ArtefactOptions<F>,
): Promise<Result<Artefact<F>>> {
  wantObject('assessment', assessment, 'findings', 'checkSubmissions or readAssessment');
  const { kind: id, to, lang = 'zh-CN', unit } = options;
  for (const [name, value] of Object.entries({ kind: id, to, lang })) wantText(name, value);
  if (unit !== undefined) wantText('unit', unit);
  const kind = kinds.find((k) => k.id === id);
  if (!kind) return refused('service.unknown-kind', { kind: id, kinds: kinds.map((k) => k.id) });
  const output = formatIn(to, outputsOf(...kinds));
  if (!output.ok) return output;
  if (!langs.includes(lang)) return refused('service.unknown-lang', { lang, langs });
  const [only, ...others] = assessment.units;
  if (kind.about === 'unit' && unit === undefined && (!only || others.length > 0))
    return refused('service.unit-wanted', { kind: id, units: assessment.units.map(({ name }) => name) });
  const about = kind.about === 'unit' ? (unit ?? only?.id) : unit;
  const from = assessment.plan.id;
  const orders = ordersOn(asKept(assessment), kind, { to: [output.value], lang, unit: about, from });
  if (!orders.ok) return orders;
  const [order] = orders.value as [Order];
  const report = made(order);
  if (!report.ok) return report;
  const content = await contentOf(report.value, output.value, {}, order.from);
  if ('id' in content) return failure([{ ...content, severity: 'error', at: { file: 'duibiao' } }]);
  return content.ok ? success(content.value as Artefact<F>) : content;
}
