/**
 * The least that reading files line by line and parsing each as JSON costs, as far as we know: lines are found in the bytes,
 * and each becomes a text by itself.
 * In: paths. Out: nothing but what the work took; an import is compared with that. Not for: what programs usually do
 * (read-lines.js), which makes texts of larger parts first.
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
