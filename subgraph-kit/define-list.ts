/**
 * A list is a declaration: its filter, orders and facets are tables. From them come the input type, the enums, the root query
 * and the same list under its parents, so that every list treats blanks, nulls, orders and pages alike.
 * See list-fields.ts for the generated resolvers and list-conditions.ts for the rows of a filter.
 */
import type { Collection, Filter, Sort, StoredDocument } from '../store/documents.ts';
import { matcher } from '../store/memory-filter.ts';
import type { Connection, PageArguments } from '../subgraph-runtime/connection.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import { readAllRows } from './all-rows.ts';
import { defineFacets, type Dimension } from './facets.ts';
import {
  conditionsOn,
  readArguments,
  readConditions,
  type ListConditions,
  type NamedConditions,
} from './list-conditions.ts';
import {
  defineListField,
  defineListQuery,
  defineListTypes,
  type Class,
  type Given,
  type ListTypes,
} from './list-fields.ts';
import type { RequestContext } from './request-context.ts';
import { connectionOfRows, connectList } from './row-connection.ts';
import { loadRows, type VersionedDocument } from './versioned-document.ts';

/** `sortKey` ascending, `-sortKey` descending. In either direction null sorts as the store sorts it. */
type SortField<T> = (keyof T & string) | `-${keyof T & string}`;

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

export interface DefinedList<T extends VersionedDocument, N, O extends string> {
  /** The fields of the filter, for parents that take some of them as arguments. */
  readonly conditions: ListConditions<T>;
  /** The resolver that adds `facets` to the connection type, if the list has any. */
  readonly facetResolvers: readonly Class[];
  /** A root query for the list. Its field throws as `connect`. */
  query(field: string, description: string, options?: Pick<ParentOptions<T, never, O>, 'arguments'>): Class;
  /** The list as a field of a parent. Throws as `connect`. */
  under<P>(parent: () => Class, field: string, options: ParentOptions<T, P, O>): Class;
  /** A page of all rows that hold on a day. Throws BAD_USER_INPUT, and errors of references and cursors. */
  connect(
    context: RequestContext,
    args: ListArguments,
    day: Day,
    also?: readonly Filter<T>[],
  ): Promise<Connection<N>>;
  /** A page of the rows of a parent; one store call for all parents that ask alike. Throws as `connect`. */
  connectUnder(
    context: RequestContext,
    parent: RowsOfParent<T>,
    args: ListArguments,
    options?: {
      readonly also?: readonly Filter<T>[];
      readonly defaultOrder?: O | undefined;
      readonly orderSeen?: OrderSeen<T> | undefined;
    },
  ): Promise<Connection<N>>;
  /** A page of loaded rows, filtered and ordered alike. Throws as `connect`. */
  connectRows(
    context: RequestContext,
    rows: readonly T[],
    args: ListArguments,
    day: Day,
    defaultOrder?: O,
  ): Promise<Connection<N>>;
}

/** Defines a list and registers its GraphQL types. Throws TypeError for a facet that no query may name. */
export function defineList<T extends VersionedDocument, N, O extends string, D extends string = never>(
  tables: ListTables<T, N, O, D>,
): DefinedList<T, N, O> {
  const { collection, connection, toNode } = tables;
  const { by, conditions, types, facetResolvers, sortOf, conditionsOf, connectRows, extend } =
    prepareList(tables);

  const list: DefinedList<T, N, O> = {
    conditions,
    facetResolvers,
    connectRows: (context, rows, args, day, defaultOrder) =>
      connectRows(context, rows, args, { day, defaultOrder }),
    query: (field, description, options = {}) => {
      const further = options.arguments?.(by) ?? {};
      const settings = { field, description, connection, types, further };
      return defineListQuery(settings, async ({ context, args, day, given }) => {
        const also = await readArguments(further, given, { context, day, parent: null });
        return list.connect(context, args, day, also);
      });
    },
    under: <P>(parent: () => Class, field: string, options: ParentOptions<T, P, O>) => {
      const further = options.arguments?.(by) ?? {};
      const settings = { ...settingsUnder(field, options, types), connection, further };
      return defineListField<P>(parent, settings, async ({ context, args, root, given }) => {
        const owned = options.rows(root, given);
        const also = await readArguments(further, given, { context, day: owned.day, parent: owned.key });
        if (options.isPagedByStore === true) {
          const own = { [owned.field]: owned.key } as Filter<T>;
          return list.connect(
            context,
            { ...args, orderBy: args.orderBy ?? options.defaultOrder },
            owned.day,
            [own, ...(owned.conditions ?? []), ...also],
          );
        }
        return list.connectUnder(context, owned, args, { ...options, also });
      });
    },
    connect: async (context, args, day, also = []) => {
      const wanted = [...also, ...(await conditionsOf(context, args, { day, parent: null }))];
      const request = { collection, day, conditions: wanted, sort: sortOf(args.orderBy, undefined) };
      const found = await connectList(context, request, args.page, toNode);
      return extend(found, () => readAllRows(context.reader, request));
    },
    connectUnder: async (context, parent, args, { also = [], defaultOrder, orderSeen } = {}) => {
      const { field, key, day } = parent;
      const wanted = [
        ...(parent.conditions ?? []),
        ...also,
        ...(await conditionsOf(context, args, { day, parent: key })),
      ];
      const rows = await loadRows(context, collection, field, key, day, wanted);
      const toRowNode = (row: T) => toNode(row, day);
      const sort = sortOf(args.orderBy, defaultOrder);
      const found =
        orderSeen !== undefined && args.orderBy == null
          ? connectSeen(context, { collection, rows, orderSeen, key }, args.page, toRowNode)
          : connectionOfRows(context, rows, { collection, sort }, args.page, toRowNode);
      return extend(await found, () => Promise.resolve(rows));
    },
  };
  return list;
}

/** How the list is shown under a parent, whose default order may be another. */
export function settingsUnder<T extends StoredDocument, P, O extends string>(
  field: string,
  {
    description,
    nullable = false,
    defaultOrder,
    orderSeen,
  }: Pick<ParentOptions<T, P, O>, 'description' | 'nullable' | 'defaultOrder' | 'orderSeen'>,
  types: ListTypes,
) {
  const shown = { ...types, defaultOrder: orderSeen?.description ?? defaultOrder ?? types.defaultOrder };
  return { field, description, isNullable: nullable, types: shown };
}

/** What lists of stored rows and of computed rows (computed-list.ts) have in common. */
export function prepareList<T extends StoredDocument, N, O extends string, D extends string>({
  name,
  rows,
  collection,
  connection,
  toNode,
  orders,
  ...tables
}: ListTables<T, N, O, D>) {
  const by = conditionsOn<T>();
  const conditions = tables.filter?.(by) ?? {};
  const [firstOrder] = Object.keys(orders) as O[];
  const { facets, extend = (found: Connection<N>) => found } = tables;

  const sortOf = (order: string | null | undefined, otherwise: O | undefined): Sort<T> =>
    orders[(order ?? otherwise ?? firstOrder) as O].by.map(toSortField<T>);
  const conditionsOf = (
    context: RequestContext,
    { filter }: ListArguments,
    place: { readonly day: Day; readonly parent: string | null },
  ) => readConditions(conditions, filter ?? {}, { context, ...place }, (field) => `filter.${field}`);

  return {
    by,
    conditions,
    types: defineListTypes(name, rows, conditions, orders),
    facetResolvers: facets === undefined ? [] : [defineFacets(connection, name, rows, collection, facets)],
    sortOf,
    conditionsOf,
    extend,
    /** A page of loaded rows; `also` are conditions beside the filter. */
    connectRows: async (
      context: RequestContext,
      all: readonly T[],
      args: ListArguments,
      { day, also = [], defaultOrder }: RowsOptions<T, O>,
    ): Promise<Connection<N>> => {
      const wanted = [...also, ...(await conditionsOf(context, args, { day, parent: null }))];
      const matching = wanted.length === 0 ? all : all.filter(matcher({ $and: wanted }));
      const order = { collection, sort: sortOf(args.orderBy, defaultOrder) };
      const found = await connectionOfRows(context, matching, order, args.page, (row) => toNode(row, day));
      return extend(found, () => Promise.resolve(matching));
    },
  };
}

interface RowsOptions<T extends StoredDocument, O> {
  readonly day: Day;
  readonly also?: readonly Filter<T>[];
  readonly defaultOrder?: O | undefined;
}

/** A page of rows in an order that depends on their parent. */
function connectSeen<T extends StoredDocument, N>(
  context: RequestContext,
  { collection, rows, orderSeen, key }: SeenRows<T>,
  page: PageArguments,
  toNode: (row: T) => N,
): Promise<Connection<N>> {
  const seen = rows.map((row) => ({ ...row, sortKeySeen: orderSeen.sortKey(row, key) }));
  const order = {
    collection: { name: collection.name, indexes: [] },
    sort: [{ field: 'sortKeySeen', direction: 1 }],
  } as const;
  return connectionOfRows(context, seen, order, page, toNode);
}

interface SeenRows<T extends StoredDocument> {
  readonly collection: Collection<T>;
  readonly rows: readonly T[];
  readonly orderSeen: OrderSeen<T>;
  /** Key of the parent. */
  readonly key: string;
}

function toSortField<T extends StoredDocument>(field: SortField<T>): Sort<T>[number] {
  return field.startsWith('-')
    ? { field: field.slice(1) as keyof T & string, direction: -1 }
    : { field: field as keyof T & string, direction: 1 };
}
