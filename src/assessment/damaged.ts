import { type MessageRef, render } from '../messages/index.js';

/**
 * Thrown where an assessment contradicts itself or holds what the program never writes: somebody has changed the file,
 * or the program that made the object is wrong. `said` is why, for people; `message` the same in English.
 */
export class DamagedAssessment extends Error {
  override readonly name = 'DamagedAssessment';
  readonly said: MessageRef;

  constructor(said: MessageRef) {
    super(render(said, 'en'));
    this.said = said;
  }
}
