import { type DataFinding, type Figure, stages } from '../../../facts/index.js';
import { message, type SentenceDatum } from '../../../messages/index.js';
import { Rational } from '../../../quantity/index.js';
import { locationText } from '../../../source/index.js';
import { valueAt } from '../../series/series.js';
import { type Figures, originAt } from '../figures.js';
import { figure, finding } from './model.js';

/** A verified figure that differs from the district's own: the verified one judges, both are shown. */
export function stageDifference(figures: Figures, row: number, unit: string): DataFinding | undefined {
  const cell = figures.reported?.kept.get(row);
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

/** A jump against the year before beyond the indicator's limit: a question to the district, not a doubt. */
export function jumpOf(now: Figures, before: Figures, row: number, unit: string): DataFinding | undefined {
  const { indicator, period } = now;
  const limit = indicator.jump;
  const [a, b] = limit ? [valueAt(now.series, row), valueAt(before.series, row)] : [];
  if (!limit || !a || !b) return undefined;
  const allowed = limit.relative ? limit.by.mul(b.abs()) : limit.by;
  if (a.sub(b).abs().cmp(allowed) <= 0) return undefined;
  const at = originAt(now, row);
  return (
    at &&
    finding({ indicator, period, unit, at }, 'note', 'quality.jump', {
      now: figure(indicator, a, b),
      before: figure(indicator, b, a),
      limit: limit.relative
        ? { value: limit.by.mul(Rational.of(100)).toString(), unit: '%' }
        : figure(indicator, limit.by),
    })
  );
}
