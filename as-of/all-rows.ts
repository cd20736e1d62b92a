/**
 * Every document of a collection that holds on a day, read in pages: for what is worked out from all of them at once.
 * In: a reader, what to read. Out: documents in an order. Not for: lists that callers page through (row-connection.ts).
 */
import { positionOf, type Page, type Scalar, type StoreReader } from '../store/documents.ts';
import type { ListRequest } from './row-connection.ts';
import { validAnd, type VersionedDocument } from './versioned-document.ts';

/** What one answer of a store holds without keeping others waiting. */
const PAGE_SIZE = 2_000;

/** All of them, in the order that is asked for; other requests have their turn between the pages. */
export async function readAllRows<T extends VersionedDocument>(
  reader: StoreReader,
  { collection, day, conditions = [], sort }: ListRequest<T>,
): Promise<readonly T[]> {
  const filter = validAnd(day, conditions);
  const pages: (readonly T[])[] = [];
  let after: readonly Scalar[] | null = null;
  do {
    const place = after === null ? {} : { after };
    const request = { filter, sort, limit: PAGE_SIZE, direction: 'forwards', ...place } as const;
    const page: Page<T> = await reader.findPage(collection, request);
    pages.push(page.documents);
    const last = page.documents.at(-1);
    after = page.hasNextPage && last !== undefined ? positionOf(last, sort) : null;
    await nextTurn();
  } while (after !== null);
  return pages.flat();
}

/** Resolves when what else is waiting has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
