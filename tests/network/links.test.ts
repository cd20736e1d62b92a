import { describe, expect, it } from 'vitest';
import { linkInSlices, linksOf } from '../../network/links.ts';
import { makeNetwork, network } from './made-up-networks.ts';

/** Links as text: `0-1` undirected, `1>2` directed. */
function linkTexts(text: string): readonly string[] {
  const { from, to, directed } = linksOf(network(text));
  return Array.from(from, (node, at) => `${String(node)}${directed[at] === 1 ? '>' : '-'}${String(to[at])}`);
}

describe('links', () => {
  it('join two nodes once for each direction and once without', () => {
    expect(linkTexts('a-b b>a a>b b-c')).toEqual(['0-1', '0>1', '1>0', '1-2']);
  });

  it('without direction lead from the lower index, directed ones from their start', () => {
    expect(linkTexts('c-a b')).toEqual(['0-2']);
    expect(linkTexts('c>a b')).toEqual(['2>0']);
  });

  it('do not join a node to itself', () => {
    expect(linkTexts('a-a a>a')).toEqual([]);
  });

  it('are computed once per network object', () => {
    const some = network('a-b');
    expect(linksOf(some)).toBe(linksOf(some));
    expect([...linkInSlices(some)]).toEqual([]);
  });

  it('yield every 2,000 ties, before the ties are sorted, and before they are read', () => {
    const ties = (count: number) =>
      Array.from({ length: count }, (_, at): [number, number, boolean] => [0, at + 1, true]);
    const slices = (count: number) => [...linkInSlices(makeNetwork(count + 1, ties(count)))].length;
    expect([1, 1_999, 2_000, 4_000].map(slices)).toEqual([2, 2, 3, 4]);
  });

  it('need a node at both ends of a tie', () => {
    const { nodes, ties } = network('a-b');
    const without = (key: string) => ({ nodes: nodes.filter((node) => node.key !== key), ties });
    const message = 'tie a-b: expected a node at both ends, a and b';
    expect(() => linksOf(without('a'))).toThrow(message);
    expect(() => linksOf(without('b'))).toThrow(message);
  });

  it('need distinct node keys', () => {
    const { nodes } = network('a');
    expect(() => linksOf({ nodes: [...nodes, ...nodes], ties: [] })).toThrow('nodes: expected distinct keys');
  });
});
