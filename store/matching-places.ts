/**
 * Where the rows that match stand in an order, and the page of them that is asked for.
 * In: places, or a test of one. Out: places. Not for: documents.
 */

/** The places that match, from one up to before another, in their order. */
export interface MatchingPlaces {
  /** The first of them, `limit` at most. */
  first(start: number, end: number, limit: number): readonly number[];
  /** The last of them, `limit` at most. */
  last(start: number, end: number, limit: number): readonly number[];
}

/** What a page is taken from: the places between the cursors, of all that the order has. */
export interface PlaceRequest {
  readonly start: number;
  readonly end: number;
  readonly total: number;
  readonly limit: number;
  readonly direction: 'forwards' | 'backwards';
}

export interface PlacePage {
  readonly places: readonly number[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Places that are at hand, in their order. */
export function knownPlaces(places: Uint32Array): MatchingPlaces {
  const between = (start: number, end: number) =>
    places.subarray(firstNotBefore(places, start), firstNotBefore(places, end));
  return {
    first: (start, end, limit) => [...between(start, end).subarray(0, limit)],
    last: (start, end, limit) => {
      const found = between(start, end);
      return [...found.subarray(Math.max(0, found.length - limit))];
    },
  };
}

/** Places that are tried one after the other: the fewer, the more of them match. */
export function triedPlaces(matches: (place: number) => boolean): MatchingPlaces {
  return {
    first: (start, end, limit) => {
      const found: number[] = [];
      for (let place = start; place < end && found.length < limit; place += 1)
        if (matches(place)) found.push(place);
      return found;
    },
    last: (start, end, limit) => {
      const found: number[] = [];
      for (let place = end - 1; place >= start && found.length < limit; place -= 1)
        if (matches(place)) found.push(place);
      return found.reverse();
    },
  };
}

/** One page; whether the list goes on is asked of all places, beyond the cursors too. */
export function readPlaces(matching: MatchingPlaces, request: PlaceRequest): PlacePage {
  const { start, end, total, limit, direction } = request;
  const isForwards = direction === 'forwards';
  const places = isForwards ? matching.first(start, end, limit) : matching.last(start, end, limit);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) {
    return { places, hasNextPage: matching.first(start, end, 1).length > 0, hasPreviousPage: false };
  }
  // The page begins, or ends, with all that there is unless a cursor or the limit cut something off.
  const isAtStart = isForwards && start === 0;
  const isAtEnd = !isForwards && end === total;
  return {
    places,
    hasNextPage: !isAtEnd && matching.first(last + 1, total, 1).length > 0,
    hasPreviousPage: !isAtStart && matching.last(0, first, 1).length > 0,
  };
}

function firstNotBefore(places: Uint32Array, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
