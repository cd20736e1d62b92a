/**
 * What an import cannot do without: reads files line by line and parses each line as JSON.
 * In: paths. Out: nothing; the time that it takes is what an import is compared with. Not for: anything else.
 */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

for (const path of process.argv.slice(2)) {
  for await (const line of createInterface({ input: createReadStream(path) })) JSON.parse(line);
}
