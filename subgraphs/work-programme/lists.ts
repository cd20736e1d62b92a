/**
 * The lists that parents of several kinds have: the documents of a committee and of a project, and so on.
 * In: a parent's field and key, filters, pages. Out: connections, one store call for all parents that ask alike.
 * Not for: reading rows (subgraph-kit/row-connection.ts).
 */
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList, connectRows } from '../../subgraph-kit/row-connection.ts';
import { loadRows, validAnd } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Sort } from '../../store/documents.ts';
import type { Connection, PageArguments } from '../../subgraph-runtime/connection.ts';
import {
  ballots,
  meetings,
  registerDocuments,
  type BallotDocument,
  type MeetingDocument,
  type RegisterDocument,
} from './documents.ts';
import type { DocumentOrder } from './enums.ts';
import {
  ballotConditions,
  documentConditions,
  meetingConditions,
  type BallotFilter,
  type DocumentFilter,
  type MeetingFilter,
} from './filters.ts';
import type { CountedDocuments } from './types-documents.ts';
import type { Ballot, Meeting } from './types-meetings.ts';
import { toBallot, toDocument, toMeeting } from './view-documents.ts';

/** In the order of their references, numbers by their values. */
export const bySortKey = [{ field: 'sortKey', direction: 1 }] as const;

/** The other way round. */
export const bySortKeyDown = [{ field: 'sortKey', direction: -1 }] as const;

/** By first day; what has none comes last. */
export const byDate = [{ field: 'dateSort', direction: 1 }] as const;

/** By first day, the latest first; what has none comes last. */
export const byDateDown = [{ field: 'dateFirst', direction: -1 }] as const;

/** Whose rows: those where `field` is `key`. */
interface Parent<T> {
  readonly field: keyof T & string;
  readonly key: string;
  readonly day: Day;
}

/** The order of stored documents. */
function documentSort(order: DocumentOrder): Sort<RegisterDocument> {
  switch (order) {
    case 'NUMBER':
      return bySortKey;
    case 'NUMBER_DESC':
      return bySortKeyDown;
    case 'DATE':
      return [...byDate, ...bySortKey];
    case 'DATE_DESC':
      return [...byDateDown, ...bySortKeyDown];
  }
}

/** The documents of a parent. */
export async function listDocuments(
  context: RequestContext,
  parent: Parent<RegisterDocument>,
  filter: DocumentFilter | null | undefined,
  order: DocumentOrder,
  page: PageArguments,
): Promise<CountedDocuments> {
  const conditions = await documentConditions(context, filter, parent.day);
  const request = { collection: registerDocuments, ...parent, conditions, sort: documentSort(order) };
  const connection = await connectRows(context, request, page, toDocument);
  const { field, key, day } = parent;
  const readAll = () => loadRows(context, registerDocuments, field, key, day, conditions);
  return { ...connection, countRows: async () => countRows(await readAll()) };
}

/** The documents of the whole graph. */
export async function listAllDocuments(
  context: RequestContext,
  filter: DocumentFilter | null | undefined,
  order: DocumentOrder,
  page: PageArguments,
  day: Day,
): Promise<CountedDocuments> {
  const conditions = await documentConditions(context, filter, day);
  const sort = documentSort(order);
  const source = { collection: registerDocuments, day, conditions, sort };
  const connection = await connectList(context, source, page, toDocument);
  const readAll = async () => {
    const limit = Math.max(1, await connection.totalCount());
    const request = { filter: validAnd(day, conditions), sort, limit, direction: 'forwards' } as const;
    return (await context.reader.findPage(registerDocuments, request)).documents;
  };
  return { ...connection, countRows: async () => countRows(await readAll()) };
}

/** The meetings of a parent. */
export async function listMeetings(
  context: RequestContext,
  parent: Parent<MeetingDocument>,
  filter: MeetingFilter | null | undefined,
  page: PageArguments,
): Promise<Connection<Meeting>> {
  const conditions = await meetingConditions(context, filter, parent.day);
  const request = { collection: meetings, ...parent, conditions, sort: byDate };
  return connectRows(context, request, page, toMeeting);
}

/** The ballots of a parent. */
export async function listBallots(
  context: RequestContext,
  parent: Parent<BallotDocument>,
  filter: BallotFilter | null | undefined,
  page: PageArguments,
): Promise<Connection<Ballot>> {
  const conditions = await ballotConditions(context, filter, parent.day);
  const request = { collection: ballots, ...parent, conditions, sort: byDate };
  return connectRows(context, request, page, toBallot);
}

/** Rows of lists, each once; documents that no list names stand in none. */
function countRows(documents: readonly RegisterDocument[]): number {
  return new Set(documents.flatMap(({ rowKey }) => rowKey ?? [])).size;
}
