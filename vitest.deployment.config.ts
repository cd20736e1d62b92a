import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Processes of what `npm run build` makes, and the sample questions asked of them. One file at a time: each starts
// several processes of its own.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['tests/deployment/**/*.test.ts', 'tests/questions/**/*.test.ts'],
      globalSetup: ['tests/harness/build.ts'],
      env: { GRAPH_SHAPE: 'processes' },
      fileParallelism: false,
      testTimeout: 180_000,
      hookTimeout: 180_000,
      // A machine that stands still for seconds looks like a process that hangs; a fault of ours shows again.
      retry: 1,
    },
  }),
);
