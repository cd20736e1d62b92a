import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Needs a MongoDB server (MONGODB_URI), or Java and Maven for the one that tests/harness/mongodb-server builds.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: { include: ['tests/mongodb/**/*.mongo.ts'], globalSetup: ['tests/harness/mongodb-setup.ts'] },
  }),
);
