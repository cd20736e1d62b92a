import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  // Vite would take graphql's ES build and Node takes the CommonJS one; two copies of graphql know each other's types
  // as strangers, so both are led to the one that Node takes.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // They need what `npm run build` makes; see vitest.deployment.config.ts.
    exclude: [...configDefaults.exclude, 'tests/deployment/**', 'tests/peers/**'],
    // Composing a supergraph and starting a command take seconds on a small machine, and many times that on a busy one.
    // Nothing here asserts a time: the limits only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
