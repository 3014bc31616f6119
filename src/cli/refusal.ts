import { type DataOf, type MessageId, message } from '../messages/index.js';
import type { Problem, Result } from '../source/index.js';

/** Thrown when bad input keeps a command from doing its work: exit 3, with problems instead of a stack trace. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems[0]?.id ?? 'refused');
    this.problems = problems;
  }

  /** A refusal about the command line itself. */
  static of<Id extends MessageId>(id: Id, ...data: DataOf<Id>): Refusal {
    return new Refusal([{ ...message(id, ...data), severity: 'error', at: { file: 'duibiao' } }]);
  }
}

/** What a room gave. Throws `Refusal` with its problems where it gave nothing. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.problems);
  return result.value;
}
