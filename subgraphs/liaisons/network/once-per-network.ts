/**
 * What is worked out from the rows of a network, once for all requests that show them.
 * In: how to work it out. Out: the same result for the same rows, as long as they are kept (snapshot.ts). Not for: what may
 * fail (measured.ts).
 */
import type { NetworkRows } from './rows.ts';

/** The work, done when first asked for. */
export function oncePerNetwork<T>(work: (network: NetworkRows) => T): (network: NetworkRows) => T {
  const known = new WeakMap<NetworkRows, { readonly result: T }>();
  return (network) => {
    const found = known.get(network) ?? { result: work(network) };
    known.set(network, found);
    return found.result;
  };
}
