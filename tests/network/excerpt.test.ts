import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../network/excerpt.ts';
import { distancesByDefinition } from './by-definition.ts';
import { anyNetwork, network } from './made-up-networks.ts';

function keysOf(list: readonly { readonly key: string }[]): readonly string[] {
  return list.map(({ key }) => key);
}

describe('an excerpt', () => {
  // a > b - c - d - e, with b - d as a shortcut, and f isolated.
  const whole = network('a>b b-c c-d d-e b-d f');

  it('has the nodes within the depth, whatever the direction of ties, and the ties between them', () => {
    const { network: near, distances } = excerptAround(whole, 'b', 1);
    expect(keysOf(near.nodes)).toEqual(['a', 'b', 'c', 'd']);
    expect(keysOf(near.ties)).toEqual(['a>b', 'b-c', 'b-d', 'c-d']);
    expect(Object.fromEntries(distances)).toEqual({ a: 1, b: 0, c: 1, d: 1 });
  });

  it('grows by the next neighbours with each depth', () => {
    const sizes = [1, 2, 3, 4].map((depth) => excerptAround(whole, 'a', depth).network.nodes.length);
    expect(sizes).toEqual([2, 4, 5, 5]);
  });

  it('around an isolated node is that node', () => {
    const { network: near } = excerptAround(whole, 'f', 4);
    expect([keysOf(near.nodes), near.ties]).toEqual([['f'], []]);
  });

  it('around an unknown node is an error that names it', () => {
    expect(() => excerptAround(whole, 'z', 1)).toThrow('z: expected a node of the network');
  });

  it('has exactly the nodes within the depth, at their distances', () => {
    fc.assert(
      fc.property(anyNetwork(12), fc.integer({ min: 1, max: 4 }), fc.nat(), (random, depth, pick) => {
        const { key } = random.nodes[pick % random.nodes.length] as { key: string };
        const near = [...distancesByDefinition(random, key)].filter(([, distance]) => distance <= depth);
        const excerpt = excerptAround(random, key, depth);
        expect(new Map(excerpt.distances)).toEqual(new Map(near));
        expect(keysOf(excerpt.network.nodes)).toEqual(near.map(([one]) => one).sort());
        const inside = random.ties.filter(
          ({ from, to }) => excerpt.distances.has(from) && excerpt.distances.has(to),
        );
        expect(excerpt.network.ties).toEqual(inside);
      }),
    );
  });
});
