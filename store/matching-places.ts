/** The places of the matching rows in an order, and the page taken from them. */

/** The matching places from `start` up to, not including, `end`, in their order. */
export interface MatchingPlaces {
  /** The first of them, at most `limit`. */
  first(start: number, end: number, limit: number): readonly number[];
  /** The last of them, at most `limit`. */
  last(start: number, end: number, limit: number): readonly number[];
}

/** The range between the cursors that a page is taken from; `total` is the number of all places. */
export interface PlaceRequest {
  readonly start: number;
  readonly end: number;
  readonly total: number;
  readonly limit: number;
  readonly direction: 'forwards' | 'backwards';
}

interface PlacePage {
  readonly places: readonly number[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Places that are known, in their order. */
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

/** Places that are tested one after another: the more of them match, the fewer tests a page needs. */
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

/** One page. Whether there are further pages depends on all places, beyond the cursors too. */
export function readPlaces(matching: MatchingPlaces, request: PlaceRequest): PlacePage {
  const { start, end, total, limit, direction } = request;
  const isForwards = direction === 'forwards';
  const places = isForwards ? matching.first(start, end, limit) : matching.last(start, end, limit);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) {
    return { places, hasNextPage: matching.first(start, end, 1).length > 0, hasPreviousPage: false };
  }
  // Without a cursor on that side, nothing precedes the first page forwards or follows the last page backwards.
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
