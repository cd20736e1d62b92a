import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Needs python3 with the NetworkX of tests/tools/requirements.txt; says so where it skips.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['tests/networkx/**/*.networkx.ts'] } }),
);
