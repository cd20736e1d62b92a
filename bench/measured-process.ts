/** Processes of the built product, with their CPU time, memory and clock time. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { root, runToEnd, startProcess, type RunningProcess } from '../tests/harness/processes.ts';

export interface Usage {
  /** User and system time since the start of the process. */
  readonly cpuMs: number;
  /** Bytes. */
  readonly rss: number;
  readonly peakRss: number;
  /** Used heap plus array buffers. */
  readonly heap: number;
}

export interface Finished extends Usage {
  readonly wallMs: number;
  /** The work that the process reported (report-work.js); null if it did not. */
  readonly work: Work | null;
}

export interface Work {
  readonly cpuMs: number;
  readonly wallMs: number;
}

export interface MeasuredServer {
  readonly running: RunningProcess;
  /** From the start of the process to the line that names its address. */
  readonly started: Finished;
  readonly usage: () => Promise<Usage>;
  readonly usageAfterCollection: () => Promise<Usage>;
}

const ASK_AGAIN_MS = 50;

/** Environment that makes a process report its usage. Without a heap size, Node's default applies. */
function reporting(heapMegabytes: number | null): Readonly<Record<string, string>> {
  const options = [`--import=${pathToFileURL(join(root, 'bench/report-usage.js')).href}`];
  if (heapMegabytes !== null) options.push(`--max-old-space-size=${heapMegabytes}`);
  return { NODE_OPTIONS: options.join(' ') };
}

/** Runs an entry point below dist/, or at an absolute path, to its end. Throws with its first error message if it fails. */
export async function runMeasured(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  heapMegabytes: number | null,
): Promise<Finished> {
  const start = performance.now();
  const { code, err } = await runToEnd(entry, { ...env, ...reporting(heapMegabytes) }, args);
  const wallMs = performance.now() - start;
  if (code !== 0)
    throw new Error(`${entry} ${args[0] ?? ''} exited with ${String(code)}: ${firstErrorIn(err)}`);
  return { ...readUsage(err), wallMs, work: readWork(err) };
}

/** Starts a server over the facts of a folder. */
export async function startMeasured(
  factsFolder: string,
  heapMegabytes: number | null,
): Promise<MeasuredServer> {
  const start = performance.now();
  const env = { FACTS_DIR: factsFolder, LOG_LEVEL: 'info', ...reporting(heapMegabytes) };
  const running = await startProcess('cli/main.js', env, ['start']);
  const wallMs = performance.now() - start;
  const usage = () => askUsage(running, 'SIGUSR2');
  return {
    running,
    started: { ...(await usage()), wallMs, work: null },
    usage,
    usageAfterCollection: () => askUsage(running, 'SIGHUP'),
  };
}

async function askUsage(running: RunningProcess, signal: NodeJS.Signals): Promise<Usage> {
  const before = usagesIn(running).length;
  running.kill(signal);
  for (;;) {
    const line = usagesIn(running)[before];
    if (line !== undefined) return readUsage(line);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

function usagesIn({ log }: RunningProcess): readonly string[] {
  return log.filter((line) => line.startsWith('usage '));
}

function readUsage(text: string): Usage {
  const found = /^usage (.*)$/m.exec(text)?.[1];
  if (found === undefined) throw new Error('the process did not report its usage');
  return JSON.parse(found) as Usage;
}

function readWork(text: string): Work | null {
  const found = /^work (.*)$/m.exec(text)?.[1];
  return found === undefined ? null : (JSON.parse(found) as Work);
}

function firstErrorIn(err: string): string {
  const lines = err.split('\n').filter((line) => line !== '' && !/^(?:usage|work) /.test(line));
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'no message';
}
