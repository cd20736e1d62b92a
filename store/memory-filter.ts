/**
 * From a filter of the store port to a test of one document: mingo, with MongoDB's order of text.
 * In: a filter that check-query.ts has passed. Out: a function. Not for: finding documents (memory.ts).
 */
import { Context } from 'mingo/core';
import * as operators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Filter, Scalar, StoredDocument } from './documents.ts';
import { compareScalars } from './scalar-order.ts';

const context = Context.init({
  query: {
    ...operators,
    $lt: ordering((order) => order < 0),
    $lte: ordering((order) => order <= 0),
    $gt: ordering((order) => order > 0),
    $gte: ordering((order) => order >= 0),
  },
});

/** A test of one document; an empty filter needs no query. */
export function matcher<T extends StoredDocument>(filter: Filter<T>): (document: T) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  const query = new Query({ ...filter }, { context });
  return (document) => query.test(document as unknown as Record<string, unknown>);
}

/** An operator that compares; a value, or an item of a list, is compared with values of its own type only. */
function ordering(holds: (order: number) => boolean) {
  return (...[field, operand]: [field: string, operand: unknown, options: unknown]) =>
    (document: Readonly<Record<string, unknown>>): boolean => {
      const value = document[field];
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      return items.some(
        (item) => typeof item === typeof operand && holds(compareScalars(item as Scalar, operand as Scalar)),
      );
    };
}
