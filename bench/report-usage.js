/**
 * Loaded before a program (`node --import`), reports its usage in milliseconds and bytes: a line `usage {...}` on standard output
 * at SIGUSR2, and after a garbage collection at SIGHUP; a line on standard error at the end. PROFILE_TO is the path for a CPU
 * profile.
 */
import { writeFileSync, writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

function report(descriptor) {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const peakRss = process.resourceUsage().maxRSS * 1024;
  const usage = { cpuMs: (user + system) / 1000, rss, peakRss, heap: heapUsed + arrayBuffers };
  writeSync(descriptor, `\nusage ${JSON.stringify(usage)}\n`);
}

function startProfile(path) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  process.once('exit', () => {
    session.post('Profiler.stop', (error, { profile }) => {
      if (error === null) writeFileSync(path, JSON.stringify(profile));
    });
  });
}

process.on('SIGUSR2', () => report(1));
process.on('SIGHUP', () => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  report(1);
});
process.once('exit', () => report(2));
const { PROFILE_TO } = process.env;
if (PROFILE_TO !== undefined) startProfile(PROFILE_TO);
