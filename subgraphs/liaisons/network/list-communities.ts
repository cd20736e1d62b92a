/**
 * Communities of the network as lists of nodes.
 * In: a network as shown. Out: its communities with the nodes shown of each. Not for: finding them (network/communities.ts).
 */
import { findCommunities } from './measured.ts';
import { indexNetwork } from './network-index.ts';
import type { NodeRow } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';
import type { NetworkCommunity } from './types-network.ts';

/** Those with nodes among the ones shown, by number. */
export async function listCommunities(
  shown: ShownNetwork,
  resolution: number,
): Promise<readonly NetworkCommunity[]> {
  const { of, sizes } = await findCommunities(shown.whole, resolution);
  const { places } = indexNetwork(shown.whole);
  const nodes = new Map<number, NodeRow[]>();
  for (const node of shown.rows.nodes) {
    const community = of[places.get(node.key) ?? -1];
    if (community === undefined) continue;
    const known = nodes.get(community);
    if (known === undefined) nodes.set(community, [node]);
    else known.push(node);
  }
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
