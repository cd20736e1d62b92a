import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { density, findComponents, reciprocity } from '../../network/whole-network.ts';
import { adjacency, componentsByDefinition, directedSteps } from './by-definition.ts';
import { anyNetwork, network } from './made-up-networks.ts';

describe('density', () => {
  it('is the share of joined pairs, however many ties join them', () => {
    // Triangle with a tail: 4 of 6 pairs.
    expect(density(network('a-b b-c a-c c-d'))).toBeCloseTo(4 / 6, 12);
    expect(density(network('a>b b>a a-b'))).toBe(1);
    expect(density(network('a b c'))).toBe(0);
  });

  it('is undefined for fewer than two nodes', () => {
    expect([density(network('a')), density(network(''))]).toEqual([null, null]);
  });

  it('equals the count over all pairs', () => {
    fc.assert(
      fc.property(anyNetwork(10), (random) => {
        const cells = adjacency(random).flat();
        const pairs = cells.length - random.nodes.length;
        const expected = pairs === 0 ? null : cells.filter((joined) => joined).length / pairs;
        expect(density(random)).toEqual(expected);
      }),
    );
  });
});

describe('reciprocity', () => {
  it('is the share of directed links with an opposite', () => {
    expect(reciprocity(network('a>b b>a'))).toBe(1);
    expect(reciprocity(network('a>b b>c c>a'))).toBe(0);
    // a to b and back, a to c without an opposite: 2 of 3. Undirected ties are no opposite.
    expect(reciprocity(network('a>b b>a a>c a-c c>c'))).toBeCloseTo(2 / 3, 12);
  });

  it('is undefined without directed ties', () => {
    expect(reciprocity(network('a-b'))).toBeNull();
  });

  it('equals the count over all directed links', () => {
    fc.assert(
      fc.property(anyNetwork(10), (random) => {
        const steps = directedSteps({ ...random, ties: random.ties.filter((tie) => tie.directed) });
        const there = steps.flatMap((row, a) => row.flatMap((is, b) => (is ? [[a, b] as const] : [])));
        const answered = there.filter(([a, b]) => steps[b]?.[a] === true);
        expect(reciprocity(random)).toEqual(there.length === 0 ? null : answered.length / there.length);
      }),
    );
  });
});

describe('components', () => {
  it('are the parts without ties between them, the largest first, then by key', () => {
    expect(findComponents(network('a b>c d-e e>f g'))).toEqual([['d', 'e', 'f'], ['b', 'c'], ['a'], ['g']]);
    expect(findComponents(network(''))).toEqual([]);
  });

  it('are the nodes reachable from each of their nodes', () => {
    fc.assert(
      fc.property(anyNetwork(12), (random) => {
        const found = findComponents(random).map((component) => component.join(' '));
        expect(new Set(found)).toEqual(componentsByDefinition(random));
        expect(found).toHaveLength(new Set(found).size);
      }),
    );
  });
});
