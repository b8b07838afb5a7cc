import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A test says what it means for each language; a run leaves no state for the next.
    restoreMocks: true,
    unstubEnvs: true,
  },
});
