import type { Finding } from '../../assessment/index.js';
import { message, type SentenceDatum, type WordId } from '../../messages/index.js';
import { anchorOf } from './anchor.js';
import type { Wording } from './wording.js';

/** Papers in one folder with the one that is made, by the way to them from it; a paper made alone knows of none. */
export interface Beside {
  /** The workbook of all findings. */
  readonly workbook: string;
  /** The folder in which each unit's own paper bears its id. */
  readonly feedback: string;
}

/** A unit's own paper without its ending; empty where it is not known to lie there. */
export function paperOf(beside: Beside | undefined, unit: string): string {
  return beside ? `${beside.feedback}${unit}` : '';
}

/** Where a finding stands in its unit's own page; empty where that is not known to lie there. */
export function placeIn(beside: Beside | undefined, finding: Finding): string {
  const paper = paperOf(beside, finding.unit);
  return paper === '' ? '' : `${paper}.html#${anchorOf(finding)}`;
}

/** Where the rest of a list stands that had no room. */
export type Where =
  | { readonly sheet: WordId }
  | 'report.where.feedback'
  | 'report.where.notice'
  | 'report.where.page'
  | 'report.where.chapters'
  | 'report.where.plan'
  | 'report.where.ledger';

/** How many entries of a list had no room, and where they stand; empty where there are none. */
export function leftText({ say }: Wording, left: number, where: Where, beside: Beside | undefined): string {
  return left === 0 ? '' : say('report.left', { count: left, where: placeSaid(where, beside) });
}

/** Where units' own papers are. */
export function feedbackPlace(beside: Beside | undefined): SentenceDatum {
  if (!beside?.feedback) return { id: 'report.where.feedback' };
  return message('report.where.feedback-beside', { folder: beside.feedback });
}

function placeSaid(where: Where, beside: Beside | undefined): SentenceDatum {
  if (where === 'report.where.feedback') return feedbackPlace(beside);
  if (typeof where === 'string') return { id: where };
  const sheet = { id: where.sheet };
  if (!beside) return message('report.where.sheet', { sheet });
  return message('report.where.sheet-beside', { file: beside.workbook, sheet });
}
