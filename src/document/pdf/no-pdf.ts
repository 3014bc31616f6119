import type { MessageRef } from '../../messages/index.js';

/** Thrown where no PDF can be written on this machine; `said` is what is missing. */
export class NoPdf extends Error {
  override readonly name = 'NoPdf';
  readonly said: MessageRef;

  constructor(said: MessageRef) {
    super(said.id);
    this.said = said;
  }
}
