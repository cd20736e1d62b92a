/** The rows of a table in memory that a filter has to test: those that its most selective indexed condition finds. */
import type { Condition, AnyFilter, Scalar } from './documents.ts';
import type { ValueIndex } from './value-index.ts';

/** Rows that an index finds. */
export interface Candidates {
  /** An upper bound of their number: a row found by two values counts twice. */
  readonly size: number;
  /** The rows, value by value. */
  readonly lists: readonly Uint32Array[];
}

/** The index of a field, or null where it has none. */
type FindIndex = (field: string) => ValueIndex | null;

/** The smallest set of rows that one condition finds, or null if no condition has an index. */
export function findCandidates(filter: AnyFilter, indexOf: FindIndex): Candidates | null {
  const found = Object.entries(filter).map(([name, part]) => {
    if (name === '$and')
      return fewest((part as readonly AnyFilter[]).map((one) => findCandidates(one, indexOf)));
    if (name === '$or')
      return unite((part as readonly AnyFilter[]).map((one) => findCandidates(one, indexOf)));
    return byCondition(part as Condition, () => indexOf(name));
  });
  return fewest(found);
}

/** The rows that have one of some values. */
export function candidatesOf(index: ValueIndex, values: readonly Scalar[]): Candidates {
  return ofLists([...new Set(values)].map((value) => index.rowsOf(value)));
}

/** The rows in their order, without duplicates; `total` is the number of rows in the table. */
export function rowsOf({ lists }: Candidates, total: number): Uint32Array {
  const [only] = lists;
  if (only === undefined || lists.length === 1) return only ?? new Uint32Array();
  const size = lists.reduce((sum, list) => sum + list.length, 0);
  // Marking rows in an array of all rows pays off if many are found.
  return size * 8 < total ? distinctByOrder(lists) : distinctByMarks(lists, total);
}

/** The smallest of several sets of candidates. */
export function fewest(sets: readonly (Candidates | null)[]): Candidates | null {
  return sets.reduce<Candidates | null>(
    (best, one) => (best === null || (one !== null && one.size < best.size) ? one : best),
    null,
  );
}

/** The union of the alternatives, or null if one of them has no index and needs a full scan. */
function unite(alternatives: readonly (Candidates | null)[]): Candidates | null {
  const known = alternatives.filter((one) => one !== null);
  return known.length < alternatives.length ? null : ofLists(known.flatMap(({ lists }) => lists));
}

function byCondition(condition: Condition, index: () => ValueIndex | null): Candidates | null {
  if (typeof condition !== 'object' || condition === null) return byValues([condition], index);
  const { $in, $startsWith } = condition;
  if ($in !== undefined) return byValues($in, index);
  if ($startsWith === undefined) return null;
  return byValues(index()?.textsWithPrefix($startsWith) ?? [], index);
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
