/** The parts of a declared list that lists of stored rows and of computed rows share. */
import type { Filter, Sort, StoredDocument } from '../store/documents.ts';
import { matcher } from '../store/memory-filter.ts';
import type { Connection } from '../subgraph-runtime/connection.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import { defineFacets } from './facets.ts';
import { readArguments, readConditions, type ListConditions } from './list-conditions.ts';
import { defineListField, defineListTypes, type Class, type ListTypes } from './list-fields.ts';
import type { ListArguments, ListTables, LoadedOptions, ParentOptions, SortField } from './list-tables.ts';
import { conditionsOn, type NamedConditions } from './named-conditions.ts';
import type { RequestContext } from './request-context.ts';
import { connectionOfRows } from './row-connection.ts';

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

/** A list without the way its rows are found. */
export interface PreparedList<T extends StoredDocument, N, O extends string> {
  readonly by: NamedConditions<T>;
  readonly conditions: ListConditions<T>;
  readonly types: ListTypes;
  readonly facetResolvers: readonly Class[];
  readonly extend: NonNullable<ListTables<T, N, O, never>['extend']>;
  readonly sortOf: (order: string | null | undefined, otherwise: O | undefined) => Sort<T>;
  /** The conditions of the filter that was given. */
  readonly conditionsOf: (
    context: RequestContext,
    args: ListArguments,
    place: { readonly day: Day; readonly parent: string | null },
  ) => Promise<readonly Filter<T>[]>;
  /** A page of loaded rows. */
  readonly connectRows: (
    context: RequestContext,
    rows: readonly T[],
    args: ListArguments,
    options: RowsOptions<T, O>,
  ) => Promise<Connection<N>>;
  readonly underLoaded: <P extends { readonly asOf: Day }>(
    parent: () => Class,
    field: string,
    options: LoadedOptions<T, P, O>,
  ) => Class;
}

interface RowsOptions<T extends StoredDocument, O> {
  readonly day: Day;
  /** Conditions beside the filter. */
  readonly also?: readonly Filter<T>[];
  readonly defaultOrder?: O | undefined;
}

/** Registers the types of a list and reads its tables. */
export function prepareList<T extends StoredDocument, N, O extends string, D extends string>({
  name,
  rows,
  collection,
  connection,
  toNode,
  orders,
  ...tables
}: ListTables<T, N, O, D>): PreparedList<T, N, O> {
  const by = conditionsOn<T>();
  const conditions = tables.filter?.(by) ?? {};
  const [firstOrder] = Object.keys(orders) as O[];
  const { facets, extend = (found) => found } = tables;
  const types = defineListTypes(name, rows, conditions, orders);

  const sortOf: PreparedList<T, N, O>['sortOf'] = (order, otherwise) =>
    orders[(order ?? otherwise ?? firstOrder) as O].by.map(toSortField<T>);
  const conditionsOf: PreparedList<T, N, O>['conditionsOf'] = (context, { filter }, place) =>
    readConditions(conditions, filter ?? {}, { context, ...place }, (field) => `filter.${field}`);
  const connectRows: PreparedList<T, N, O>['connectRows'] = async (context, all, args, options) => {
    const { day, also = [], defaultOrder } = options;
    const wanted = [...also, ...(await conditionsOf(context, args, { day, parent: null }))];
    const matching = wanted.length === 0 ? all : all.filter(matcher({ $and: wanted }));
    const isGiven =
      tables.isGivenInDefaultOrder === true && (args.orderBy ?? defaultOrder ?? firstOrder) === firstOrder;
    const order = { collection, sort: sortOf(args.orderBy, defaultOrder), isGiven };
    const found = await connectionOfRows(context, matching, order, args.page, (row) => toNode(row, day));
    return extend(found, () => Promise.resolve(matching));
  };

  return {
    by,
    conditions,
    types,
    facetResolvers: facets === undefined ? [] : [defineFacets(connection, name, rows, collection, facets)],
    sortOf,
    conditionsOf,
    extend,
    connectRows,
    underLoaded: <P extends { readonly asOf: Day }>(
      parent: () => Class,
      field: string,
      options: LoadedOptions<T, P, O>,
    ) => {
      const further = options.arguments?.(by) ?? {};
      const settings = { ...settingsUnder<T, P, O>(field, options, types), connection, further };
      const { defaultOrder } = options;
      return defineListField(parent, settings, async ({ context, args, root, given }) => {
        const parentRow = root as P;
        const day = parentRow.asOf;
        const also = await readArguments(further, given, { context, day, parent: null });
        const loaded = await options.rows(parentRow, { context, day, given, args });
        return connectRows(context, loaded, args, { day, also, defaultOrder });
      });
    },
  };
}

function toSortField<T extends StoredDocument>(field: SortField<T>): Sort<T>[number] {
  return field.startsWith('-')
    ? { field: field.slice(1) as keyof T & string, direction: -1 }
    : { field: field as keyof T & string, direction: 1 };
}
