/**
 * The thread that works out measures and communities, one ask after another.
 * In: links, as messages. Out: results, as messages. Not for: keeping results (measure-thread.ts, the other side); it holds
 * nothing between two asks, and whatever is thrown ends it.
 */
import { constants, setPriority } from 'node:os';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { divideLinks, type Communities } from './communities.ts';
import type { Links } from './links.ts';
import { measureLinks, type NetworkMeasures } from './measures.ts';

export interface Ask {
  readonly id: number;
  readonly links: Links;
  /** Of communities; null asks for measures. */
  readonly resolution: number | null;
}

export interface Reply {
  readonly id: number;
  readonly result: NetworkMeasures | Communities;
}

// Where there are fewer cores than work, requests go first. On Linux a thread has a priority of its own; elsewhere it would
// be that of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on('message', ({ id, links, resolution }: Ask) => {
  const result = resolution === null ? measureLinks(links) : divideLinks(links, resolution);
  parentPort?.postMessage({ id, result } satisfies Reply);
});
