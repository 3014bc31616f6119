/**
 * The parts of a paper that grow with what was judged, in the order in which they are given room. `most`: a part's share
 * of the room at most; `least`: what those before it leave to it.
 */
const parts = {
  units: { most: 0.1, least: 0 },
  unitNames: { most: 0.4, least: 0 },
  chapters: { most: 0.5, least: 0 },
  unitFindings: { most: 0.4, least: 0 },
  matrix: { most: 0.25, least: 0 },
  own: { most: 0.2, least: 0.05 },
  byCommitment: { most: 0.25, least: 0.12 },
  // In place of the two before it.
  singly: { most: 0.4, least: 0 },
  problems: { most: 0.2, least: 0.04 },
  rectification: { most: 0.2, least: 0.07 },
  followUp: { most: 0.15, least: 0.02 },
  derivations: { most: 0.15, least: 0.04 },
  definitions: { most: 0.2, least: 0.06 },
  evidence: { most: 0.1, least: 0.03 },
  inputs: { most: 0.06, least: 0.02 },
  waivers: { most: 0.1, least: 0.03 },
  recorded: { most: 0.1, least: 0.02 },
} as const;

export type PartId = keyof typeof parts;

const order = Object.keys(parts) as PartId[];

export function mostOf(part: PartId): number {
  return parts[part].most;
}

/** What is left to the parts that come after one. */
export function keptAfter(part: PartId): number {
  return order.slice(order.indexOf(part) + 1).reduce((sum, id) => sum + parts[id].least, 0);
}
