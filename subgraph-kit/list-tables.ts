/** What a list declares (define-list.ts): its tables, and how a parent shows it. */
import type { Collection, Filter, StoredDocument } from '../store/documents.ts';
import type { Connection, PageArguments } from '../subgraph-runtime/connection.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import type { Dimension } from './facets.ts';
import type { ListConditions } from './list-conditions.ts';
import type { Class, Given, ListCall } from './list-fields.ts';
import type { NamedConditions } from './named-conditions.ts';
import type { RequestContext } from './request-context.ts';

/** `sortKey` ascending, `-sortKey` descending. In either direction null sorts as the store sorts it. */
export type SortField<T> = (keyof T & string) | `-${keyof T & string}`;

export interface ListOrder<T> {
  readonly description: string;
  readonly by: readonly SortField<T>[];
}

/** What a caller gives to a list. */
export interface ListArguments {
  readonly page: PageArguments;
  readonly filter?: Given | null | undefined;
  readonly orderBy?: string | null | undefined;
}

export interface ListTables<T extends StoredDocument, N, O extends string, D extends string> {
  /** Name of the node type: `Document` gives `DocumentFilter`, `DocumentOrder` and `DocumentDimension`. */
  readonly name: string;
  /** The rows in the plural, for descriptions: `documents`. */
  readonly rows: string;
  readonly collection: Collection<T>;
  readonly connection: Class;
  readonly toNode: (row: T, day: Day) => N;
  /** The fields of the filter; a list without any takes no filter. */
  readonly filter?: (by: NamedConditions<T>) => ListConditions<T>;
  /** The orders that a caller may choose, the default first; a list with one order takes no `orderBy`. */
  readonly orders: Readonly<Record<O, ListOrder<T>>>;
  readonly facets?: Readonly<Record<D, Dimension<T>>>;
  /** True if computed rows are given in the default order, so that tens of thousands are not sorted for each page. */
  readonly isGivenInDefaultOrder?: boolean;
  /** Adds to a connection what is computed from all rows of the list, which `readRows` reads. */
  readonly extend?: (connection: Connection<N>, readRows: () => Promise<readonly T[]>) => Connection<N>;
}

/** The rows of one parent: those whose `field` is or holds `key` on a day and that meet all conditions. */
export interface RowsOfParent<T extends StoredDocument> {
  readonly field: keyof T & string;
  readonly key: string;
  readonly day: Day;
  readonly conditions?: readonly Filter<T>[];
}

/** An order of the rows as their parent sees them; only for rows that are loaded, not paged by the store. */
export interface OrderSeen<T> {
  /** What rows are sorted by: `the other party`. */
  readonly description: string;
  readonly sortKey: (row: T, parentKey: string) => string;
}

/** The list under a parent type. */
export interface ParentOptions<T extends StoredDocument, P, O extends string> {
  readonly description: string;
  /** Which rows are the parent's; `given` holds the values of `arguments`. */
  readonly rows: (parent: P, given: Given) => RowsOfParent<T>;
  /** True where another subgraph owns the parent, which may then fail alone. */
  readonly nullable?: boolean;
  readonly defaultOrder?: O;
  /** The default order where it depends on the parent. */
  readonly orderSeen?: OrderSeen<T>;
  /** Arguments beside `filter` and `orderBy`, declared as conditions. */
  readonly arguments?: (by: NamedConditions<T>) => ListConditions<T>;
  /** True for parents with thousands of rows: the store pages each. The rows of all parents are else loaded together. */
  readonly isPagedByStore?: boolean;
}

/** What rows are loaded for. `given` holds the values of all arguments by name, `filter` among them. */
export interface RowsPlace {
  readonly context: RequestContext;
  readonly day: Day;
  readonly given: Given;
  /** The page, the filter and the order that the caller requested. */
  readonly args: ListCall['args'];
}

/** A list under a parent whose rows are loaded or computed, then filtered, ordered and paged in memory. */
export interface LoadedOptions<T extends StoredDocument, P, O extends string> extends Pick<
  ParentOptions<T, P, O>,
  'arguments' | 'defaultOrder' | 'description' | 'nullable'
> {
  readonly rows: (parent: P, place: RowsPlace) => Promise<readonly T[]>;
}
