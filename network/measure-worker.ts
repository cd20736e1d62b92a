/** The worker of measure-thread.ts: computes measures and communities, one request after another, and caches nothing. */
import { constants, setPriority } from 'node:os';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { divideLinks, type Communities } from './communities.ts';
import type { Links } from './links.ts';
import { measureLinks, type NetworkMeasures } from './measures.ts';

export interface WorkerRequest {
  readonly id: number;
  readonly links: Links;
  /** The resolution of communities; null requests measures. */
  readonly resolution: number | null;
}

export interface WorkerResponse {
  readonly id: number;
  readonly result: NetworkMeasures | Communities;
}

// API requests have priority on a busy machine. Only on Linux has a thread a priority of its own; elsewhere it would be that
// of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on('message', ({ id, links, resolution }: WorkerRequest) => {
  const result = resolution === null ? measureLinks(links) : divideLinks(links, resolution);
  parentPort?.postMessage({ id, result } satisfies WorkerResponse);
});
