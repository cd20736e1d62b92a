/**
 * Filters of root lists: documents of a day that meet every condition of the caller.
 * In: a day, conditions. Out: a filter. Not for: reading arguments.
 */
import { validOn, type VersionedDocument } from '../../as-of/versioned-document.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { Filter } from '../../store/documents.ts';

/** Documents that hold on the day and meet all conditions. A store refuses a list of no conditions. */
export function validAnd<T extends VersionedDocument>(day: Day, conditions: readonly Filter<T>[]): Filter<T> {
  const valid: Filter<T> = validOn(day);
  return conditions.length === 0 ? valid : { ...valid, $and: conditions };
}
