import type { FollowUp } from '../../assessment/index.js';
import { followUpsOf, type Ledger } from '../../ledger/index.js';
import type { Lang } from '../../messages/index.js';
import { openLedger, type PageSetup, pageSetup } from '../../service/index.js';
import { failure, type Result, success } from '../../source/index.js';
import type { Looks, Means, PapersPiece } from '../piece.js';
import { changedAmong } from './changed.js';
import { keptAssessment } from './kept.js';

let looks: { readonly of: string; readonly setup: PageSetup } | undefined;
let ledgers: { readonly of: string; readonly ledger: Ledger } | undefined;
let told: { readonly of: string; readonly followUps: readonly FollowUp[] } | undefined;

/** How documents are laid out; a failure where a file is not what it was when the run began. */
export function setupOf({ layout, fonts }: Looks): Result<PageSetup> {
  const of = JSON.stringify({ layout, fonts });
  if (looks?.of === of) return success(looks.setup);
  const setup = pageSetup({ layout: layout?.file, fonts: fonts?.folder }, []);
  if (!setup.ok) return setup;
  const changed = changedAmong([...(layout ? [layout] : []), ...(fonts?.files ?? [])]);
  if (changed.length > 0) return failure(changed);
  looks = { of, setup: setup.value };
  return setup;
}

/** What became of earlier rounds, as the whole of an assessment has it; none without a ledger. */
export function followUpsFor(
  { assessment: digest, lang, means }: PapersPiece,
  folder: string,
): Result<readonly FollowUp[] | undefined> {
  if (!means.ledger) return success(undefined);
  const of = JSON.stringify([digest, lang, means.ledger]);
  if (told?.of === of) return success(told.followUps);
  const ledger = ledgerOf(means.ledger);
  if (!ledger.ok) return ledger;
  const assessment = keptAssessment(folder, digest, undefined);
  if (!assessment.ok) return assessment;
  told = { of, followUps: followUpsOf(ledger.value, assessment.value, lang as Lang) };
  return success(told.followUps);
}

function ledgerOf(input: NonNullable<Means['ledger']>): Result<Ledger> {
  if (ledgers?.of === input.sha256) return success(ledgers.ledger);
  const opened = openLedger(input.file);
  if (!opened.ok) return opened;
  const changed = changedAmong([input]);
  if (changed.length > 0) return failure(changed);
  ledgers = { of: input.sha256, ledger: opened.value };
  return opened;
}
