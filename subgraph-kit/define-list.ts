/**
 * A list is a declaration: its filter, orders and facets are tables (list-tables.ts). From them come the input type, the enums,
 * the root query and the same list under its parents, so that every list treats blanks, nulls, orders and pages alike.
 */
import type { Collection, Filter, StoredDocument } from '../store/documents.ts';
import type { Connection, PageArguments } from '../subgraph-runtime/connection.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import { readAllRows } from './all-rows.ts';
import { readArguments, type ListConditions } from './list-conditions.ts';
import { defineListField, defineListQuery, type Class } from './list-fields.ts';
import type {
  ListArguments,
  ListTables,
  LoadedOptions,
  OrderSeen,
  ParentOptions,
  RowsOfParent,
} from './list-tables.ts';
import { prepareList, settingsUnder, type PreparedList } from './prepare-list.ts';
import type { RequestContext } from './request-context.ts';
import { connectionOfRows, connectList } from './row-connection.ts';
import { loadRows, type VersionedDocument } from './versioned-document.ts';

interface UnderOptions<T extends StoredDocument, O> {
  /** Conditions beside the filter. */
  readonly also?: readonly Filter<T>[];
  readonly defaultOrder?: O | undefined;
  readonly orderSeen?: OrderSeen<T> | undefined;
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
  /** The list as a field of a parent that loads its rows otherwise than by one stored field. Throws as `connect`. */
  underLoaded<P extends { readonly asOf: Day }>(
    parent: () => Class,
    field: string,
    options: LoadedOptions<T, P, O>,
  ): Class;
  /** A page of all rows that are valid on a day. Throws BAD_USER_INPUT, and errors of references and cursors. */
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
    options?: UnderOptions<T, O>,
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
  const prepared = prepareList(tables);
  const { by, conditions, types, facetResolvers, connectRows, underLoaded } = prepared;
  const { connection } = tables;
  const { connect, connectUnder } = connectors(tables, prepared);
  return {
    conditions,
    facetResolvers,
    connect,
    connectUnder,
    underLoaded,
    connectRows: (context, rows, args, day, defaultOrder) =>
      connectRows(context, rows, args, { day, defaultOrder }),
    query: (field, description, options = {}) => {
      const further = options.arguments?.(by) ?? {};
      const settings = { field, description, connection, types, further };
      return defineListQuery(settings, async ({ context, args, day, given }) => {
        const also = await readArguments(further, given, { context, day, parent: null });
        return connect(context, args, day, also);
      });
    },
    under: <P>(parent: () => Class, field: string, options: ParentOptions<T, P, O>) => {
      const further = options.arguments?.(by) ?? {};
      const settings = { ...settingsUnder(field, options, types), connection, further };
      return defineListField(parent, settings, async ({ context, args, root, given }) => {
        const owned = options.rows(root as P, given);
        const also = await readArguments(further, given, { context, day: owned.day, parent: owned.key });
        if (options.isPagedByStore !== true) {
          return connectUnder(context, owned, args, { ...options, also });
        }
        const own = { [owned.field]: owned.key } as Filter<T>;
        const ordered = { ...args, orderBy: args.orderBy ?? options.defaultOrder };
        return connect(context, ordered, owned.day, [own, ...(owned.conditions ?? []), ...also]);
      });
    },
  };
}

/** `connect` and `connectUnder` of a list. */
function connectors<T extends VersionedDocument, N, O extends string, D extends string>(
  { collection, toNode }: ListTables<T, N, O, D>,
  { sortOf, conditionsOf, extend }: PreparedList<T, N, O>,
): Pick<DefinedList<T, N, O>, 'connect' | 'connectUnder'> {
  return {
    connect: async (context, args, day, also = []) => {
      const wanted = [...also, ...(await conditionsOf(context, args, { day, parent: null }))];
      const request = { collection, day, conditions: wanted, sort: sortOf(args.orderBy, undefined) };
      const found = await connectList(context, request, args.page, toNode);
      return extend(found, () => readAllRows(context.reader, request));
    },
    connectUnder: async (context, parent, args, { also = [], defaultOrder, orderSeen } = {}) => {
      const { field, key, day } = parent;
      const asked = await conditionsOf(context, args, { day, parent: key });
      const wanted = [...(parent.conditions ?? []), ...also, ...asked];
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
