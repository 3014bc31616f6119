import type { Step } from '../../assessment/index.js';
import type { Location } from '../../source/index.js';
import { verdictCode } from '../judging/verdict.js';
import type { Grounds } from './grounds.js';

/** Every place of a derivation once; first those that decide it: the doubtful cell, the units that miss the target. */
export function originsOf(trace: readonly Step[], grounds: Grounds): Location[] {
  const { verdict, review } = grounds;
  const doubted = verdict === verdictCode.doubtful ? (grounds.doubt()?.at ?? []) : [];
  const behind = verdict === verdictCode.missed ? grounds.laggards() : [];
  const units = new Set(behind.map((row) => review.program.tree.units[row]));
  const decides = ({ unit }: Step): boolean => unit !== undefined && units.has(unit);
  const places = (steps: readonly Step[]): Location[] => steps.flatMap(({ origin = [] }) => origin);
  const ahead = places(trace.filter(decides));
  const others = places(trace.filter((step) => !decides(step)));
  const seen = new Set<string>();
  return [...doubted, ...ahead, ...others].filter((at) => {
    const key = `${at.file}:${at.line}:${at.column}:${at.sheet}:${at.cell}`;
    return !seen.has(key) && seen.add(key);
  });
}
