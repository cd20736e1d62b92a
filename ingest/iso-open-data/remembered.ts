/** Caches the result for each argument: files name the same few committees and stages thousands of times. */
export function remember<A extends string | number, R>(compute: (argument: A) => R): (argument: A) => R {
  const cache = new Map<A, R>();
  return (argument) => {
    const known = cache.get(argument);
    if (known !== undefined || cache.has(argument)) return known as R;
    const result = compute(argument);
    cache.set(argument, result);
    return result;
  };
}
