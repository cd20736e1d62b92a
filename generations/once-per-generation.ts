/**
 * What is worked out from a whole generation, once for all requests that ask alike.
 * In: a request's context, a key, how to work it out. Out: the same promise for everybody. Not for: rows of one request
 * (request-context.ts).
 *
 * A revision names one content only, so nothing here is ever stale; the least recently used goes first.
 */
import { LRUCache } from 'lru-cache';
import type { StoreReader } from '../store/documents.ts';
import type { RequestContext } from '../subgraph-kit/request-context.ts';

export interface OncePerGeneration<T> {
  /**
   * Works it out unless that was done or is under way; what fails is forgotten. The work reads without the request's end:
   * others may wait for it too.
   */
  get(
    context: Pick<RequestContext, 'lastingReader'>,
    key: string,
    work: (reader: StoreReader) => Promise<T>,
  ): Promise<T>;
}

/** Keeps so many results; a key says everything that a result depends on besides the generation. */
export function createOncePerGeneration<T>(most: number): OncePerGeneration<T> {
  const kept = new LRUCache<string, Promise<T>>({ max: most });
  return {
    get: ({ lastingReader }, key, work) => {
      const name = `${lastingReader.revision} ${key}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const result = work(lastingReader);
      kept.set(name, result);
      result.catch(() => {
        if (kept.peek(name) === result) kept.delete(name);
      });
      return result;
    },
  };
}
