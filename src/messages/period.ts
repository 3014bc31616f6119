import { type Period, periodKind } from '../quantity/index.js';
import { type MessageRef, message } from './message.js';

/** A period as people say it: 2022年, 2022年第3季度, 2022年3月. */
export function periodWord(period: Period): MessageRef {
  const [year = '', part = ''] = period.split('-');
  const kind = periodKind(period);
  if (kind === 'quarter') return message('period.quarter', { year, quarter: part.replace('Q', '') });
  if (kind === 'month') return message('period.month', { year, month: String(Number(part)) });
  return message('period.year', { year });
}
