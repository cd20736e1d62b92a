import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommunities } from '../../network/communities.ts';
import { allDivisions, modularityByDefinition } from './by-definition.ts';
import { anyNetwork, makeNetwork, network } from './made-up-networks.ts';

describe('communities', () => {
  it('of a barbell are its two triangles', () => {
    // Of 7 ties, each triangle holds 3 and 7 of the 14 ends: 2 * (3/7 - 1/4) = 5/14.
    const { of, sizes, modularity } = findCommunities(network('a-b b-c a-c c-d d-e e-f d-f'), 1);
    expect([of, sizes]).toEqual([
      [1, 1, 1, 2, 2, 2],
      [3, 3],
    ]);
    expect(modularity).toBeCloseTo(5 / 14, 9);
  });

  it('are numbered by size, then by their first key', () => {
    const { of, sizes } = findCommunities(network('a b-c d-e f-g g-h f-h'), 1);
    expect([of, sizes]).toEqual([
      [4, 2, 2, 3, 3, 1, 1, 1],
      [3, 2, 2, 1],
    ]);
  });

  it('of isolated nodes come after other communities of one node', () => {
    // At this resolution b and c are communities of their own.
    expect(findCommunities(network('a b-c'), 10).of).toEqual([3, 1, 2]);
  });

  it('are smaller with a greater resolution, and one with a resolution near 0', () => {
    const barbell = network('a-b b-c a-c c-d d-e e-f d-f');
    expect(findCommunities(barbell, 0.01).sizes).toEqual([6]);
    expect(findCommunities(barbell, 10).sizes).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('of a network without ties are its nodes, without a modularity', () => {
    expect(findCommunities(network('a b'), 1)).toEqual({ of: [1, 2], sizes: [1, 1], modularity: null });
    expect(findCommunities(network(''), 1)).toEqual({ of: [], sizes: [], modularity: null });
  });

  it.each([32, 8192])(
    'of %i separate squares are the squares, although the library overflows there',
    (squares) => {
      // 128 and 32,768 ties. Of the ties, each square has the share 1 / squares, and the square of that is expected.
      const ties = Array.from({ length: squares }, (_, square) => square * 4).flatMap(
        (at): [number, number, boolean][] => [
          [at, at + 1, false],
          [at + 1, at + 2, false],
          [at + 2, at + 3, false],
          [at, at + 3, false],
        ],
      );
      const { of, sizes, modularity } = findCommunities(makeNetwork(squares * 4, ties), 1);
      expect(of).toEqual(ties.map((_, node) => Math.floor(node / 4) + 1));
      expect(sizes).toEqual(Array.from({ length: squares }, () => 4));
      expect(modularity).toBeCloseTo(1 - 1 / squares, 9);
    },
  );

  it('do not depend on the order and the direction of ties', () => {
    const shuffled = anyNetwork(12).chain((random) =>
      fc
        .tuple(
          fc.shuffledSubarray([...random.ties], { minLength: random.ties.length }),
          fc.array(fc.boolean(), { minLength: random.ties.length, maxLength: random.ties.length }),
        )
        .map(([ties, turned]) => ({
          random,
          other: ties.map((tie, at) =>
            turned[at] === true ? { ...tie, from: tie.to, to: tie.from, directed: false } : tie,
          ),
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ random, other }) => {
        expect(findCommunities({ nodes: random.nodes, ties: other }, 1)).toEqual(findCommunities(random, 1));
      }),
    );
  });

  it('contain every node once, with the stated modularity', () => {
    fc.assert(
      fc.property(anyNetwork(15), fc.constantFrom(0.5, 1, 1.5), (random, resolution) => {
        const { of, sizes, modularity } = findCommunities(random, resolution);
        expect(sizes.map((_, at) => of.filter((number) => number === at + 1).length)).toEqual(sizes);
        expect(of).toHaveLength(random.nodes.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        if (modularity !== null) {
          expect(modularity).toBeCloseTo(modularityByDefinition(random, of, resolution), 9);
        }
      }),
    );
  });

  it('are no better than the best of all divisions, and no worse than all nodes apart or together', () => {
    fc.assert(
      fc.property(anyNetwork(6), (random) => {
        const { modularity } = findCommunities(random, 1);
        fc.pre(modularity !== null);
        const all = allDivisions(random.nodes.length).map((of) => modularityByDefinition(random, of, 1));
        const apart = modularityByDefinition(random, [...random.nodes.keys()], 1);
        expect(modularity).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        expect(modularity).toBeGreaterThanOrEqual(Math.max(apart, 0) - 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
