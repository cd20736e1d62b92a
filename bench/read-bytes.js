/**
 * The cheapest way that we know to read files line by line and parse each line as JSON: it finds lines in the bytes, and decodes
 * each separately. An import is compared with it. Most programs decode larger parts first (read-lines.js).
 */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { reportWork } from './report-work.js';

const LINE_FEED = 10;

await reportWork(async () => {
  for (const path of process.argv.slice(2)) {
    let begun = globalThis.Buffer.alloc(0);
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
        const line =
          begun.length === 0
            ? chunk.toString('utf8', from, end)
            : globalThis.Buffer.concat([begun, chunk.subarray(from, end)]).toString('utf8');
        begun = globalThis.Buffer.alloc(0);
        JSON.parse(line);
        from = end + 1;
      }
      begun = globalThis.Buffer.concat([begun, chunk.subarray(from)]);
    }
  }
});
