/**
 * Computes measures and communities in a worker thread, so that requests do not wait for them, and caches the results by the
 * links of a network: networks with equal links share one result, whatever their nodes are called.
 */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import type { Communities } from './communities.ts';
import type { Network } from './graph.ts';
import { linksOf, type Links } from './links.ts';
import type { WorkerRequest, WorkerResponse } from './measure-worker.ts';
import type { NetworkMeasures } from './measures.ts';

type Result = WorkerResponse['result'];

export interface MeasureThread {
  /** As `measureNetwork`. Rejects if the thread ends before it answers; the next request starts another. */
  readonly measure: (network: Network) => Promise<NetworkMeasures>;
  /** As `findCommunities`; rejects as `measure`. */
  readonly communities: (network: Network, resolution: number) => Promise<Communities>;
  /** Ends the thread. Pending and further requests are rejected. */
  readonly close: () => Promise<void>;
}

interface WorkerOptions {
  /** How long the thread outlives its last response. */
  readonly idleMs?: number;
  readonly script?: URL;
}

export interface MeasureThreadOptions extends WorkerOptions {
  /** Maximum number of cached results. */
  readonly maxResults?: number;
}

/** The thread starts with the first request, and keeps the process alive only while a request is pending. */
export function createMeasureThread(options: MeasureThreadOptions = {}): MeasureThread {
  const { maxResults = 32, ...workerOptions } = options;
  const cache = new LRUCache<string, Promise<Result>>({ max: maxResults });
  const thread = createWorkerThread(workerOptions);
  const get = (network: Network, resolution: number | null): Promise<Result> => {
    const links = linksOf(network);
    const key = `${fingerprint(links)} ${String(resolution)}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const result = thread.compute(links, resolution);
    cache.set(key, result);
    result.catch(() => cache.delete(key));
    return result;
  };
  return {
    measure: (network) => get(network, null) as Promise<NetworkMeasures>,
    communities: (network, resolution) => get(network, resolution) as Promise<Communities>,
    close: async () => {
      cache.clear();
      await thread.close();
    },
  };
}

function fingerprint({ nodeCount, from, to, directed }: Links): string {
  const hash = createHash('sha256').update(`${nodeCount} ${from.length} `);
  return hash.update(from).update(to).update(directed).digest('hex');
}

interface PendingRequest {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: Error) => void;
}

interface WorkerThread {
  readonly compute: (links: Links, resolution: number | null) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** A worker that starts with the first request and ends `idleMs` after the last response. */
function createWorkerThread({ idleMs = 60_000, script = workerScript() }: WorkerOptions): WorkerThread {
  const pending = new Map<number, PendingRequest>();
  let worker: Worker | null = null;
  let idleTimer: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;

  /** Only the current worker has pending requests: later events of an earlier one are ignored. */
  const drop = (ended: Worker, reason: string): void => {
    if (worker !== ended) return;
    worker = null;
    clearTimeout(idleTimer);
    rejectAll(pending, reason);
  };
  const endWhenIdle = (idle: Worker): void => {
    idle.unref();
    idleTimer = setTimeout(() => {
      drop(idle, 'the thread was idle');
      void idle.terminate();
    }, idleMs).unref();
  };
  const start = (): Worker => {
    const started = startScript(script);
    started.on('message', ({ id, result }: WorkerResponse) => {
      pending.get(id)?.resolve(result);
      pending.delete(id);
      if (pending.size === 0 && worker === started) endWhenIdle(started);
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
    compute: (links, resolution) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('network measures: the thread is closed'));
          return;
        }
        clearTimeout(idleTimer);
        worker ??= start();
        worker.ref();
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        worker.postMessage({ id, links, resolution } satisfies WorkerRequest);
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

function rejectAll(pending: Map<number, PendingRequest>, reason: string): void {
  const error = new Error(`network measures: ${reason}`);
  for (const { reject } of pending.values()) reject(error);
  pending.clear();
}

/** A young generation of the default size, eight times as large, makes the computation no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

/** The output of `npm run build` runs as it is; a worker on Node 20 cannot load TypeScript without tsx. */
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
