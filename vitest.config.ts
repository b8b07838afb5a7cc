import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WaitingFirst } from './tests/waiting-first.js';

export default defineConfig({
  // The playground's package as it is written, not as it was last built.
  ssr: { resolve: { conditions: ['playground-source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['tests/**/*.test.ts', 'playground/{tests,examples}/**/*.test.ts'],
    // What tests start as processes of their own is compiled once.
    globalSetup: ['tests/build-once.ts'],
    // A worker for each core, and one for while others wait: for a process, a browser, a disk.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: WaitingFirst },
    // A worker runs one file after another and loads the program, its dictionaries and the article's engine once. So each file has chats,
    // stores and servers of its own, closes what it opens, and takes back what it fakes.
    isolate: false,
    // Some tests start a process or load the linter, which takes its time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
