/** Runs an import into a folder without the start of its command, and reports its work. Arguments: folder, day, paths. */
import { join } from 'node:path';
import process from 'node:process';
import { importFiles } from '../dist/cli/import.js';
import { reportWork } from './report-work.js';

const [folder = '', asOf, ...paths] = process.argv.slice(2);
const options = {
  asOf,
  strict: false,
  skipBad: false,
  dryRun: false,
  json: false,
  wait: 0,
  maxBytes: Number.MAX_SAFE_INTEGER,
  timeout: 1,
};
const config = {
  factsFolder: join(folder, 'facts'),
  privateFactsFolder: join(folder, 'private'),
  fetchedFolder: join(folder, 'fetched'),
  mongodbUri: null,
};

await reportWork(async () => {
  process.exitCode = await importFiles(paths, options, config, new globalThis.AbortController().signal);
});
