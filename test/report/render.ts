import type { Assessment, FollowUp, UnitResult } from '../../src/assessment/index.js';
import type { Lang } from '../../src/messages/index.js';
import { kindsAbout, outputs, type RenderOptions, type Report, reportOf } from '../../src/report/index.js';

/** The kinds of reports about an assessment or one of its units. */
export const assessmentKinds = kindsAbout('assessment', 'unit');

export interface Asked extends RenderOptions {
  readonly kind: string;
  readonly lang: Lang;
  readonly unit?: string;
  readonly followUps?: readonly FollowUp[];
}

/** A report of a kind on an assessment; one about a unit that is not named is about the first. */
export function made(assessment: Assessment, { kind: id, lang, unit, followUps }: Asked): Report {
  const kind = assessmentKinds.find((k) => k.id === id);
  if (!kind) throw new Error(`no kind ${id}`);
  const given = assessment.units.find((u) => u.id === unit);
  if (kind.about === 'assessment') return reportOf(kind, { assessment, unit: given, followUps }, lang);
  return reportOf(kind, { assessment, unit: given ?? (assessment.units[0] as UnitResult), followUps }, lang);
}

/** The same as text: `html` or `md`. */
export function rendered(assessment: Assessment, asked: Asked & { readonly to: string }): string {
  return textOf(made(assessment, asked), asked.to);
}

/** The same as bytes: `docx`, `pdf` or `xlsx`. */
export async function packed(
  assessment: Assessment,
  { to, ...asked }: Asked & { readonly to: string },
): Promise<Uint8Array> {
  return bytesOf(made(assessment, asked), to, asked);
}

/** A report in a format that is text. */
export function textOf(report: Report, to: string): string {
  const result = outputs.find(({ id }) => id === to)?.render(report, {});
  if (!result || !('ok' in result) || !result.ok || typeof result.value !== 'string')
    throw new Error(`${to} is no text`);
  return result.value;
}

/** A report in a format that is bytes. */
export async function bytesOf(report: Report, to: string, options: RenderOptions = {}): Promise<Uint8Array> {
  const result = await outputs.find(({ id }) => id === to)?.render(report, options);
  if (!result?.ok || typeof result.value === 'string') throw new Error(`${to} gave no bytes`);
  return result.value;
}
