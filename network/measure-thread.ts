/**
 * Measures and communities, worked out in a thread so that requests are not held up, and once for each shape of a network.
 * In: networks. Out: promises of results. Not for: the mathematics (measures.ts, communities.ts); what a revision or a day
 * is: networks with the same links share one result, whatever their nodes are called.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { createAskThread, type AskThreadOptions } from './ask-thread.ts';
import type { Communities } from './communities.ts';
import type { Network } from './graph.ts';
import { linksOf, type Links } from './links.ts';
import type { Reply } from './measure-worker.ts';
import type { NetworkMeasures } from './measures.ts';

export interface MeasureThread {
  /** As `measureNetwork`. Rejects when the thread ends before it answers; asking again starts another. */
  readonly measure: (network: Network) => Promise<NetworkMeasures>;
  /** As `findCommunities`; rejects like `measure`. */
  readonly communities: (network: Network, resolution: number) => Promise<Communities>;
  /** Ends the thread and rejects what waits for it; asking again rejects too. */
  readonly close: () => Promise<void>;
}

export interface MeasureThreadOptions extends AskThreadOptions {
  /** How many results are kept. */
  readonly most?: number;
}

/** The thread starts with the first ask, and keeps the process alive only while somebody waits for it. */
export function createMeasureThread(options: MeasureThreadOptions = {}): MeasureThread {
  const { most = 32, ...threadOptions } = options;
  const kept = new LRUCache<string, Promise<Reply['result']>>({ max: most });
  const thread = createAskThread(threadOptions);
  const get = (network: Network, resolution: number | null): Promise<Reply['result']> => {
    const links = linksOf(network);
    const name = `${fingerprint(links)} ${String(resolution)}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const result = thread.ask(links, resolution);
    kept.set(name, result);
    result.catch(() => {
      if (kept.peek(name) === result) kept.delete(name);
    });
    return result;
  };
  return {
    measure: (network) => get(network, null) as Promise<NetworkMeasures>,
    communities: (network, resolution) => get(network, resolution) as Promise<Communities>,
    close: async () => {
      kept.clear();
      await thread.close();
    },
  };
}

function fingerprint({ nodeCount, from, to, directed }: Links): string {
  const hash = createHash('sha256').update(`${nodeCount} ${from.length} `);
  return hash.update(from).update(to).update(directed).digest('hex');
}
