import { defineConfig } from 'vitest/config';
import LongestFirst from './test/order.js';

/** Long enough for a machine that does ten things at once: a time limit is to find what hangs, not what is slow. */
const PATIENCE = 600_000;

/** Files that put other modules in the place of ours, or work in another folder: each in a process of its own. */
const alone = [
  'test/document/pdf-fonts.test.ts',
  'test/document/pdf.test.ts',
  'test/plan/reading.test.ts',
  'test/submission/opening.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    // A worker leaves its core to the program that it has started, and to the office and the browser.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    reporters: ['./test/skipped.ts', 'default'],
    setupFiles: ['./test/chance.ts'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        // The source is loaded once for all of them: that took longer than most of the tests.
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
    ],
  },
});
