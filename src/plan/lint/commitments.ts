import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** A plan that promises nothing would be met by everybody. */
export const somethingPromised: Check = ({ commitments }, problems, { head, declared }) => {
  if (commitments.length === 0 && declared.commitments.size === 0 && declared.whole)
    problems.error('plan.no-commitments', head.at);
};

/** Commitment ids are unique, also where letters differ in case only: ids become file names. */
export const commitmentsUnique: Check = ({ commitments }, problems) => {
  const first = new Map<string, (typeof commitments)[number]>();
  for (const commitment of commitments) {
    const key = commitment.id.toLowerCase();
    const other = first.get(key);
    if (other)
      problems.error('plan.commitment-twice', placeIn(commitment, 'id'), {
        id: commitment.id,
        file: other.at.file,
        line: other.at.line ?? 0,
      });
    else first.set(key, commitment);
  }
};
