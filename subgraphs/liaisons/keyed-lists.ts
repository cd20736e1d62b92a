/**
 * Lists by key, filled one item after another.
 * In: items and their keys. Out: a map of lists. Not for: anything stored.
 */

/** Items in lists by the keys of each; an item without a key is left out. */
export function listByKeys<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [item]);
      else list.push(item);
    }
  }
  return lists;
}
