/** Reports the cost of work in a process that has already loaded its code: a line `work {...}` on standard error. */
import { writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** Runs the work and reports its CPU and clock time in milliseconds. */
export async function reportWork(work) {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  writeSync(2, `\nwork ${JSON.stringify({ cpuMs: (user + system) / 1000, wallMs })}\n`);
}
