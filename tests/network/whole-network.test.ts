/** What is said of a network as a whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { density, findComponents, reciprocity } from '../../network/whole-network.ts';
import { adjacency, componentsByDefinition, directedSteps } from './by-definition.ts';
import { anyNetwork, network } from './made-up-networks.ts';

describe('density', () => {
  it('is the share of pairs that are joined, by however many ties', () => {
    // Triangle with a tail: 4 of 6 pairs.
    expect(density(network('a-b b-c a-c c-d'))).toBeCloseTo(4 / 6, 12);
    expect(density(network('a>b b>a a-b'))).toBe(1);
    expect(density(network('a b c'))).toBe(0);
  });

  it('is not known of fewer than two nodes', () => {
    expect([density(network('a')), density(network(''))]).toEqual([null, null]);
  });

  it('is what counting all pairs gives', () => {
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
  it('is the share of directed links that are answered', () => {
    expect(reciprocity(network('a>b b>a'))).toBe(1);
    expect(reciprocity(network('a>b b>c c>a'))).toBe(0);
    // a to b and back, a to c unanswered: 2 of 3. Ties without a direction answer nothing.
    expect(reciprocity(network('a>b b>a a>c a-c c>c'))).toBeCloseTo(2 / 3, 12);
  });

  it('is not known without directions', () => {
    expect(reciprocity(network('a-b'))).toBeNull();
  });

  it('is what counting all steps gives', () => {
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
  it('are the parts between which there is no tie, the largest first, then by key', () => {
    expect(findComponents(network('a b>c d-e e>f g'))).toEqual([['d', 'e', 'f'], ['b', 'c'], ['a'], ['g']]);
    expect(findComponents(network(''))).toEqual([]);
  });

  it('are what can be reached from each of their nodes', () => {
    fc.assert(
      fc.property(anyNetwork(12), (random) => {
        const found = findComponents(random).map((component) => component.join(' '));
        expect(new Set(found)).toEqual(componentsByDefinition(random));
        expect(found).toHaveLength(new Set(found).size);
      }),
    );
  });
});
