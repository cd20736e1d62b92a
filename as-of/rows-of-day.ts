/**
 * Everything of a collection that holds on a day, for what is worked out from the whole of it.
 * In: a reader, a collection, a day. Out: rows. Not for: lists that a caller pages (row-connection.ts).
 *
 * Read page by page, with a pause after each in which other requests get their turn.
 */
import { setImmediate as pause } from 'node:timers/promises';
import type { Day } from '../facts/partial-date.ts';
import {
  positionOf,
  type Collection,
  type Page,
  type PageRequest,
  type StoreReader,
} from '../store/documents.ts';
import { validAnd, type VersionedDocument } from './versioned-document.ts';

const PAGE_SIZE = 1000;

/** The documents that hold on a day, in the order of their ids. */
export async function readRowsOfDay<T extends VersionedDocument>(
  reader: StoreReader,
  collection: Collection<T>,
  day: Day,
): Promise<readonly T[]> {
  const rows: T[] = [];
  let request: PageRequest<T> = {
    filter: validAnd(day, []),
    sort: [],
    limit: PAGE_SIZE,
    direction: 'forwards',
  };
  for (;;) {
    const { documents, hasNextPage }: Page<T> = await reader.findPage(collection, request);
    rows.push(...documents);
    const last = documents.at(-1);
    if (last === undefined || !hasNextPage) return rows;
    request = { ...request, after: positionOf(last, request.sort) };
    await pause();
  }
}
