/**
 * What an import cannot do without: reads files line by line and parses each line as JSON.
 * In: paths. Out: nothing but what the work took; an import is compared with that. Not for: anything else.
 */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { reportWork } from './report-work.js';

await reportWork(async () => {
  for (const path of process.argv.slice(2)) {
    for await (const line of createInterface({ input: createReadStream(path) })) JSON.parse(line);
  }
});
