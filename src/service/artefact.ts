import { type Assessment, DamagedAssessment, type UnitResult } from '../assessment/index.js';
import { NoPdf, standardLayout } from '../document/index.js';
import { type Lang, type MessageRef, message } from '../messages/index.js';
import { suggestion } from '../plan/index.js';
import {
  documentFormats,
  renderDocument,
  renderReport,
  reportFormats,
  reportKinds,
  reportWorkbook,
  textFormats,
} from '../report/index.js';
import { failure, type Problem, type Result, success } from '../source/index.js';
import { wantObject, wantText } from './arguments.js';
import { refused } from './refused.js';

const langs: readonly Lang[] = ['zh-CN', 'en'];
/** The formats of artefacts. */
export const artefactFormats = [...reportFormats, 'xlsx'] as const;
type ArtefactFormat = (typeof artefactFormats)[number];

/** Pages and Markdown are text, files of other programs bytes. */
export type Artefact<F extends ArtefactFormat> = F extends (typeof textFormats)[number] ? string : Uint8Array;

export interface ArtefactOptions<F extends ArtefactFormat> {
  readonly kind: (typeof reportKinds)[number]['id'];
  readonly to: F;
  /** Default zh-CN. */
  readonly lang?: Lang;
  /** The unit it is about (id or name): needed by a feedback or notice where the assessment covers several. */
  readonly unit?: string;
}

/**
 * Renders an assessment as an artefact; the same bytes on every run. A failure on a kind, format, language or unit that
 * there is not, where no PDF can be written, and on an assessment that contradicts itself. Throws TypeError on arguments of
 * another type.
 */
export async function renderArtefact<F extends ArtefactFormat>(
  assessment: Assessment,
  options: ArtefactOptions<F>,
): Promise<Result<Artefact<F>>> {
  wantObject('assessment', assessment, 'findings', 'checkSubmissions or readAssessment');
  const { kind, to, lang = 'zh-CN', unit } = options;
  for (const [name, value] of Object.entries({ kind, to, lang })) wantText(name, value);
  if (unit !== undefined) wantText('unit', unit);
  const wanted = reportKinds.find(({ id }) => id === kind);
  if (!wanted) return refused('service.unknown-kind', { kind, kinds: reportKinds.map(({ id }) => id) });
  if (!artefactFormats.includes(to))
    return refused('cli.unknown-format', { format: to, formats: artefactFormats });
  if (!langs.includes(lang)) return refused('service.unknown-lang', { lang, langs });
  const subject = subjectOf(assessment, unit, wanted.perUnit ? kind : undefined);
  if (!subject.ok) return subject;
  try {
    const about = subject.value === undefined ? {} : { unit: subject.value.id };
    return success((await rendered(assessment, to, { kind, lang, ...about })) as Artefact<F>);
  } catch (error) {
    if (error instanceof NoPdf) return failure([problem(error.why, 'duibiao')]);
    if (!(error instanceof DamagedAssessment)) throw error;
    const said = message('cli.assessment-damaged', { message: error.said });
    return failure([problem(said, assessment.plan.id)]);
  }
}

function problem(said: MessageRef, file: string): Problem {
  return { ...said, severity: 'error', at: { file } };
}

/** The unit asked for; of a kind about one unit the only one where there is one only. */
function subjectOf(
  { units }: Assessment,
  asked: string | undefined,
  perUnit: string | undefined,
): Result<UnitResult | undefined> {
  if (asked === undefined) {
    if (perUnit === undefined) return success(undefined);
    if (units.length === 1) return success(units[0]);
    return refused('service.unit-wanted', { kind: perUnit, units: units.map(({ name }) => name) });
  }
  const found = units.find(({ id, name }) => id === asked || name === asked);
  if (found) return success(found);
  const names = units.map(({ name }) => name);
  return refused('cli.unknown-unit', {
    unit: asked,
    units: units.map(({ id }) => id),
    ...suggestion(asked, names),
  });
}

function rendered(
  assessment: Assessment,
  to: ArtefactFormat,
  asked: Omit<Parameters<typeof renderReport>[1], 'to'>,
): string | Promise<Uint8Array> {
  const text = textFormats.find((id) => id === to);
  if (text) return renderReport(assessment, { ...asked, to: text });
  const pages = documentFormats.find((id) => id === to);
  if (pages) return renderDocument(assessment, { ...asked, to: pages, layout: standardLayout() });
  return reportWorkbook(assessment, asked.lang);
}
