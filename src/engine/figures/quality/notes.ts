import { type DataFinding, type Figure, stages } from '../../../facts/index.js';
import { message, type SentenceDatum } from '../../../messages/index.js';
import { Rational } from '../../../quantity/index.js';
import { locationText } from '../../../source/index.js';
import { valueAt } from '../../series/series.js';
import type { Figures } from '../figures.js';
import { figure, finding, type Subject } from './model.js';

/** A jump against last year beyond the indicator's limit: a question to the district, not a doubt. */
function jump(subject: Subject, now: Rational, before: Rational): DataFinding | undefined {
  const limit = subject.indicator.jump;
  if (!limit) return undefined;
  const by = now.sub(before).abs();
  const allowed = limit.relative ? limit.by.mul(before.abs()) : limit.by;
  if (by.cmp(allowed) <= 0) return undefined;
  return finding(subject, 'note', 'quality.jump', {
    now: figure(subject.indicator, now, before),
    before: figure(subject.indicator, before, now),
    limit: limit.relative
      ? { value: limit.by.mul(Rational.of(100)).toString(), unit: '%' }
      : figure(subject.indicator, limit.by),
  });
}

/** A verified figure that differs from the district's own: the verified one judges, both are shown. */
export function stageDifference(figures: Figures, row: number, unit: string): DataFinding | undefined {
  const cell = figures.reported?.cells.get(row);
  const self = cell?.self?.value;
  const verified = cell?.verified?.value;
  if (!cell?.verified || !self || !verified || self.eq(verified)) return undefined;
  const { indicator, period } = figures;
  return finding({ indicator, period, unit, at: cell.verified.origin }, 'note', 'quality.stages-differ', {
    self: figure(indicator, self, verified),
    verified: figure(indicator, verified, self),
  });
}

/** Of a figure that was reported several times in the course of the year, which report judges, and what the others said. */
export function earlierReports(figures: Figures, row: number, unit: string): DataFinding[] {
  const cell = figures.reported?.cells.get(row);
  const { indicator, period } = figures;
  return stages.flatMap((stage) => {
    const judging = cell?.[stage];
    const others = cell?.reports?.filter((report) => report.stage === stage && report !== judging) ?? [];
    if (!judging || others.length === 0) return [];
    const said = ({ text, reported, origin }: Figure): SentenceDatum =>
      message('quality.report', { text, date: reported ?? '—', place: locationText(origin) });
    const data = { report: said(judging), others: others.map(said) };
    return [finding({ indicator, period, unit, at: judging.origin }, 'note', 'quality.reports', data)];
  });
}

/** The jump of a row against the year before. */
export function jumpOf(
  now: Figures,
  before: Figures,
  row: number,
  subject: Subject,
): DataFinding | undefined {
  const a = valueAt(now.series, row);
  const b = valueAt(before.series, row);
  return a && b ? jump(subject, a, b) : undefined;
}
