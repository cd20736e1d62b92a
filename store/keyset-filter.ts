/**
 * Keyset pagination in MongoDB's filter language: the rows after or before a position, served by the index of the
 * order.
 *
 * A missing field is null and comes first, as MongoDB orders it. Apart from null, a field holds values of one type.
 */
import { totalSort, type AnyFilter, type Scalar, type Sort, type StoredDocument } from './documents.ts';
import { rangeOf } from './text-range.ts';

/** A filter in MongoDB's language, wider than the one of the port. */
export interface MongoFilter {
  readonly [field: string]: unknown;
}

/** Fields and directions. */
export type MongoSort = readonly (readonly [field: string, direction: 1 | -1])[];

/** Matches nothing. */
const nothing: MongoFilter = { _id: { $in: [] } };

/** A filter of the port for MongoDB, which refuses empty lists of conditions. `lists` are fields that hold lists. */
export function toMongoFilter(filter: AnyFilter, lists: readonly string[] = []): MongoFilter {
  return allOf(
    Object.entries(filter).map(([name, part]): MongoFilter => {
      if (name !== '$and' && name !== '$or') return toConditions(name, part, lists.includes(name));
      const parts = (part as readonly AnyFilter[]).map((one) => toMongoFilter(one, lists));
      if (name === '$and') return allOf(parts);
      return parts.length === 0 ? nothing : { $or: parts };
    }),
  );
}

/**
 * One condition for each operator. On a list, MongoDB takes `{$gte: a, $lt: b}` as two conditions that different items may
 * satisfy; separate conditions leave no server a choice.
 */
function toConditions(field: string, condition: unknown, isList: boolean): MongoFilter {
  if (typeof condition !== 'object' || condition === null) return { [field]: condition };
  return allOf(
    Object.entries(condition as Readonly<Record<string, unknown>>).map(([operator, operand]) =>
      operator === '$startsWith'
        ? startsWith(field, String(operand), isList)
        : { [field]: { [operator]: operand } },
    ),
  );
}

/**
 * A range of the index: `$elemMatch` binds both bounds to one item, so that an index on a list is read between them. It
 * matches lists only; single values need an alternative of their own.
 */
function startsWith(field: string, prefix: string, isList: boolean): MongoFilter {
  const { first, end } = rangeOf(prefix);
  const range = { $gte: first, ...(end === null ? {} : { $lt: end }) };
  const inList = { [field]: { $elemMatch: range } };
  return isList ? inList : { $or: [inList, { [field]: { ...range, $not: { $type: 'array' } } }] };
}

/** Conditions that all hold. */
export function allOf(filters: readonly MongoFilter[]): MongoFilter {
  const parts = filters.filter((filter) => Object.keys(filter).length > 0);
  return parts.length === 0 ? {} : parts.length === 1 ? (parts[0] ?? {}) : { $and: parts };
}

/** The order of the port for MongoDB, made total by `_id`; reversed for reading backwards. */
export function toMongoSort<T extends StoredDocument>(sort: Sort<T>, reversed: boolean): MongoSort {
  const order = new Map<string, 1 | -1>();
  for (const { field, direction } of totalSort(sort)) {
    if (!order.has(field)) order.set(field, reversed ? (direction === 1 ? -1 : 1) : direction);
  }
  return [...order];
}

/** Rows that come after (`side` 1) or before (`side` -1) a position in the order. */
export function beyond<T extends StoredDocument>(
  sort: Sort<T>,
  position: readonly Scalar[],
  side: 1 | -1,
): MongoFilter {
  const steps = totalSort(sort).map(({ field, direction }, index) => ({
    field,
    value: position[index] ?? null,
    upwards: direction === side,
  }));
  const alternatives = steps.flatMap(({ field, value, upwards }, index) => {
    const strict = upwards ? above(field, value) : below(field, value);
    if (strict === null) return [];
    return [allOf([...steps.slice(0, index).map((step) => ({ [step.field]: step.value })), strict])];
  });
  const [first] = steps;
  if (alternatives.length === 0 || first === undefined) return nothing;
  // Implied by the alternatives; stated so that the index scan starts at the position.
  const bound = first.upwards ? atLeast(first.field, first.value) : atMost(first.field, first.value);
  return allOf([bound, { $or: alternatives }]);
}

function above(field: string, value: Scalar): MongoFilter {
  return { [field]: value === null ? { $ne: null } : { $gt: value } };
}

function below(field: string, value: Scalar): MongoFilter | null {
  return value === null ? null : { $or: [{ [field]: { $lt: value } }, { [field]: null }] };
}

function atLeast(field: string, value: Scalar): MongoFilter {
  return value === null ? {} : { [field]: { $gte: value } };
}

function atMost(field: string, value: Scalar): MongoFilter {
  return { [field]: value === null ? null : { $not: { $gt: value } } };
}
