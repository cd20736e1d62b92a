/**
 * An index in memory: the rows that have a value in a field, and the texts that start with a prefix.
 *
 * Rows are numbered, and their numbers lie in two typed arrays, value after value: tens of thousands of small arrays
 * would take several times the memory.
 */
import type { Scalar, StoredDocument, ValueCount } from './documents.ts';
import { fieldOf } from './memory-filter.ts';
import { compareScalars, sortByText } from './scalar-order.ts';

export interface ValueIndex {
  /** The rows with the value, in their order. A missing value is null; a list has the value of each of its items. */
  rowsOf(value: Scalar): Uint32Array;
  /** How many rows marked with 1 have each value, in no order; without values of no marked row. */
  countMarked(marks: Uint8Array): ValueCount[];
  /** The distinct texts that start with a prefix. */
  textsWithPrefix(prefix: string): readonly string[];
}

const none = new Uint32Array();

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
    textsWithPrefix: (prefix) => {
      texts ??= sortByText(
        [...slots.keys()].filter((value) => typeof value === 'string'),
        (text) => text,
      );
      const start = firstFrom(texts, prefix);
      let end = start;
      while (texts[end]?.startsWith(prefix) === true) end += 1;
      return texts.slice(start, end);
    },
  };
}

interface ItemCounts {
  /** Slot number of each value. */
  readonly slots: ReadonlyMap<unknown, number>;
  /** By slot, where the rows of the value start; one more entry for the end. */
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

/** The place of the first text that is not less than `text`. */
function firstFrom(texts: readonly string[], text: string): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareScalars(texts[middle] ?? null, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
