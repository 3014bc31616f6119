import type { CommitmentView } from '../../assessment/index.js';
import { measure } from '../../language/index.js';
import { render } from '../../messages/index.js';
import type { Mark, PlanModel } from '../shape.js';
import type { Words } from './words.js';

/** A plan as plain data: what it promises, chapter by chapter, how it was read, and what no rule takes up. */
export function planModel(words: Words): PlanModel {
  const { assessment, lang, say } = words;
  const { plan, commitments, indicators } = assessment;
  const judged = new Set(commitments.map((c) => c.indicator));
  return {
    lang,
    title: say('report.title.plan', { plan: plan.title }),
    subtitle: plan.issuer,
    meta: [
      { label: say('report.plan'), value: plan.id },
      { label: say('report.document'), value: plan.document.title },
      { label: say('report.period'), value: say('report.from-to', { from: plan.from, to: plan.to }) },
      { label: say('report.commitments'), value: summaryOf(words, commitments) },
    ],
    chapters: plan.chapters.flatMap(({ id, title }) => {
      const own = commitments.filter((c) => c.chapter === id);
      if (own.length === 0) return [];
      const promises = own.map((c) => promiseOf(words, c));
      return [{ id: `chapter-${id}`, title, summary: summaryOf(words, own), promises }];
    }),
    definitions: indicators
      .filter(({ id, recorded }) => judged.has(id) || recorded)
      .map(({ id, title, unit, definition = '—', formula = '—' }) => ({
        id,
        title,
        unit,
        definition,
        formula,
      })),
    notEncoded: [...plan.notEncoded],
    damage: plan.document.damage ?? '',
  };
}

function promiseOf(
  { assessment, lang, say }: Words,
  c: CommitmentView,
): PlanModel['chapters'][number]['promises'][number] {
  const target = render(c.target, lang);
  const remarks = [
    ['report.reading', c.reading],
    ['report.caution', c.caution],
    ['report.lead', c.lead],
  ] as const;
  return {
    id: c.id,
    statement: c.statement,
    target:
      measure(c.measure).spans === 'period'
        ? target
        : say('report.measured-target', { measure: { id: `measured.${c.measure}` }, target }),
    who: render(c.who, lang),
    indicator: assessment.indicators.find((i) => i.id === c.indicator)?.title ?? c.indicator,
    due: dueText(c, say),
    mark: natureMark(c, say),
    source: c.source.section,
    remarks: remarks.flatMap(([id, value]) => (value === undefined ? [] : [{ label: say(id), value }])),
  };
}

/** A rhythm by its years; else up to three dates, or the first and the last. */
function dueText({ due, every }: CommitmentView, say: Words['say']): string {
  const years = [...new Set([due[0], due.at(-1)].map((date) => date?.slice(0, 4)))];
  if (every) return say('report.every', { every: { id: `every.${every}` }, years: years.join('—') });
  return due.length <= 3 ? due.join('、') : `${due[0]} … ${due.at(-1)}`;
}

function natureMark({ nature }: CommitmentView, say: Words['say']): Mark {
  return { label: say(`nature.${nature}`), sign: nature === 'binding' ? '■' : '□', tone: nature };
}

function summaryOf({ say }: Words, commitments: readonly CommitmentView[]): string {
  const binding = commitments.filter((c) => c.nature === 'binding').length;
  return say('report.plan-summary', {
    count: commitments.length,
    binding,
    expected: commitments.length - binding,
  });
}
