import type { Beside } from './beside.js';
import type { Room } from './room.js';
import type { Wording } from './wording.js';

/** The parts of a paper that grow with what was judged, in the order in which they are given room. */
const parts = [
  'units',
  'unitNames',
  'chapters',
  'unitFindings',
  'matrix',
  'singly',
  'own',
  'byCommitment',
  'problems',
  'rectification',
  'followUp',
  'derivations',
  'definitions',
  'evidence',
  'inputs',
  'waivers',
  'recorded',
] as const;
export type PartId = (typeof parts)[number];

/** Of a paper's room each part has this share at most: of the paper of the whole, and of that of one unit. */
export const shares: Readonly<Record<'whole' | 'unit', Readonly<Record<PartId, number>>>> = {
  whole: {
    units: 0.1,
    unitNames: 0.4,
    chapters: 0.4,
    unitFindings: 0.4,
    matrix: 0.25,
    singly: 0.35,
    own: 0.1,
    byCommitment: 0.25,
    problems: 0.06,
    rectification: 0.12,
    followUp: 0.1,
    derivations: 0.15,
    definitions: 0.2,
    evidence: 0.08,
    inputs: 0.06,
    waivers: 0.1,
    recorded: 0.06,
  },
  unit: {
    units: 0.02,
    unitNames: 0,
    chapters: 0.4,
    unitFindings: 0,
    matrix: 0,
    singly: 0.5,
    own: 0.4,
    byCommitment: 0,
    problems: 0.25,
    rectification: 0.3,
    followUp: 0.2,
    derivations: 0.4,
    definitions: 0.3,
    evidence: 0.2,
    inputs: 0.1,
    waivers: 0.2,
    recorded: 0.2,
  },
};

/** What the lists of a paper are made with. */
export interface Setting {
  readonly words: Wording;
  readonly room: Room;
  readonly shares: Readonly<Record<PartId, number>>;
  /** Papers beside it in its folder. */
  readonly beside: Beside | undefined;
}
