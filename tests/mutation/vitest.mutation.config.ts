import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import main from '../../vitest.config.ts';
import { weaveMutants } from './mutants.ts';
import { PLAN_VARIABLE, type Plan } from './plan.ts';

const root = resolve(import.meta.dirname, '../..');
const { mutants } = JSON.parse(readFileSync(process.env[PLAN_VARIABLE] ?? '', 'utf8')) as Plan;

/** One process runs one test file, over files with all their mutants. */
export default mergeConfig(
  main,
  defineConfig({
    root,
    plugins: [
      {
        name: 'weave-mutants',
        enforce: 'pre',
        transform(text, id) {
          const own = mutants.filter(({ file }) => file === relative(root, id));
          return own.length === 0 ? undefined : { code: weaveMutants(text, own), map: null };
        },
      },
    ],
    test: {
      runner: resolve(import.meta.dirname, 'mutation-runner.ts'),
      pool: 'forks',
      maxWorkers: 1,
      reporters: [{}],
    },
  }),
);
