import { type DataOf, type MessageId, message } from '../messages/index.js';
import { type Failure, failure } from '../source/index.js';

/** A failure about what was asked for, not about a file. */
export function refused<const Id extends MessageId>(id: Id, ...data: DataOf<Id>): Failure {
  return failure([{ ...message(id, ...data), severity: 'error', at: { file: 'duibiao' } }]);
}
