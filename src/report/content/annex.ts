import type { Assessment, Finding } from '../../assessment/index.js';
import { timeText } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import { leftText } from './beside.js';
import { figureText } from './figures.js';
import { paragraphHeight, rowHeight } from './room.js';
import type { Setting } from './setting.js';
import type { ReportModel } from './shape.js';
import type { Wording } from './wording.js';

type Problem = Assessment['problems'][number];

/** Everything questionable about the submitted data: first what is not judged for it, then in the order of the files. */
export function problemsOf(
  { words, room, beside }: Setting,
  problems: readonly Problem[],
): Pick<ReportModel, 'problems' | 'problemsLeft'> {
  const doubtful = problems.filter(({ effect }) => effect === 'doubtful');
  const sorted = [...doubtful, ...problems.filter(({ effect }) => effect !== 'doubtful')];
  const { shown, left } = room.fill(sorted, (problem) => problemOf(words, problem), {
    part: 'problems',
    height: ({ unit, text, place }) =>
      rowHeight([
        ['', 11],
        [unit, 11],
        [text, 41],
        [place, 25],
      ]),
  });
  return { problems: shown, problemsLeft: leftText(words, left, { sheet: 'report.sheet-problems' }, beside) };
}

function problemOf({ say, tell, unitName }: Wording, problem: Problem): ReportModel['problems'][number] {
  return {
    mark:
      problem.effect === 'doubtful'
        ? { label: say('report.effect.doubtful'), sign: '？', tone: 'doubtful' }
        : { label: say('report.effect.note'), sign: '！', tone: 'warning' },
    place: locationText(problem.at),
    unit: problem.unit === undefined ? '—' : unitName(problem.unit),
    text: tell(problem),
  };
}

/** The indicators that the reported findings judge. */
export function definitionsOf(
  { words, room, beside }: Setting,
  commitments: ReadonlySet<string>,
): Pick<ReportModel, 'definitions' | 'definitionsLeft'> {
  const used = new Set([...commitments].map((id) => words.commitment(id).indicator));
  const { shown, left } = room.fill(
    words.assessment.indicators.filter(({ id }) => used.has(id)),
    ({ id, title, unit, definition = '—', formula = '—' }) => ({ id, title, unit, definition, formula }),
    {
      part: 'definitions',
      height: ({ title, unit, definition, formula }) =>
        rowHeight([
          [title, 22],
          [unit, 9],
          [definition, 36],
          [formula, 21],
        ]),
    },
  );
  return { definitions: shown, definitionsLeft: leftText(words, left, 'report.where.plan', beside) };
}

/** Figures that were submitted for the record. */
export function recordedOf(
  { words, room, beside }: Setting,
  units: ReadonlySet<string>,
): Pick<ReportModel, 'recorded' | 'recordedLeft'> {
  const { assessment, unitName, indicatorTitle } = words;
  const { shown, left } = room.fill(
    assessment.recorded.filter(({ unit }) => units.has(unit)),
    ({ unit, indicator, period, value, note = '—', at }) => ({
      title: indicatorTitle(indicator),
      unit: unitName(unit),
      period: timeText(period, words.lang),
      value: figureText(value, words),
      note,
      place: locationText(at),
    }),
    {
      part: 'recorded',
      height: ({ title, unit, period, value, note }) =>
        rowHeight([
          [title, 26],
          [unit, 12],
          [period, 8],
          [value, 14],
          [note, 26],
        ]),
    },
  );
  return { recorded: shown, recordedLeft: leftText(words, left, { sheet: 'report.sheet-recorded' }, beside) };
}

/** What became of the waivers, and the amendments that the derivations name, each once. */
export function waiversOf(
  { words, room, beside }: Setting,
  findings: readonly Finding[],
): Pick<ReportModel, 'waivers' | 'waiversLeft'> {
  const { assessment, say, tell } = words;
  const amended = alikeOnce(findings).flatMap(({ commitment, trace }) =>
    trace
      .filter(({ says }) => says.id === 'trace.amended')
      .map(({ says }) => {
        const { id, statement } = words.commitment(commitment);
        return say('report.amended', { id, statement, text: tell(says) });
      }),
  );
  const texts = [...assessment.waivers.map(tell), ...new Set(amended)];
  const { shown, left } = room.fill(texts, (text) => text, {
    part: 'waivers',
    height: paragraphHeight,
  });
  return { waivers: shown, waiversLeft: leftText(words, left, 'report.where.feedback', beside) };
}

/** One finding of all on one commitment with the same terms: what was amended says the same of each of them. */
function alikeOnce(findings: readonly Finding[]): Finding[] {
  const alike = new Map<string, Finding>();
  for (const finding of findings) {
    const { commitment, key, due, target } = finding;
    const about = [commitment, key, due, target.op, target.value, target.upper, target.within].join('\n');
    if (!alike.has(about)) alike.set(about, finding);
  }
  return [...alike.values()];
}

/** Where the document's wording is in doubt, for the reported findings. */
export function cautionsOf(
  { words, room, beside }: Setting,
  commitments: ReadonlySet<string>,
): Pick<ReportModel, 'cautions' | 'cautionsLeft'> {
  const { shown, left } = room.fill(
    words.assessment.commitments.filter(({ id, caution }) => caution !== undefined && commitments.has(id)),
    ({ id, statement, caution = '' }) => ({ id, statement, text: caution }),
    {
      part: 'waivers',
      height: ({ id, statement, text }) => paragraphHeight(`${id} ${statement}：${text}`),
    },
  );
  return { cautions: shown, cautionsLeft: leftText(words, left, 'report.where.plan', beside) };
}

/** The rules and the submitted files, each with the SHA-256 that tells whether it is still the same. */
export function inputsOf(
  { words, room, beside }: Setting,
  files: ReadonlySet<string> | undefined,
): Pick<ReportModel, 'inputs' | 'inputsLeft'> {
  const { assessment, say } = words;
  const { plan, inputs } = assessment;
  const read = inputs.filter(({ file }) => files === undefined || files.has(file));
  const { shown, left } = room.fill(
    read,
    ({ file, sha256, sample }) => ({
      file,
      sha256,
      sample: say(sample ? 'word.sample' : 'report.submitted'),
    }),
    {
      part: 'inputs',
      height: ({ file, sha256 }) =>
        rowHeight([
          [file, 34],
          [sha256, 42],
        ]),
    },
  );
  return {
    inputs: [{ file: say('report.rules', { plan: plan.title }), sha256: plan.digest, sample: '—' }, ...shown],
    inputsLeft: leftText(words, left, { sheet: 'report.appendix.inputs' }, beside),
  };
}
