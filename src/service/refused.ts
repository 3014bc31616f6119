import type { MessageData } from '../messages/index.js';
import { type Failure, failure } from '../source/index.js';

/** A failure about what was asked for, not about a file. */
export function refused(id: string, data: MessageData = {}): Failure {
  return failure([{ id, data, severity: 'error', at: { file: 'duibiao' } }]);
}
