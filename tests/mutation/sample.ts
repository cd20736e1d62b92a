/** A random part of a list in its order, the same one for the same seed. */
export function drawSample<T>(list: readonly T[], size: number, seed: number): readonly T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const keyed = list.map((item) => ({ item, key: random() }));
  const drawn = new Set(keyed.toSorted((a, b) => a.key - b.key).slice(0, size));
  return keyed.filter((entry) => drawn.has(entry)).map(({ item }) => item);
}
