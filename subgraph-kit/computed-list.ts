/**
 * A list whose rows are computed instead of stored, such as findings and counts: declared as in define-list.ts, then filtered,
 * ordered and paged in memory.
 */
import type { StoredDocument } from '../store/documents.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import { readArguments } from './list-conditions.ts';
import { defineListQuery, type Class } from './list-fields.ts';
import type { ListTables, LoadedOptions, ParentOptions, RowsPlace } from './list-tables.ts';
import { prepareList } from './prepare-list.ts';

interface QueryOptions<T extends StoredDocument> extends Pick<ParentOptions<T, never, never>, 'arguments'> {
  readonly description: string;
  readonly rows: (place: RowsPlace) => Promise<readonly T[]>;
}

export interface ComputedList<T extends StoredDocument, O extends string> {
  /** The resolver that adds `facets` to the connection type, if the list has any. */
  readonly facetResolvers: readonly Class[];
  /** A root query for the list. Its field throws BAD_USER_INPUT, and errors of references and cursors. */
  query(field: string, options: QueryOptions<T>): Class;
  /** The list as a field of a parent. Throws as `query`. */
  under<P extends { readonly asOf: Day }>(
    parent: () => Class,
    field: string,
    options: LoadedOptions<T, P, O>,
  ): Class;
}

/** Defines a list of computed rows and registers its GraphQL types. */
export function defineComputedList<T extends StoredDocument, N, O extends string, D extends string = never>(
  tables: ListTables<T, N, O, D>,
): ComputedList<T, O> {
  const { connection } = tables;
  const { by, types, facetResolvers, connectRows, underLoaded } = prepareList(tables);
  return {
    facetResolvers,
    under: underLoaded,
    query: (field, options) => {
      const further = options.arguments?.(by) ?? {};
      const settings = { field, description: options.description, connection, types, further };
      return defineListQuery(settings, async ({ context, args, day, given }) => {
        const also = await readArguments(further, given, { context, day, parent: null });
        const rows = await options.rows({ context, day, given, args });
        return connectRows(context, rows, args, { day, also });
      });
    },
  };
}
