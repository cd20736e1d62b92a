import { createRequire } from 'node:module';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

// The same questions about the bundled facts, answered by the graph in several shapes: the harness reads GRAPH_SHAPE.
const questions = 'tests/questions/**/*.test.ts';
// They run the build and need MongoDB.
const mongodbProcesses = ['tests/mongodb/compose-file.mongo.ts', 'tests/mongodb/generation-gone.mongo.ts'];

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

function project(name: string, options: TestOptions): TestProjectInlineConfiguration {
  return { extends: true, test: { name, ...options } };
}

// Each file starts several processes of its own, so one file runs at a time.
const processes: TestOptions = {
  globalSetup: ['tests/harness/build.ts'],
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

// A server (MONGODB_URI), or Java and Maven for the one that tests/harness/mongodb-server builds. Skipped without.
const mongodb: TestOptions = {
  globalSetup: ['tests/harness/mongodb-setup.ts'],
  setupFiles: ['tests/harness/mongodb-skip.ts'],
  // Many tests run commands as processes, several in a row.
  testTimeout: 300_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  // Vite resolves graphql's ES build and Node the CommonJS one. Two copies of graphql do not accept each other's types, so
  // both resolve to the one that Node takes.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: {
    // Composing a supergraph and starting a command take seconds on a small machine, and many times that on a busy one.
    // No test asserts a duration: the limits only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // All that needs only Node.
      project('unit', {
        include: ['tests/**/*.test.ts'],
        exclude: [...configDefaults.exclude, 'tests/deployment/**', 'tests/peers/**'],
      }),
      // The build as separate processes.
      project('deployment', {
        ...processes,
        include: ['tests/deployment/**/*.test.ts', questions],
        env: { GRAPH_SHAPE: 'processes' },
      }),
      // Chromium; see CONTRIBUTING.md.
      project('browser', { include: ['tests/browser/**/*.browser.ts'] }),
      project('mongodb', {
        ...mongodb,
        include: ['tests/mongodb/**/*.mongo.ts', questions],
        exclude: mongodbProcesses,
        env: { GRAPH_SHAPE: 'mongodb' },
      }),
      project('mongodb-processes', {
        ...mongodb,
        globalSetup: ['tests/harness/mongodb-setup.ts', 'tests/harness/mongodb-deployment-setup.ts'],
        include: [...mongodbProcesses, questions],
        env: { GRAPH_SHAPE: 'mongodb-processes' },
      }),
      // python3 with the NetworkX of tests/tools/requirements.txt. Skipped without.
      project('networkx', { include: ['tests/networkx/**/*.networkx.ts'] }),
      // Hive Gateway in front of the built subgraphs, after `npm ci --prefix bench/peers`. Skipped without.
      project('peers', {
        ...processes,
        globalSetup: ['tests/harness/peers-setup.ts', 'tests/harness/build.ts'],
        include: ['tests/peers/**/*.test.ts', questions],
        env: { GRAPH_SHAPE: 'hive' },
      }),
    ],
  },
});
