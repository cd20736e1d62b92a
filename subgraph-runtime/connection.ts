/**
 * Relay connections over the store: arguments, cursors, pages and their GraphQL types.
 *
 * A cursor holds the data revision, so that a list never mixes two generations: after an import the client gets
 * STALE_CURSOR instead of silently missing rows.
 */
import 'reflect-metadata';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import {
  positionOf,
  type Collection,
  type Filter,
  type Page,
  type PageRequest,
  type Scalar,
  type Sort,
  type StoredDocument,
  type ValueCount,
} from '../store/documents.ts';
import { errorCodes } from '../process/error-codes.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../process/page-size.ts';
import { createCodedError } from './errors.ts';

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `Page size, 1-${String(MAX_PAGE_SIZE)}. Default ${String(DEFAULT_PAGE_SIZE)}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Page size when paging backwards, 1-${String(MAX_PAGE_SIZE)}.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'The position of a page in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True if further rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True if rows precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of the page.' })
  endCursor!: string | null;
}

export interface Edge<N> {
  readonly cursor: string;
  readonly node: N;
}

export interface Connection<N> {
  readonly edges: readonly Edge<N>[];
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfo;
  /** Number of rows on all pages, counted on first use. */
  readonly totalCount: () => Promise<number>;
  /** Counts the values of a field over all rows of the list, not only of the page. */
  readonly countBy: (field: string) => Promise<readonly ValueCount[]>;
}

/** The connection and edge types of a node type: `ProjectConnection`, `ProjectEdge`. */
export function defineConnection<N extends object>(node: new () => N, name: string, rows: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${rows}, with its cursor.` })
  class EdgeType {
    @Field(() => String, { description: 'Position of the row, for `after` and `before`.' })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: N;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${rows}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The rows of the page with their cursors.' })
    edges!: EdgeType[];

    @Field(() => [node], { description: 'The rows of the page.' })
    nodes!: N[];

    @Field(() => PageInfo, { description: 'The position of the page in the list.' })
    pageInfo!: PageInfo;

    // graphql-js resolves a simple field by calling the function, so rows are counted only if requested.
    @Field(() => Int, { description: 'Number of rows on all pages.', simple: true })
    totalCount!: () => Promise<number>;
  }
  return ConnectionType;
}

/** The matching rows of a collection, in an order. */
interface ConnectionSource<T extends StoredDocument> {
  readonly collection: Collection<T>;
  readonly filter: Filter<T>;
  readonly sort: Sort<T>;
}

/** What paging needs of a store reader. */
interface PageReader<T extends StoredDocument> {
  readonly revision: string;
  findPage(collection: Collection<T>, request: PageRequest<T>): Promise<Page<T>>;
  count(collection: Collection<T>, filter: Filter<T>): Promise<number>;
  countBy(
    collection: Collection<T>,
    field: keyof T & string,
    filter: Filter<T>,
  ): Promise<readonly ValueCount[]>;
}

/** Reads one page. Throws BAD_USER_INPUT, INVALID_CURSOR or STALE_CURSOR. */
export async function readConnection<T extends StoredDocument, N>(
  reader: PageReader<T>,
  source: ConnectionSource<T>,
  page: PageArguments,
  toNode: (document: T) => N,
): Promise<Connection<N>> {
  const { collection, filter, sort } = source;
  const backwards = isGiven(page.last);
  const limit = readPageSize(page);
  const order = `${collection.name} ${sort.map(({ field, direction }) => `${field}${String(direction)}`).join()}`;
  const position = (cursor: string | null | undefined) =>
    isGiven(cursor)
      ? decodeCursor(cursor, { revision: reader.revision, order, length: sort.length + 1 })
      : undefined;
  const after = position(page.after);
  const before = position(page.before);
  const found = await reader.findPage(collection, {
    filter,
    sort,
    limit,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    direction: backwards ? 'backwards' : 'forwards',
  });
  const edges = found.documents.map((document) => ({
    cursor: encodeCursor(reader.revision, order, positionOf(document, sort)),
    node: toNode(document),
  }));
  const { hasNextPage, hasPreviousPage } = found;
  const pageInfo = {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  let total: Promise<number> | undefined;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    totalCount: () => (total ??= reader.count(collection, filter)),
    countBy: (field) => reader.countBy(collection, field as keyof T & string, filter),
  };
}

function readPageSize({ first, last }: PageArguments): number {
  if (isGiven(first) && isGiven(last)) {
    throw createCodedError(errorCodes.badUserInput, 'expected either `first` or `last`, not both', {
      argument: 'first',
    });
  }
  const size = last ?? first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) {
    const argument = isGiven(last) ? 'last' : 'first';
    throw createCodedError(
      errorCodes.badUserInput,
      `\`${argument}\` is ${String(size)}; expected 1 to ${String(MAX_PAGE_SIZE)}`,
      {
        argument,
      },
    );
  }
  return size;
}

/** A client may send null for an omitted argument. */
function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function encodeCursor(revision: string, order: string, position: readonly Scalar[]): string {
  return Buffer.from(JSON.stringify([revision, order, position])).toString('base64url');
}

/** What a valid cursor of a list contains. */
interface ExpectedCursor {
  readonly revision: string;
  readonly order: string;
  /** Length of its position: the values of the order, and the id. */
  readonly length: number;
}

function decodeCursor(cursor: string, { revision, order, length }: ExpectedCursor): readonly Scalar[] {
  const invalid = createCodedError(
    errorCodes.invalidCursor,
    'not a cursor of this list; expected one of its `cursor` values',
  );
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid;
  }
  if (!Array.isArray(content) || content.length !== 3) throw invalid;
  const [cursorRevision, cursorOrder, position] = content as unknown[];
  if (cursorOrder !== order || !isPosition(position) || position.length !== length) throw invalid;
  if (cursorRevision !== revision) {
    throw createCodedError(
      errorCodes.staleCursor,
      'the data has changed since this cursor was issued; start again from the first page',
      {
        revision,
      },
    );
  }
  return position;
}

function isPosition(value: unknown): value is readonly Scalar[] {
  return (
    Array.isArray(value) &&
    value.every((item) => item === null || ['string', 'number', 'boolean'].includes(typeof item))
  );
}
