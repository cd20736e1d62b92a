/** From a filter of the store port to a test of one document, with MongoDB's semantics of lists, null and order. */
import type { Condition, AnyFilter, Scalar, StoredDocument } from './documents.ts';
import { compareScalars, isOrderedByUnits } from './scalar-order.ts';

type Test<V> = (value: V) => boolean;

/** A test of one document, for a filter that check-query.ts has passed. */
export function matcher(filter: AnyFilter): Test<StoredDocument> {
  const tests = Object.entries(filter).map(([name, part]): Test<StoredDocument> => {
    if (name === '$and') return every((part as readonly AnyFilter[]).map(matcher));
    if (name === '$or') return some((part as readonly AnyFilter[]).map(matcher));
    const test = conditionTest(part as Condition);
    return (document) => test(fieldOf(document, name));
  });
  return every(tests);
}

/** The stored value of a field, or null if it is missing. */
export function fieldOf(document: StoredDocument, field: string): unknown {
  return (document as unknown as Readonly<Record<string, unknown>>)[field] ?? null;
}

/** Each operator is applied to the whole list: two items may satisfy `{ $gte: 'a', $lt: 'b' }` together. */
function conditionTest(condition: Condition): Test<unknown> {
  if (typeof condition !== 'object' || condition === null) return anyItem((item) => item === condition);
  return every(
    Object.entries(condition).map(([operator, operand]) => operatorTest(operator, operand as unknown)),
  );
}

function operatorTest(operator: string, operand: unknown): Test<unknown> {
  switch (operator) {
    case '$in':
      return isOneOf(operand as readonly Scalar[]);
    case '$nin':
      return not(isOneOf(operand as readonly Scalar[]));
    case '$ne':
      return not(isOneOf([operand as Scalar]));
    case '$startsWith':
      return anyItem((item) => typeof item === 'string' && item.startsWith(operand as string));
    default:
      return ordered(operator, operand as Scalar);
  }
}

function isOneOf(values: readonly Scalar[]): Test<unknown> {
  const known: ReadonlySet<unknown> = new Set(values);
  return anyItem((item) => known.has(item));
}

/** A value is compared only with values of its own type. */
function ordered(operator: string, operand: Scalar): Test<unknown> {
  const holds = orders[operator];
  if (holds === undefined) throw new TypeError(`${operator} is not an operator of the store`);
  if (typeof operand === 'string' && isOrderedByUnits(operand)) {
    return anyItem(
      (item) => typeof item === 'string' && holds(item < operand ? -1 : item === operand ? 0 : 1),
    );
  }
  return anyItem((item) => typeof item === typeof operand && holds(compareScalars(item as Scalar, operand)));
}

const orders: Readonly<Record<string, Test<number>>> = {
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

/** True for a value that passes, or for a list with an item that passes. */
function anyItem(test: Test<unknown>): Test<unknown> {
  return (value) => (Array.isArray(value) ? value.some(test) : test(value));
}

function not(test: Test<unknown>): Test<unknown> {
  return (value) => !test(value);
}

function every<V>(tests: readonly Test<V>[]): Test<V> {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

function some<V>(tests: readonly Test<V>[]): Test<V> {
  return (value) => {
    for (const test of tests) if (test(value)) return true;
    return false;
  };
}
