import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPlaces, readPlaces, triedPlaces, type PlaceRequest } from '../../store/matching-places.ts';

const matching = [1, 4, 5, 8];
const known = knownPlaces(Uint32Array.from(matching));
const read = (request: Partial<PlaceRequest>) =>
  readPlaces(known, { start: 0, end: 10, total: 10, limit: 2, direction: 'forwards', ...request });

describe('a page of matching places', () => {
  it('forwards takes the first ones, backwards the last ones', () => {
    expect(read({}).places).toEqual([1, 4]);
    expect(read({ direction: 'backwards' }).places).toEqual([5, 8]);
  });

  it('has a next page only if a matching place follows', () => {
    expect(read({ limit: 3 }).hasNextPage).toBe(true);
    expect(read({ limit: 4 }).hasNextPage).toBe(false);
  });

  it('has a previous page only if a matching place precedes, beyond the cursor too', () => {
    expect(read({ start: 2 }).hasPreviousPage).toBe(true);
    expect(read({ start: 1 }).hasPreviousPage).toBe(false);
  });

  it('that is empty before a cursor has no next page either', () => {
    expect(read({ end: 1 })).toEqual({ places: [], hasNextPage: false, hasPreviousPage: false });
  });

  it('is the same for known places and for places that are tested one by one', () => {
    const tried = triedPlaces((place) => matching.includes(place));
    const any = fc.record({
      start: fc.nat(10),
      end: fc.nat(10),
      total: fc.constant(10),
      limit: fc.integer({ min: 1, max: 5 }),
      direction: fc.constantFrom('forwards', 'backwards'),
    });
    fc.assert(
      fc.property(any, (request) => {
        fc.pre(request.start <= request.end);
        expect(readPlaces(tried, request)).toEqual(readPlaces(known, request));
      }),
    );
  });
});
