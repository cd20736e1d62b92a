/**
 * Holds every query to the language of the store port, so that both adapters refuse the same things.
 * In: a collection, a filter, an order. Out: nothing, or a TypeError that names the field. Not for: what a caller of
 * the API typed; a query that is refused here is a mistake in a resolver.
 */
import {
  queryFields,
  type AnyFilter,
  type Collection,
  type Condition,
  type Filter,
  type Sort,
  type StoredDocument,
} from './documents.ts';

const listOperators: ReadonlySet<string> = new Set(['$in', '$nin']);
const orderOperators: ReadonlySet<string> = new Set(['$lt', '$lte', '$gt', '$gte']);

/** Throws TypeError where a filter or an order names an undeclared field, or where a condition is no condition. */
export function checkQuery<T extends StoredDocument>(
  collection: Collection<T>,
  filter: Filter<T>,
  sort: Sort<T> = [],
): void {
  const fields = queryFields(collection);
  for (const { field } of sort) checkField(collection.name, fields, field);
  checkFilter(collection.name, fields, filter);
}

function checkFilter(collection: string, fields: ReadonlySet<string>, filter: AnyFilter): void {
  for (const [name, part] of Object.entries(filter)) {
    if (name === '$or' || name === '$and') {
      for (const one of part as readonly AnyFilter[]) checkFilter(collection, fields, one);
    } else {
      checkField(collection, fields, name);
      checkCondition(`${collection}: ${name}`, part as Condition | undefined);
    }
  }
}

function checkField(collection: string, fields: ReadonlySet<string>, field: string): void {
  if (fields.has(field)) return;
  throw new TypeError(`${collection}: no index and no narrowedBy names ${field}; expected a declared field`);
}

function checkCondition(place: string, condition: Condition | undefined): void {
  if (isScalar(condition)) return;
  const entries = Object.entries(condition ?? {});
  if (entries.length === 0) throw new TypeError(`${place}: expected a value or at least one operator`);
  for (const [operator, operand] of entries) {
    if (operator === '$ne' && isScalar(operand)) continue;
    if (orderOperators.has(operator) && operand !== null && isScalar(operand)) continue;
    if (operator === '$startsWith' && isBeginning(operand)) continue;
    if (listOperators.has(operator) && Array.isArray(operand) && operand.every(isScalar)) continue;
    throw new TypeError(`${place}: ${operator} is no operator of the store, or its value does not suit it`);
  }
}

/** Every text begins with nothing, and half a character begins none that a database keeps. */
function isBeginning(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !/\p{Cs}/u.test(value);
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
