import { defineConfig } from 'vitest/config';

/** Long enough for a machine that does ten things at once: a time limit is to find what hangs, not what is slow. */
const PATIENCE = 600_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    reporters: ['./test/skipped.ts', 'default'],
  },
});
