import type { MessageData } from '../../messages/index.js';

type Missing = 'cli.no-fonts' | 'cli.bad-font' | 'cli.no-typesetter';

/** Thrown where no PDF can be written on this machine: the sentence with this id says what is missing. */
export class NoPdf extends Error {
  readonly id: Missing;
  readonly data: MessageData;

  constructor(id: Missing, data: MessageData = {}) {
    super(id);
    this.id = id;
    this.data = data;
  }
}
