import { fontFilesOf, openLedger, pageSetup } from '../service/index.js';
import { type Result, shownPath, success } from '../source/index.js';
import type { BatchRequest } from './model.js';
import type { Input, Means } from './piece.js';
import type { Digests } from './store/digests.js';

/** What a batch is asked to make papers with; a failure on what cannot be used, as `check` has it. */
export function meansFor({ layout, fonts, ledger }: BatchRequest, digests: Digests): Result<Means> {
  const setup = pageSetup({ layout, fonts }, []);
  if (!setup.ok) return setup;
  const opened = ledger === undefined ? success(undefined) : openLedger(ledger);
  if (!opened.ok) return opened;
  const input = (path: string): Input => ({ file: shownPath(path), sha256: digests.of(path) ?? '' });
  return success({
    ...(layout === undefined ? {} : { layout: input(layout) }),
    ...(fonts === undefined
      ? {}
      : { fonts: { folder: shownPath(fonts), files: fontFilesOf(setup.value).map(input) } }),
    ...(ledger === undefined ? {} : { ledger: input(ledger) }),
  });
}
