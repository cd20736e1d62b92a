/**
 * One thread that answers asks, started when there is one and ended when there has been none for a while.
 * In: links, what of them. Out: promises of results. Not for: keeping results (measure-thread.ts); working them out
 * (measure-worker.ts).
 */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Links } from './links.ts';
import type { Ask, Reply } from './measure-worker.ts';

interface Waiting {
  readonly resolve: (result: Reply['result']) => void;
  readonly reject: (reason: Error) => void;
}

export interface AskThreadOptions {
  /** How long the thread outlives its last answer. */
  readonly idleMs?: number;
  /** What runs in the thread. */
  readonly script?: URL;
}

export interface AskThread {
  readonly ask: (links: Links, resolution: number | null) => Promise<Reply['result']>;
  readonly close: () => Promise<void>;
}

/** The thread starts with the first ask, and keeps the process alive only while somebody waits for it. */
export function createAskThread({
  idleMs = 60_000,
  script = workerScript(),
}: AskThreadOptions = {}): AskThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;

  /** What waits belongs to the worker of the moment: one that was ended before has nothing more to say. */
  const drop = (ended: Worker, reason: string): void => {
    if (worker !== ended) return;
    worker = null;
    clearTimeout(idle);
    rejectAll(waiting, reason);
  };
  const rest = (resting: Worker): void => {
    resting.unref();
    idle = setTimeout(() => {
      drop(resting, 'the thread was idle');
      void resting.terminate();
    }, idleMs).unref();
  };
  const start = (): Worker => {
    const started = startScript(script);
    started.on('message', ({ id, result }: Reply) => {
      waiting.get(id)?.resolve(result);
      waiting.delete(id);
      if (waiting.size === 0 && worker === started) rest(started);
    });
    started.on('error', (error) => {
      drop(started, `the thread failed: ${error instanceof Error ? error.message : String(error)}`);
    });
    started.on('exit', (code) => {
      drop(started, `the thread ended with code ${code}`);
    });
    return started;
  };
  return {
    ask: (links, resolution) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('network measures: the thread is closed'));
          return;
        }
        clearTimeout(idle);
        worker ??= start();
        worker.ref();
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, links, resolution } satisfies Ask);
      }),
    close: async () => {
      closed = true;
      const last = worker;
      if (last === null) return;
      drop(last, 'the thread is closed');
      await last.terminate();
    },
  };
}

function rejectAll(waiting: Map<number, Waiting>, reason: string): void {
  const error = new Error(`network measures: ${reason}`);
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

/** In megabytes. By itself a thread may take eight times that for what it drops again, and is no sooner done. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

/** What `npm run build` makes runs as it is; of the sources, a thread on Node 20 runs none that it is not told how to read. */
function startScript(script: URL): Worker {
  const options = { execArgv: [], resourceLimits };
  if (!script.pathname.endsWith('.ts')) return new Worker(script, options);
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), script.href].map((url) => JSON.stringify(url));
  const code = `import { tsImport } from ${tsx};\nawait tsImport(${source}, ${source});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), options);
}

function workerScript(): URL {
  return new URL(`./measure-worker${extname(import.meta.url)}`, import.meta.url);
}
