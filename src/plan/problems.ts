import { type DataOf, type MessageId, message } from '../messages/index.js';
import type { Location, Problem } from '../source/index.js';

/** Gathers problems while a plan is built: building goes on, so that all are reported in one go. */
export class Problems {
  readonly list: Problem[] = [];

  error<Id extends MessageId>(id: Id, at: Location, ...data: DataOf<Id>): void {
    this.list.push({ ...message(id, ...data), severity: 'error', at });
  }

  warning<Id extends MessageId>(id: Id, at: Location, ...data: DataOf<Id>): void {
    this.list.push({ ...message(id, ...data), severity: 'warning', at });
  }

  add(problems: readonly Problem[]): void {
    this.list.push(...problems);
  }

  get failed(): boolean {
    return this.list.some((p) => p.severity === 'error');
  }
}
