/**
 * Communities of the network as lists of nodes.
 * In: a network as shown. Out: its communities with the nodes shown of each. Not for: finding them (network/communities.ts).
 */
import { groupByEach } from '../../../vocabulary/group-by.ts';
import { findCommunities } from './measured.ts';
import { indexNetwork } from './network-index.ts';
import type { ShownNetwork } from './shown-network.ts';
import type { NetworkCommunity } from './types-network.ts';

/** Those with nodes among the ones shown, by number. */
export async function listCommunities(
  shown: ShownNetwork,
  resolution: number,
): Promise<readonly NetworkCommunity[]> {
  const { of, sizes } = await findCommunities(shown.whole, resolution);
  const { places } = indexNetwork(shown.whole);
  const nodes = groupByEach(shown.rows.nodes, ({ key }) => {
    const community = of[places.get(key) ?? -1];
    return community === undefined ? [] : [community];
  });
  return [...nodes]
    .sort(([a], [b]) => a - b)
    .map(([number, rows]) => ({ number, size: sizes[number - 1] ?? rows.length, shown, rows }));
}

/** The number of a node's community; null for an unknown key. */
export async function communityNumber(
  { whole }: ShownNetwork,
  key: string,
  resolution: number,
): Promise<number | null> {
  const { of } = await findCommunities(whole, resolution);
  return of[indexNetwork(whole).places.get(key) ?? -1] ?? null;
}
