import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// The sample questions, asked of Hive Gateway in front of the built subgraphs. Needs `npm ci --prefix bench/peers`; says
// so where it skips.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['tests/peers/**/*.test.ts', 'tests/questions/**/*.test.ts'],
      globalSetup: ['tests/harness/peers-setup.ts', 'tests/harness/build.ts'],
      env: { GRAPH_SHAPE: 'hive' },
      fileParallelism: false,
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  }),
);
