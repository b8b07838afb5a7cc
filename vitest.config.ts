import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const APART = [
  'tests/{main,packages}.test.ts',
  'tests/{operate,store,telegram,terminal,second-reader,editing}/**/*.test.ts',
  'playground/{tests,examples}/**/*.test.ts',
];

export default defineConfig({
  // The playground's package as it is written, not as it was last built.
  ssr: { resolve: { conditions: ['playground-source', 'module', 'node', 'development|production'] } },
  test: {
    // What tests start as processes of their own is compiled once.
    globalSetup: ['tests/build-once.ts'],
    // A worker for each core.
    maxWorkers: availableParallelism(),
    // Some tests start a process or load the linter, which takes its time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // One file after another in the same process, which loads the program, its dictionaries and the article's engine once: each file
        // has chats and stores of its own, and takes back what it fakes.
        test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: APART, isolate: false },
      },
      {
        extends: true,
        // What talks over the network, starts processes or stops clocks has a process of its own: a server left open fails others.
        test: { name: 'apart', include: APART },
      },
    ],
  },
});
