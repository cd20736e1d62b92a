import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNetworks } from '../../network/compare.ts';
import type { Network, NetworkTie } from '../../network/graph.ts';
import { anyNetwork, network } from './made-up-networks.ts';

const sameWeight = (before: NetworkTie, after: NetworkTie) => before.weight === after.weight;

/** The same network with other weights for ties at these places. */
function reweigh(of: Network, places: readonly number[]): Network {
  return {
    ...of,
    ties: of.ties.map((tie, at) => (places.includes(at) ? { ...tie, weight: 2 } : tie)),
  };
}

describe('a comparison', () => {
  it('lists what was added, removed and changed', () => {
    const before = network('a-b b-c');
    const after = reweigh(network('a-b b-d'), [0]);
    const { nodesAdded, nodesRemoved, tiesAdded, tiesRemoved, tiesChanged } = compareNetworks(
      before,
      after,
      sameWeight,
    );
    const keys = [nodesAdded, nodesRemoved, tiesAdded, tiesRemoved].map((list) => list.map(({ key }) => key));
    expect(keys).toEqual([['d'], ['c'], ['b-d'], ['b-c']]);
    expect(tiesChanged).toEqual([{ before: before.ties[0], after: after.ties[0] }]);
  });

  it('of a network with itself is empty', () => {
    fc.assert(
      fc.property(anyNetwork(10), (random) => {
        const lists = Object.values(compareNetworks(random, random, sameWeight));
        expect(lists).toEqual([[], [], [], [], []]);
      }),
    );
  });

  it('in reverse swaps added and removed, before and after', () => {
    const pairs = fc.tuple(anyNetwork(8), anyNetwork(8), fc.array(fc.nat(20)));
    fc.assert(
      fc.property(pairs, ([before, other, places]) => {
        const after = reweigh(other, places);
        const there = compareNetworks(before, after, sameWeight);
        const back = compareNetworks(after, before, sameWeight);
        expect(back).toEqual({
          nodesAdded: there.nodesRemoved,
          nodesRemoved: there.nodesAdded,
          tiesAdded: there.tiesRemoved,
          tiesRemoved: there.tiesAdded,
          tiesChanged: there.tiesChanged.map((change) => ({ before: change.after, after: change.before })),
        });
      }),
    );
  });
});
