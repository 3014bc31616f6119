import type { Assessment, Finding } from '../../assessment/index.js';
import { render, timeText } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import { figureText } from './figures.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

/** Everything questionable about the submitted data, in the order of the files. */
export function problemsOf(
  { lang, say, unitName }: Wording,
  problems: Assessment['problems'],
): ReportModel['problems'] {
  return problems.map((p) => ({
    mark:
      p.effect === 'doubtful'
        ? { label: say('report.effect.doubtful'), sign: '？', tone: 'doubtful' }
        : { label: say('report.effect.note'), sign: '！', tone: 'warning' },
    place: locationText(p.at),
    unit: p.unit === undefined ? '—' : unitName(p.unit),
    text: render(p, lang),
  }));
}

/** The indicators that the reported findings judge. */
export function definitionsOf(words: Wording, findings: readonly Finding[]): ReportModel['definitions'] {
  const used = new Set(findings.map((f) => words.commitment(f.commitment).indicator));
  return words.assessment.indicators
    .filter(({ id }) => used.has(id))
    .map(({ id, title, unit, definition = '—', formula = '—' }) => ({
      id,
      title,
      unit,
      definition,
      formula,
    }));
}

/** Figures that were submitted for the record. */
export function recordedOf(words: Wording, units: ReadonlySet<string>): ReportModel['recorded'] {
  const { assessment, unitName } = words;
  const titles = new Map(assessment.indicators.map((i) => [i.id, i.title]));
  return assessment.recorded
    .filter(({ unit }) => units.has(unit))
    .map(({ unit, indicator, period, value, note = '—', at }) => ({
      title: titles.get(indicator) ?? indicator,
      unit: unitName(unit),
      period: timeText(period, words.lang),
      value: figureText(value, words),
      note,
      place: locationText(at),
    }));
}

/** What became of the waivers, and the amendments that the derivations name, each once. */
export function waiversOf(words: Wording, findings: readonly Finding[]): string[] {
  const { assessment, lang, say } = words;
  const amended = findings.flatMap(({ commitment, trace }) =>
    trace
      .filter(({ says }) => says.id === 'trace.amended')
      .map(({ says }) => {
        const { id, statement } = words.commitment(commitment);
        return say('report.amended', { id, statement, text: render(says, lang) });
      }),
  );
  return [...assessment.waivers.map((w) => render(w, lang)), ...new Set(amended)];
}

/** Where the document's wording is in doubt, for the reported findings. */
export function cautionsOf(words: Wording, findings: readonly Finding[]): ReportModel['cautions'] {
  const held = new Set(findings.map((f) => f.commitment));
  return words.assessment.commitments.flatMap(({ id, statement, caution }) =>
    caution === undefined || !held.has(id) ? [] : [{ id, statement, text: caution }],
  );
}

/** The rules and the submitted files, each with the SHA-256 that tells whether it is still the same. */
export function inputsOf(
  { assessment, say }: Wording,
  files: ReadonlySet<string> | undefined,
): ReportModel['inputs'] {
  const { plan, inputs } = assessment;
  return [
    { file: say('report.rules', { plan: plan.title }), sha256: plan.digest, sample: '—' },
    ...inputs
      .filter(({ file }) => files === undefined || files.has(file))
      .map(({ file, sha256, sample }) => ({
        file,
        sha256,
        sample: say(sample ? 'word.sample' : 'report.submitted'),
      })),
  ];
}
