/**
 * The current graph, replaceable at run time: a replaced graph is stopped once its last request has ended. See
 * supergraph-reload.ts for whether a supergraph may replace the current one.
 */
import type { GraphServer } from './graph-server.ts';

export interface LiveGraph {
  /** The current graph, held until `release` is called. */
  take(): { readonly graph: GraphServer; readonly release: () => void };
  /** Sends new requests to `next`; after `stop`, stops `next` instead. */
  replace(next: GraphServer): Promise<void>;
  stop(): Promise<void>;
}

interface Held {
  readonly graph: GraphServer;
  requests: number;
  isReplaced: boolean;
}

export function createLiveGraph(first: GraphServer): LiveGraph {
  let current: Held = { graph: first, requests: 0, isReplaced: false };
  let isStopped = false;
  const replaced = new Set<Promise<void>>();
  const stopWhenIdle = ({ graph, requests, isReplaced }: Held): void => {
    if (!isReplaced || requests > 0) return;
    const stopped = graph.stop().finally(() => replaced.delete(stopped));
    replaced.add(stopped);
  };
  return {
    take: () => {
      const held = current;
      held.requests += 1;
      let isReleased = false;
      return {
        graph: held.graph,
        release: () => {
          if (isReleased) return;
          isReleased = true;
          held.requests -= 1;
          stopWhenIdle(held);
        },
      };
    },
    replace: async (next) => {
      if (isStopped) {
        await next.stop();
        return;
      }
      const last = current;
      current = { graph: next, requests: 0, isReplaced: false };
      last.isReplaced = true;
      stopWhenIdle(last);
    },
    stop: async () => {
      isStopped = true;
      await Promise.all([current.graph.stop(), ...replaced]);
    },
  };
}
