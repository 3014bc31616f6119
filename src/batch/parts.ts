import { unitFormats, wholePapers } from '../service/index.js';
import { sha256 } from '../source/index.js';

/** A part of the papers of a run: what one piece makes. */
export interface Part {
  /** What its claim is called. */
  readonly name: string;
  readonly of: { readonly papers: readonly string[] } | { readonly units: readonly string[] };
  readonly to: readonly string[];
}

/** How many units a part is about, on average at most. */
const UNITS = 8;

/**
 * The parts of a run about these units, in formats. Units go together by the digest of their id, so that a unit which
 * comes or goes leaves the others where they are.
 */
export function partsOf(units: readonly string[], to: readonly string[]): Part[] {
  const among = (formats: readonly string[]): string[] => formats.filter((format) => to.includes(format));
  const whole = wholePapers.map(({ name, to: formats }) => ({
    name: `${name}-${formats[0]}`,
    of: { papers: [name] },
    to: among(formats),
  }));
  const forUnits = groupsOf(units).map(([name, some]) => ({
    name,
    of: { units: some },
    to: among(unitFormats),
  }));
  return [...whole, ...forUnits].filter((part) => part.to.length > 0);
}

function groupsOf(units: readonly string[]): [name: string, units: string[]][] {
  const bits = Math.max(0, Math.ceil(Math.log2(units.length / UNITS)));
  const groups = new Map<string, string[]>();
  for (const unit of units) {
    const group = Number.parseInt(sha256(unit).slice(0, 8), 16) >>> (32 - bits);
    const name = `units-${bits}-${bits === 0 ? 0 : group}`;
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
