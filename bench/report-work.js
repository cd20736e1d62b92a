/**
 * What a piece of work costs within a process that has loaded its code already.
 * In: the work. Out: a line on standard error, `work {...}`, with milliseconds. Not for: what a process costs as a whole
 * (report-usage.js).
 */
import { writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** Does the work and reports it. */
export async function reportWork(work) {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  writeSync(2, `\nwork ${JSON.stringify({ cpuMs: (user + system) / 1000, wallMs })}\n`);
}
