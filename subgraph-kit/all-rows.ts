/** Reads every document of a collection that is valid on a day, page by page, for computations over all of them. */
import { performance } from 'node:perf_hooks';
import { positionOf, SCAN_PAGE_SIZE, type Page, type Scalar, type StoreReader } from '../store/documents.ts';
import { yieldToEventLoop } from '../process/yield-to-event-loop.ts';
import type { ListRequest } from './row-connection.ts';
import { validAnd, type VersionedDocument } from './versioned-document.ts';

/** All documents in the given order. Yields to other requests between pages. */
export async function readAllRows<T extends VersionedDocument>(
  reader: StoreReader,
  { collection, day, conditions = [], sort }: ListRequest<T>,
): Promise<readonly T[]> {
  const filter = validAnd(day, conditions);
  const pages: (readonly T[])[] = [];
  let after: readonly Scalar[] | null = null;
  do {
    const place = after === null ? {} : { after };
    const request = { filter, sort, limit: SCAN_PAGE_SIZE, direction: 'forwards', ...place } as const;
    const begun = performance.now();
    const reading: Promise<Page<T>> = reader.findPage(collection, request);
    // The store in memory has done its work by now; for another one this is the time of sending the request.
    const workedMs = performance.now() - begun;
    const page = await reading;
    pages.push(page.documents);
    const last = page.documents.at(-1);
    after = page.hasNextPage && last !== undefined ? positionOf(last, sort) : null;
    await yieldToEventLoop(workedMs);
  } while (after !== null);
  return pages.flat();
}
