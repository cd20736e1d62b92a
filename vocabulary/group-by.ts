/**
 * Items in groups, in the order in which they came.
 * In: items and their keys. Out: a map of lists. Not for: anything stored.
 */

/** Items by key. */
export function groupBy<T, K = string>(
  items: readonly T[],
  keyOf: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  return groupByEach(items, (item) => [keyOf(item)]);
}

/** Items under every key of each; an item without a key is left out. */
export function groupByEach<T, K = string>(
  items: readonly T[],
  keysOf: (item: T) => readonly K[],
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
