/**
 * Caches results computed from a whole generation, for all requests that need the same. A revision always names the
 * same content, so nothing here is ever stale. See subgraph-kit/request-context.ts for rows of one request.
 */
import { LRUCache } from 'lru-cache';
import type { StoreReader } from '../store/documents.ts';
import type { RequestContext } from '../subgraph-kit/request-context.ts';

interface OncePerGeneration<T> {
  /**
   * The cached, pending or newly computed result; a failure is not cached. The computation is not cancelled with the
   * request: others may await it too.
   */
  get(
    context: Pick<RequestContext, 'lastingReader'>,
    key: string,
    work: (reader: StoreReader) => Promise<T>,
  ): Promise<T>;
}

/** Caches up to `max` results. A key names everything that a result depends on besides the generation. */
export function createOncePerGeneration<T>(max: number): OncePerGeneration<T> {
  const cache = new LRUCache<string, Promise<T>>({ max });
  return {
    get: ({ lastingReader }, key, work) => {
      const name = `${lastingReader.revision} ${key}`;
      const known = cache.get(name);
      if (known !== undefined) return known;
      const result = work(lastingReader);
      cache.set(name, result);
      result.catch(() => {
        if (cache.peek(name) === result) cache.delete(name);
      });
      return result;
    },
  };
}
