import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests start a process or load the linter, which takes its time on a busy machine.
    testTimeout: 120_000,
  },
});
