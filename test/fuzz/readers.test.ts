import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { render } from '../../src/messages/index.js';
import type { Problem } from '../../src/source/index.js';
import { damaged, damages } from './damage.js';
import { folder, readers, tidy } from './readers.js';

/** How many damaged files of each kind are read. */
const FILES = Number(process.env['DUIBIAO_FUZZ'] ?? 60);
/** Longest that one may take, in milliseconds, on however busy a machine: what is said of time is in the figures. */
const PATIENCE = 60_000;
afterAll(tidy);

describe.each(readers)('$what', ({ what, sound, zipped, sealed, read }) => {
  test(`is read or refused with words, whatever is wrong with it: ${FILES} of them`, async () => {
    const files = await sound();
    for (const [name, bytes] of Object.entries(files))
      expect([name, said(read(join(folder, name), bytes))]).toEqual([name, []]);
    const seen = { read: 0, refused: 0, longest: 0 };
    const one = fc.record({
      name: fc.constantFrom(...Object.keys(files)),
      faults: damages,
      part: zipped ? fc.option(fc.nat(), { freq: 4 }) : fc.constant(null),
    });
    fc.assert(
      fc.property(one, ({ name, faults, part }) => {
        const bytes = files[name] as Uint8Array;
        const path = join(folder, name);
        const start = performance.now();
        const wrong = part === null ? damaged(bytes, faults) : withPart(bytes, part, faults);
        if (sealed && Buffer.compare(wrong, bytes) === 0) return;
        const problems = read(path, wrong);
        rmSync(path, { force: true });
        const took = performance.now() - start;
        for (const text of said(problems)) expect(text).not.toMatch(/undefined|\[object/);
        expect(took).toBeLessThan(PATIENCE);
        seen.longest = Math.max(seen.longest, took);
        seen[problems.some(({ severity }) => severity === 'error') ? 'refused' : 'read']++;
      }),
      { numRuns: FILES },
    );
    // Damage that always shows, or never, would try half of it.
    expect(seen.refused).toBeGreaterThan(0);
    if (sealed) expect(seen.read).toBe(0);
    else if (FILES >= 300) expect(seen.read).toBeGreaterThan(0);
    if (process.env['DUIBIAO_FUZZ'])
      process.stderr.write(
        `${what}: read ${seen.read}, refused ${seen.refused}, longest ${Math.round(seen.longest)} ms\n`,
      );
  });
});

/** What is said to people of errors, in both languages. */
function said(problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.flatMap((problem) => [render(problem, 'zh-CN'), render(problem, 'en')]);
}

/** A zip with one of its parts damaged. */
function withPart(bytes: Uint8Array, part: number, faults: Parameters<typeof damaged>[1]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[part % names.length] ?? '';
  return zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), faults) });
}
