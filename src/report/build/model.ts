import type { Assessment, Finding, UnitResult } from '../../assessment/index.js';
import { render } from '../../messages/index.js';
import { Rational, toFixed } from '../../quantity/index.js';
import type { Mark, ReportModel } from '../shape.js';
import { byChapter, verdictChart } from './charts.js';
import { anchorOf, commitmentOf, findingModel, pressing } from './findings.js';
import { exact, markOf, placeText, verdictMark, type Words } from './words.js';

/** What a report is about: the unit whose findings it follows, and the units whose details it carries. */
export interface Scope {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: UnitResult;
  readonly units: readonly UnitResult[];
}

const tiles = ['met', 'missed', 'late', 'pending', 'unreported', 'doubtful', 'waived', 'attest'] as const;

/** A report as plain data: every text worded, every number printed. */
export function reportModel(words: Words, scope: Scope, css: string): ReportModel {
  const { assessment, lang, say } = words;
  const { subject, units } = scope;
  const own = assessment.findings.filter((f) => f.unit === subject.id);
  const ids = new Set(units.map((u) => u.id));
  const covered = assessment.findings.filter((f) => ids.has(f.unit));
  const model = (f: Finding) => findingModel(words, f, severalOf(own, f));
  const chapters = byChapter(assessment, own);
  return {
    lang,
    css,
    title: scope.title,
    subtitle: scope.subtitle,
    sample: assessment.sample,
    sampleText: say('report.sample'),
    meta: metaOf(words, subject),
    conclusion: conclusionOf(words, scope),
    tiles: tiles.map((v) => ({ mark: verdictMark(v, lang), count: String(subject.counts[v]) })),
    countHeads: tiles.map((v) => say(`verdict.${v}`)),
    units: units.map((u) => ({
      id: u.id,
      name: u.name,
      mark: conclusionMark(words, u),
      counts: tiles.map((v) => String(u.counts[v])),
      score: u.score === undefined ? '—' : toFixed(exact(u.score), 2),
      grade: u.grade ?? '—',
      overrides: u.overrides.map((o) => render(o, lang)),
      findings:
        units.length > 1 && u.id !== subject.id
          ? assessment.findings
              .filter((f) => f.unit === u.id)
              .map((f) => findingModel(words, f, severalOf(assessment.findings, f)))
          : [],
    })),
    scored: units.some((u) => u.score !== undefined),
    charts: [
      verdictChart(words, say('report.chart.chapters', { unit: subject.name }), chapters),
      ...(units.length > 1
        ? [
            verdictChart(
              words,
              say('report.chart.units'),
              units.map((u) => ({ label: u.name, findings: covered.filter((f) => f.unit === u.id) })),
            ),
          ]
        : []),
    ],
    chapters: chapters
      .filter(({ findings }) => findings.length > 0)
      .map(({ label, findings }, i) => ({
        id: `chapter-${i + 1}`,
        title: label,
        summary: summaryOf(words, findings),
        findings: findings.map(model),
      })),
    matrix: matrixOf(words, units, covered),
    several: units.length > 1,
    attention: pressing.flatMap((verdict) => {
      const found = own.filter((f) => f.verdict === verdict);
      return found.length === 0
        ? []
        : [{ mark: verdictMark(verdict, lang), count: String(found.length), findings: found.map(model) }];
    }),
    problems: problemsOf(words, ids),
    rectification: rectificationOf(words, own),
    missing: own
      .filter((f) => f.verdict === 'unreported')
      .map((f) => ({
        id: f.commitment,
        statement: commitmentOf(assessment, f.commitment).statement,
        reason: render(f.reason, lang),
      })),
    definitions: assessment.indicators.map((i) => ({
      id: i.id,
      title: i.title,
      unit: i.unit,
      definition: i.definition ?? '—',
      formula: i.formula ?? '—',
    })),
    evidence: covered
      .filter((f) => f.evidence.length > 0)
      .map((f) => ({
        id: `${nameOf(assessment, f.unit)} ${f.commitment}`,
        statement: commitmentOf(assessment, f.commitment).statement,
        items: [...f.evidence],
      })),
    inputs: assessment.inputs.map((i) => ({
      file: i.file,
      sha256: i.sha256,
      sample: i.sample ? say('word.sample') : '—',
    })),
    waivers: assessment.waivers.map((w) => render(w, lang)),
    cautions: assessment.commitments.flatMap((c) =>
      c.caution === undefined ? [] : [{ id: c.id, statement: c.statement, text: c.caution }],
    ),
    damage: assessment.plan.document.damage ?? '',
  };
}

function severalOf(findings: readonly Finding[], { commitment, unit, key }: Finding): boolean {
  return findings.some((f) => f.commitment === commitment && f.unit === unit && f.key !== key);
}

function nameOf({ units }: Assessment, id: string): string {
  return units.find((u) => u.id === id)?.name ?? id;
}

function metaOf({ assessment, say }: Words, subject: UnitResult): ReportModel['meta'] {
  const { plan, asOf } = assessment;
  return [
    { label: say('report.plan'), value: plan.title },
    { label: say('report.unit'), value: subject.name },
    { label: say('report.as-of'), value: `${asOf} (${plan.timeZone})` },
    { label: say('report.period'), value: say('report.from-to', { from: plan.from, to: plan.to }) },
    { label: say('report.digest'), value: plan.digest.slice(0, 16) },
  ];
}

function conclusionMark({ say }: Words, { conclusion }: UnitResult): Mark {
  const [sign, tone] = conclusionLooks[conclusion];
  return { label: say(`conclusion.${conclusion}`), sign, tone };
}

const conclusionLooks: Readonly<Record<UnitResult['conclusion'], readonly [sign: string, tone: string]>> = {
  compliant: ['✓', 'met'],
  'not-compliant': ['✗', 'missed'],
  undetermined: ['？', 'doubtful'],
  'nothing-checked': ['－', 'waived'],
};

/** The conclusion in sentences: what was judged, how it came out, and how the districts stand. */
function conclusionOf(words: Words, { subject, units }: Scope): string[] {
  const { say, assessment } = words;
  const { counts, exceeded, warnings } = subject;
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  const sentences = [
    say('report.conclusion.counts', {
      unit: subject.name,
      total,
      met: counts.met,
      exceeded,
      missed: counts.missed,
      warnings,
      late: counts.late,
    }),
    say('report.conclusion.open', {
      unreported: counts.unreported,
      doubtful: counts.doubtful,
      attest: counts.attest,
      pending: counts.pending,
      waived: counts.waived,
    }),
    say(`report.conclusion.${subject.conclusion}`, { unit: subject.name }),
  ];
  if (subject.score !== undefined)
    sentences.push(
      say('report.conclusion.score', {
        score: toFixed(exact(subject.score), 2),
        grade: subject.grade ?? '—',
      }),
    );
  const others = units.filter((u) => u.id !== subject.id);
  const named = (conclusion: UnitResult['conclusion']): string[] =>
    others.filter((u) => u.conclusion === conclusion).map((u) => u.name);
  if (others.length > 0)
    for (const conclusion of ['compliant', 'not-compliant', 'undetermined'] as const) {
      const names = named(conclusion);
      if (names.length > 0)
        sentences.push(
          say('report.conclusion.units', {
            conclusion: { id: `conclusion.${conclusion}` },
            count: names.length,
            names,
          }),
        );
    }
  if (assessment.problems.length > 0)
    sentences.push(say('report.conclusion.problems', { count: assessment.problems.length }));
  return sentences;
}

/** 12 of 20 met: the share of what was due and could be judged. */
function summaryOf({ say }: Words, findings: readonly Finding[]): string {
  const met = findings.filter((f) => f.verdict === 'met').length;
  const share = Rational.of(met, findings.length).mul(Rational.of(100));
  return say('report.chapter-summary', { total: findings.length, met, share: `${toFixed(share, 1)}%` });
}

/** Commitments held by more than one unit, district by district. */
function matrixOf(
  { assessment, lang }: Words,
  units: readonly UnitResult[],
  findings: readonly Finding[],
): ReportModel['matrix'] {
  const rows = assessment.commitments.flatMap((c) => {
    const mine = findings.filter((f) => f.commitment === c.id);
    const keys = [...new Set(mine.map((f) => f.key))];
    if (new Set(mine.map((f) => f.unit)).size < 2) return [];
    return keys.map((key) => ({
      id: c.id,
      statement: keys.length > 1 ? `${c.statement} (${key})` : c.statement,
      cells: units.map((u) => {
        const found = mine.find((f) => f.unit === u.id && f.key === key);
        if (!found) return { mark: { label: '', sign: '', tone: 'none' }, says: '', href: '' };
        return {
          mark: markOf(found, lang),
          says: `${u.name}: ${render(found.reason, lang)}`,
          href: `#${anchorOf(found)}`,
        };
      }),
    }));
  });
  return { heads: units.map((u) => u.name), rows };
}

function problemsOf({ assessment, lang, say }: Words, units: ReadonlySet<string>): ReportModel['problems'] {
  return assessment.problems
    .filter((p) => p.unit === undefined || units.has(p.unit))
    .map((p) => ({
      mark:
        p.effect === 'doubtful'
          ? { label: say('report.effect.doubtful'), sign: '？', tone: 'doubtful' }
          : { label: say('report.effect.note'), sign: '！', tone: 'warning' },
      place: placeText(p.at),
      unit: p.unit === undefined ? '—' : nameOf(assessment, p.unit),
      text: render(p, lang),
    }));
}

/** 整改清单: what is missed or late, with room for what will be done about it. */
function rectificationOf(words: Words, findings: readonly Finding[]): ReportModel['rectification'] {
  const open = findings.filter(
    (f) =>
      f.verdict === 'missed' ||
      f.verdict === 'late' ||
      f.verdict === 'doubtful' ||
      f.verdict === 'unreported',
  );
  return open.map((f, i) => {
    const c = commitmentOf(words.assessment, f.commitment);
    return {
      number: String(i + 1),
      problem: render(f.reason, words.lang),
      basis: `${c.id} ${c.statement}`,
      source: c.source.section,
      responsible: c.responsible ?? c.lead ?? nameOf(words.assessment, f.unit),
      due: '',
    };
  });
}
