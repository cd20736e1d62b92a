/**
 * An index in memory: which rows have a value in a field, and which have a text that begins with another.
 * In: rows, a field. Out: numbers of rows. Not for: choosing between indexes (memory-candidates.ts).
 *
 * Rows are known by their place in a list, and stand in two arrays of numbers, value after value: tens of thousands of
 * small lists would take several times the memory.
 */
import type { Scalar, StoredDocument, ValueCount } from './documents.ts';
import { fieldOf } from './memory-filter.ts';
import { compareScalars, sortByText } from './scalar-order.ts';

export interface ValueIndex {
  /** The rows that have the value, in their order; a missing value is null, and of a list each item counts. */
  rowsOf(value: Scalar): Uint32Array;
  /** How many of the rows that are marked with 1 have each value; no value without such a row, and in no order. */
  countMarked(marks: Uint8Array): ValueCount[];
  /** The different texts that begin with a text. */
  textsFrom(beginning: string): readonly string[];
}

const none = new Uint32Array();

/** The index of a field. */
export function buildValueIndex(rows: readonly StoredDocument[], field: string): ValueIndex {
  const { slots, starts } = countItems(rows, field);
  const places = starts.slice();
  const found = new Uint32Array(starts.at(-1) ?? 0);
  eachItem(rows, field, (value, row) => {
    const slot = slots.get(value) ?? 0;
    const place = places[slot] ?? 0;
    if (place > (starts[slot] ?? 0) && found[place - 1] === row) return;
    found[place] = row;
    places[slot] = place + 1;
  });
  let texts: readonly string[] | undefined;
  return {
    rowsOf: (value) => {
      const slot = slots.get(value);
      return slot === undefined ? none : found.subarray(starts[slot], places[slot]);
    },
    countMarked: (marks) => {
      const counts: ValueCount[] = [];
      for (const [value, slot] of slots) {
        let count = 0;
        for (let place = starts[slot] ?? 0; place < (places[slot] ?? 0); place += 1) {
          count += marks[found[place] ?? 0] ?? 0;
        }
        if (count > 0) counts.push({ value: value as Scalar, count });
      }
      return counts;
    },
    textsFrom: (beginning) => {
      texts ??= sortByText(
        [...slots.keys()].filter((value) => typeof value === 'string'),
        (text) => text,
      );
      const start = firstFrom(texts, beginning);
      let end = start;
      while (texts[end]?.startsWith(beginning) === true) end += 1;
      return texts.slice(start, end);
    },
  };
}

interface ItemCounts {
  /** A number for each value. */
  readonly slots: ReadonlyMap<unknown, number>;
  /** By that number, where the rows of the value start; one number more for the end. */
  readonly starts: Uint32Array;
}

function countItems(rows: readonly StoredDocument[], field: string): ItemCounts {
  const slots = new Map<unknown, number>();
  const counts: number[] = [];
  eachItem(rows, field, (value) => {
    const slot = slots.get(value) ?? slots.size;
    slots.set(value, slot);
    counts[slot] = (counts[slot] ?? 0) + 1;
  });
  const starts = new Uint32Array(counts.length + 1);
  for (const [slot, count] of counts.entries()) starts[slot + 1] = (starts[slot] ?? 0) + count;
  return { slots, starts };
}

function eachItem(
  rows: readonly StoredDocument[],
  field: string,
  visit: (value: unknown, row: number) => void,
): void {
  for (const [row, document] of rows.entries()) {
    const value = fieldOf(document, field);
    if (!Array.isArray(value)) visit(value, row);
    else for (const item of value as readonly unknown[]) visit(item, row);
  }
}

/** The place of the first text that is not before another. */
function firstFrom(texts: readonly string[], text: string): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareScalars(texts[middle] ?? null, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
