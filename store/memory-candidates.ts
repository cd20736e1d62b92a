/**
 * Which rows of a table in memory have to be looked at for a filter: what its most selective condition leaves.
 * In: a filter, the indexes of a table. Out: numbers of rows, of which the filter may still refuse some. Not for: testing
 * them.
 */
import type { Condition, AnyFilter, Scalar } from './documents.ts';
import type { ValueIndex } from './value-index.ts';

/** Rows that an index finds. */
export interface Candidates {
  /** How many at most: a row that is found by two values counts twice. */
  readonly size: number;
  /** The rows, value by value. */
  readonly lists: readonly Uint32Array[];
}

/** The index of a field, or null where it has none. */
export type FindIndex = (field: string) => ValueIndex | null;

/** The fewest rows that one condition leaves, or null where no index serves any of them. */
export function findCandidates(filter: AnyFilter, indexOf: FindIndex): Candidates | null {
  const found = Object.entries(filter).map(([name, part]) => {
    if (name === '$and')
      return fewest((part as readonly AnyFilter[]).map((one) => findCandidates(one, indexOf)));
    if (name === '$or')
      return together((part as readonly AnyFilter[]).map((one) => findCandidates(one, indexOf)));
    return byCondition(part as Condition, () => indexOf(name));
  });
  return fewest(found);
}

/** The rows that have one of some values. */
export function candidatesOf(index: ValueIndex, values: readonly Scalar[]): Candidates {
  return ofLists([...new Set(values)].map((value) => index.rowsOf(value)));
}

/** The rows, each once and in their order; `total` is how many the table has. */
export function rowsOf({ lists }: Candidates, total: number): Uint32Array {
  const [only] = lists;
  if (only === undefined || lists.length === 1) return only ?? new Uint32Array();
  const size = lists.reduce((sum, list) => sum + list.length, 0);
  // A sheet to mark all rows on pays where many are found.
  return size * 8 < total ? distinctByOrder(lists) : distinctByMarks(lists, total);
}

/** The fewer rows of two ways to find them. */
export function fewest(ways: readonly (Candidates | null)[]): Candidates | null {
  return ways.reduce<Candidates | null>(
    (best, one) => (best === null || (one !== null && one.size < best.size) ? one : best),
    null,
  );
}

/** What any of the alternatives finds; nothing helps where one of them has to be looked for everywhere. */
function together(alternatives: readonly (Candidates | null)[]): Candidates | null {
  const known = alternatives.filter((one) => one !== null);
  return known.length < alternatives.length ? null : ofLists(known.flatMap(({ lists }) => lists));
}

function byCondition(condition: Condition, index: () => ValueIndex | null): Candidates | null {
  if (typeof condition !== 'object' || condition === null) return byValues([condition], index);
  const { $in, $startsWith } = condition;
  if ($in !== undefined) return byValues($in, index);
  if ($startsWith === undefined) return null;
  return byValues(index()?.textsFrom($startsWith) ?? [], index);
}

function byValues(values: readonly Scalar[], index: () => ValueIndex | null): Candidates | null {
  const found = index();
  return found === null ? null : candidatesOf(found, values);
}

function ofLists(lists: readonly Uint32Array[]): Candidates {
  return { size: lists.reduce((sum, list) => sum + list.length, 0), lists };
}

function distinctByOrder(lists: readonly Uint32Array[]): Uint32Array {
  const all = Uint32Array.from(lists.flatMap((list) => [...list])).sort();
  return all.filter((row, index) => index === 0 || row !== all[index - 1]);
}

function distinctByMarks(lists: readonly Uint32Array[], total: number): Uint32Array {
  const marks = new Uint8Array(total);
  for (const list of lists) for (const row of list) marks[row] = 1;
  const rows: number[] = [];
  for (const [row, mark] of marks.entries()) if (mark === 1) rows.push(row);
  return Uint32Array.from(rows);
}
