import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Needs a MongoDB server (MONGODB_URI), or Java and Maven for the one that tests/harness/mongodb-server builds. The
// questions are those of the main suite, asked of MongoDB in two shapes: GRAPH_SHAPE tells the harness.
const questions = 'tests/questions/**/*.test.ts';
// These run what `npm run build` makes.
const ofProcesses = ['tests/mongodb/compose-file.mongo.ts', 'tests/mongodb/generation-gone.mongo.ts'];

const tests = {
  ...base.test,
  setupFiles: ['tests/harness/mongodb-skip.ts'],
  // Many tests run commands as processes of their own, several in a row.
  testTimeout: 300_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        ...base,
        test: {
          ...tests,
          name: 'one process',
          include: ['tests/mongodb/**/*.mongo.ts', questions],
          exclude: ofProcesses,
          env: { GRAPH_SHAPE: 'mongodb' },
          globalSetup: ['tests/harness/mongodb-setup.ts'],
        },
      },
      {
        ...base,
        test: {
          ...tests,
          name: 'separate processes',
          include: [...ofProcesses, questions],
          exclude: [],
          env: { GRAPH_SHAPE: 'mongodb-processes' },
          globalSetup: ['tests/harness/mongodb-setup.ts', 'tests/harness/mongodb-deployment-setup.ts'],
        },
      },
    ],
  },
});
