import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonNeighbours, findShortestPaths } from '../../network/paths.ts';
import { adjacency, directedSteps, shortestPaths } from './by-definition.ts';
import { anyNetwork, keyOf, makeNetwork, network } from './made-up-networks.ts';

const any = { directed: false, maxPaths: 1000 };
const along = { directed: true, maxPaths: 1000 };

describe('shortest paths', () => {
  it('are all listed, ordered by the keys along them', () => {
    expect(findShortestPaths(network('a-b a-c b-d c-d d-e'), 'a', 'e', any)).toEqual({
      distance: 3,
      count: 2,
      paths: [
        ['a', 'b', 'd', 'e'],
        ['a', 'c', 'd', 'e'],
      ],
    });
  });

  it('follow directions only if requested, and undirected ties both ways', () => {
    const cycle = network('a>b b>c c>a c-d');
    expect(findShortestPaths(cycle, 'a', 'c', any).paths).toEqual([['a', 'c']]);
    expect(findShortestPaths(cycle, 'a', 'c', along).paths).toEqual([['a', 'b', 'c']]);
    expect(findShortestPaths(cycle, 'd', 'b', along).paths).toEqual([['d', 'c', 'a', 'b']]);
  });

  it('do not exist between two components, nor against a direction', () => {
    const none = { distance: null, count: 0, paths: [] };
    expect(findShortestPaths(network('a-b c-d'), 'a', 'd', any)).toEqual(none);
    expect(findShortestPaths(network('a>b'), 'b', 'a', along)).toEqual(none);
  });

  it('from a node to itself are that node alone', () => {
    expect(findShortestPaths(network('a-b'), 'a', 'a', any)).toEqual({
      distance: 0,
      count: 1,
      paths: [['a']],
    });
  });

  it('are counted if they are too many to be listed', () => {
    // 40 squares in a row, corner to corner: two paths through each.
    const squares = Array.from({ length: 40 }, (_, square) => square * 3);
    const row = makeNetwork(
      121,
      squares.flatMap((at) =>
        [1, 2].flatMap((side): [number, number, boolean][] => [
          [at, at + side, false],
          [at + side, at + 3, false],
        ]),
      ),
    );
    const { distance, count, paths } = findShortestPaths(row, keyOf(0), keyOf(120), { ...any, maxPaths: 3 });
    expect([distance, count, paths.length]).toEqual([80, 2 ** 40, 3]);
    expect(new Set(paths.map(String)).size).toBe(3);
  });

  it('between unknown nodes are an error that names them', () => {
    expect(() => findShortestPaths(network('a-b'), 'a', 'z', any)).toThrow(
      'z: expected a node of the network',
    );
  });

  it('are those that an exhaustive search finds, each as long as the distance', () => {
    fc.assert(
      fc.property(anyNetwork(9), fc.nat(), fc.nat(), fc.boolean(), (random, a, b, directed) => {
        const [from, to] = [a % random.nodes.length, b % random.nodes.length];
        const steps = directed ? directedSteps(random) : adjacency(random);
        const expected = shortestPaths(steps, from, to).map((path) => path.map(keyOf));
        const found = findShortestPaths(random, keyOf(from), keyOf(to), { directed, maxPaths: 1000 });
        expect(found.paths).toEqual(expected);
        expect(found.count).toBe(expected.length);
        expect(found.distance).toBe(expected[0] === undefined ? null : expected[0].length - 1);
        const first = findShortestPaths(random, keyOf(from), keyOf(to), { directed, maxPaths: 1 });
        expect(first).toEqual({ ...found, paths: expected.slice(0, 1) });
      }),
    );
  });
});

describe('common neighbours', () => {
  it('are neighbours of each node, whatever the direction', () => {
    const some = network('a>x b-x c>x a-y y>b a-b');
    expect(commonNeighbours(some, ['a', 'b'])).toEqual(['x', 'y']);
    expect(commonNeighbours(some, ['a', 'b', 'c'])).toEqual(['x']);
    expect(commonNeighbours(some, ['a'])).toEqual(['b', 'x', 'y']);
    expect(commonNeighbours(some, [])).toEqual([]);
  });

  it('are those that an exhaustive search finds', () => {
    fc.assert(
      fc.property(anyNetwork(9), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (random, picks) => {
        const nodes = picks.map((pick) => pick % random.nodes.length);
        const beside = adjacency(random);
        const expected = random.nodes.filter((_, at) => nodes.every((node) => beside[node]?.[at] === true));
        expect(commonNeighbours(random, nodes.map(keyOf))).toEqual(expected.map(({ key }) => key));
      }),
    );
  });
});
