import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Needs a MongoDB server (MONGODB_URI), or Java and Maven for the one that tests/harness/mongodb-server builds. The
// questions are those of the main suite, asked of MongoDB: GRAPH_SHAPE tells the harness.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['tests/mongodb/**/*.mongo.ts', 'tests/questions/**/*.test.ts'],
      env: { GRAPH_SHAPE: 'mongodb' },
      setupFiles: ['tests/harness/mongodb-skip.ts'],
      // Many tests run commands as processes of their own, several in a row.
      testTimeout: 300_000,
      globalSetup: ['tests/harness/mongodb-setup.ts'],
    },
  }),
);
