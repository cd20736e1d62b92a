import fc from 'fast-check';
import { Query } from 'mingo';
import { describe, expect, it } from 'vitest';
import { positionOf, type Scalar, type Sort, type StoredDocument } from '../../store/documents.ts';
import { beyond, toMongoFilter, toMongoSort } from '../../store/keyset-filter.ts';
import { positionComparer } from '../../store/positions.ts';

interface Row extends StoredDocument {
  readonly rank: number | null;
}

const rows: readonly Row[] = [
  { _id: 'a', rank: null },
  { _id: 'b', rank: null },
  { _id: 'c', rank: 1 },
  { _id: 'd', rank: 2 },
  { _id: 'e', rank: 2 },
];
const upwards: Sort<Row> = [{ field: 'rank', direction: 1 }];
const downwards: Sort<Row> = [{ field: 'rank', direction: -1 }];

function idsBeyond(sort: Sort<Row>, position: readonly Scalar[], side: 1 | -1): readonly string[] {
  const query = new Query({ ...beyond(sort, position, side) });
  return rows.filter((row) => query.test({ ...row })).map(({ _id }) => _id);
}

describe('the rows after a position', () => {
  it('upwards are the greater ones, and equal ones with a greater id', () => {
    expect(idsBeyond(upwards, [2, 'd'], 1)).toEqual(['e']);
    expect(idsBeyond(upwards, [1, 'c'], 1)).toEqual(['d', 'e']);
  });

  it('upwards of null are all others, since null comes first', () => {
    expect(idsBeyond(upwards, [null, 'b'], 1)).toEqual(['c', 'd', 'e']);
    expect(idsBeyond(upwards, [null, 'a'], 1)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('downwards of the last value are the rows with null, which come last', () => {
    expect(idsBeyond(downwards, [1, 'c'], 1)).toEqual(['a', 'b']);
  });

  it('downwards of null are only rows with null and a smaller id', () => {
    expect(idsBeyond(downwards, [null, 'b'], 1)).toEqual(['a']);
    expect(idsBeyond(downwards, [null, 'a'], 1)).toEqual([]);
  });
});

it('the rows before and after a position are those that the order puts there', () => {
  const anyPosition = fc.tuple(fc.constantFrom(null, 0, 1, 2, 3), fc.constantFrom('a', 'c', 'e', 'z'));
  fc.assert(
    fc.property(anyPosition, fc.constantFrom(upwards, downwards), (position, sort) => {
      const compare = positionComparer(sort);
      for (const side of [1, -1] as const) {
        const expected = rows.filter((row) => compare(positionOf(row, sort), position) * side > 0);
        expect(idsBeyond(sort, position, side)).toEqual(expected.map(({ _id }) => _id));
      }
    }),
  );
});

describe('a filter for MongoDB', () => {
  it('has one condition for each operator', () => {
    expect(toMongoFilter({ rank: { $gte: 1, $lt: 2 } })).toEqual({
      $and: [{ rank: { $gte: 1 } }, { rank: { $lt: 2 } }],
    });
  });

  it('without alternatives matches nothing, and without conditions everything', () => {
    expect(toMongoFilter({ $or: [] })).toEqual({ _id: { $in: [] } });
    expect(toMongoFilter({ $and: [] })).toEqual({});
  });

  it('with a prefix reads one index range of a list, and both ranges of other fields', () => {
    const range = { $gte: 'ab', $lt: 'ac' };
    expect(toMongoFilter({ words: { $startsWith: 'ab' } }, ['words'])).toEqual({
      words: { $elemMatch: range },
    });
    expect(toMongoFilter({ words: { $startsWith: 'ab' } })).toEqual({
      $or: [{ words: { $elemMatch: range } }, { words: { ...range, $not: { $type: 'array' } } }],
    });
  });
});

describe('an order for MongoDB', () => {
  it('ends with the id in the direction of the last field, and is reversed as a whole', () => {
    const [up, down] = [toMongoSort(downwards, false), toMongoSort(downwards, true)];
    expect(up).toEqual([
      ['rank', -1],
      ['_id', -1],
    ]);
    expect(down).toEqual([
      ['rank', 1],
      ['_id', 1],
    ]);
  });

  it('has the id once if it is ordered by the id', () => {
    expect(toMongoSort([{ field: '_id', direction: -1 }], false)).toEqual([['_id', -1]]);
  });
});
