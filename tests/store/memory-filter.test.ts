import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, AnyFilter, Scalar, StoredDocument } from '../../store/documents.ts';
import { matcher } from '../../store/memory-filter.ts';
import { matchesAsMingo } from './mingo-oracle.ts';

const anyScalar: fc.Arbitrary<Scalar> = fc.constantFrom(
  null,
  true,
  false,
  -1,
  0,
  1,
  2,
  '',
  'a',
  'ab',
  'b',
  '.*',
);
const known = anyScalar.filter((value) => value !== null);
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  anyScalar,
  fc.record(
    {
      $in: fc.array(anyScalar, { maxLength: 3 }),
      $nin: fc.array(anyScalar, { maxLength: 3 }),
      $ne: anyScalar,
      $lt: known,
      $lte: known,
      $gt: known,
      $gte: known,
      $startsWith: fc.constantFrom('a', 'ab', 'b', '.', '.*'),
    },
    { requiredKeys: [] },
  ),
);

const anyField = fc.constantFrom('one', 'two');
const { filter: anyFilter } = fc.letrec<{ filter: AnyFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(anyField, anyCondition, { maxKeys: 2, noNullPrototype: true }),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
  ),
}));

const anyValue = fc.oneof(anyScalar, fc.array(anyScalar, { maxLength: 3 }));
const anyDocument = fc.record(
  { _id: fc.constant('1'), one: anyValue, two: anyValue },
  { requiredKeys: ['_id'] },
);

describe('a filter', () => {
  it('means what it means in MongoDB', () => {
    fc.assert(
      fc.property(anyFilter, anyDocument, (filter, document: StoredDocument) => {
        expect(matcher(filter)(document)).toBe(matchesAsMingo(filter)(document));
      }),
      { numRuns: 2000 },
    );
  });

  it('matches nothing without alternatives, and everything without conditions', () => {
    expect([matcher({ $or: [] })({ _id: '1' }), matcher({ $and: [] })({ _id: '1' })]).toEqual([false, true]);
    expect(matcher({})({ _id: '1' })).toBe(true);
  });
});
