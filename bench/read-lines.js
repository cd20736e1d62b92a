/** Reads files line by line with Node's readline and parses each line as JSON. An import is compared with it. */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { reportWork } from './report-work.js';

await reportWork(async () => {
  for (const path of process.argv.slice(2)) {
    for await (const line of createInterface({ input: createReadStream(path) })) JSON.parse(line);
  }
});
