import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Composing and parsing a supergraph takes seconds on a small machine; nothing here asserts a time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
