/**
 * Checks every query against the language of the store port, so that both adapters refuse the same queries. A query
 * that is refused here is a bug of a resolver, never a mistake of a client.
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

/** Throws TypeError if a filter or an order names an undeclared field, or if a condition is malformed. */
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
  throw new TypeError(`${collection}: neither an index nor narrowedBy declares the field ${field}`);
}

function checkCondition(place: string, condition: Condition | undefined): void {
  if (isScalar(condition)) return;
  const entries = Object.entries(condition ?? {});
  if (entries.length === 0) throw new TypeError(`${place}: expected a value or at least one operator`);
  for (const [operator, operand] of entries) {
    if (operator === '$ne' && isScalar(operand)) continue;
    if (orderOperators.has(operator) && operand !== null && isScalar(operand)) continue;
    if (operator === '$startsWith' && isPrefix(operand)) continue;
    if (listOperators.has(operator) && Array.isArray(operand) && operand.every(isScalar)) continue;
    throw new TypeError(
      `${place}: ${operator} is not an operator of the store, or its operand has the wrong type`,
    );
  }
}

/** Not the empty prefix, which every text has, and no unpaired surrogate, which no database stores. */
function isPrefix(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !/\p{Cs}/u.test(value);
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
