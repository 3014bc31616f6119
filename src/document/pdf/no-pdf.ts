import type { MessageRef } from '../../messages/index.js';

/** Thrown where no PDF can be written on this machine: `why` says what is missing. */
export class NoPdf extends Error {
  readonly why: MessageRef;

  constructor(why: MessageRef) {
    super(why.id);
    this.why = why;
  }
}
