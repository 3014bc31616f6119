interface Share {
  /** A part's share of the room at most. */
  readonly most: number;
  /** What those before it leave to it. */
  readonly least: number;
}

/** The parts of a paper that grow with what was judged, in the order in which they are given room. */
const inspection = {
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
} as const satisfies Record<string, Share>;

/** Those of the circular. */
const circular = {
  levels: { most: 0.35, least: 0 },
  rankings: { most: 0.3, least: 0.2 },
  changes: { most: 0.2, least: 0.1 },
  gaps: { most: 0.2, least: 0.1 },
  sources: { most: 0.1, least: 0.05 },
} as const satisfies Record<string, Share>;

export type PartId = keyof typeof inspection | keyof typeof circular;

const papers: readonly (readonly [string, Share][])[] = [inspection, circular].map((parts) =>
  Object.entries<Share>(parts),
);
const shares: ReadonlyMap<string, Share> = new Map(papers.flat());

export function mostOf(part: PartId): number {
  return shares.get(part)?.most ?? 0;
}

/** What is left to the parts that come after one. */
export function keptAfter(part: PartId): number {
  const paper = papers.find((parts) => parts.some(([id]) => id === part)) ?? [];
  const after = paper.slice(paper.findIndex(([id]) => id === part) + 1);
  return after.reduce((sum, [, { least }]) => sum + least, 0);
}
