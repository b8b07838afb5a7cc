import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The playground's package as it is written, not as it was last built.
  ssr: { resolve: { conditions: ['playground-source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['tests/**/*.test.ts', 'playground/{tests,examples}/**/*.test.ts'],
    // Some tests start a process or load the linter, which takes its time on a busy machine.
    testTimeout: 120_000,
  },
});
