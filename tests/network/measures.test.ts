/** Measures of nodes: exact on graphs computed by hand, and compared with a second implementation on random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../network/graph.ts';
import { eigenvector } from '../../network/eigenvector.ts';
import { linksOf } from '../../network/links.ts';
import { measureNetwork, measures, type Measure, type NetworkMeasures } from '../../network/measures.ts';
import {
  betweennessByDefinition,
  closenessByDefinition,
  clusteringByDefinition,
  coreNumberByDefinition,
  degreeByDefinition,
  directedDegree,
  pageRankByDefinition,
  spectrumByDefinition,
} from './by-definition.ts';
import { anyNetwork, keyOf, makeNetwork, network, sortTies } from './made-up-networks.ts';

type Values = Readonly<Partial<Record<Measure, readonly number[]>>>;

/** Nodes are in the order of their letters. */
function expectMeasures(of: Network, expected: Values, digits = 9): void {
  const found = measureNetwork(of);
  for (const [measure, values] of Object.entries(expected) as [Measure, readonly number[]][]) {
    expectNear(measure, found[measure], values, digits);
  }
}

function expectNear(
  what: string,
  found: readonly (number | null)[],
  values: readonly number[],
  digits: number,
): void {
  expect([what, found.length]).toEqual([what, values.length]);
  values.forEach((value, at) => {
    expect(found[at], `${what} of node ${at}`).toBeCloseTo(value, digits);
  });
}

describe('measures of graphs computed by hand', () => {
  it('of a path a-b-c-d', () => {
    // Between: b lies between a and c, a and d, not c and d: 2 of 3 pairs. Near: a is 1, 2, 3 away from the others, b 1, 1, 2.
    // Eigenvector: λx = y, λy = x + y for x = a = d and y = b = c, so λ = y / x = (1 + √5) / 2, the golden ratio.
    // PageRank: a = 0.0375 + 0.425 b and b = 0.0375 + 0.85 a + 0.425 b with a + b = 1/2, so b = 37/114.
    const golden = (1 + Math.sqrt(5)) / 2;
    const x = 1 / Math.sqrt(2 + 2 * golden ** 2);
    expectMeasures(network('a-b b-c c-d'), {
      DEGREE: [1, 2, 2, 1],
      DEGREE_IN: [0, 0, 0, 0],
      DEGREE_OUT: [0, 0, 0, 0],
      BETWEENNESS: [0, 2 / 3, 2 / 3, 0],
      CLOSENESS: [1 / 2, 3 / 4, 3 / 4, 1 / 2],
      EIGENVECTOR: [x, golden * x, golden * x, x],
      PAGE_RANK: [20 / 114, 37 / 114, 37 / 114, 20 / 114],
      CLUSTERING: [0, 0, 0, 0],
      CORE_NUMBER: [1, 1, 1, 1],
    });
  });

  it('of a star with the hub d', () => {
    // Every pair of leaves goes through the hub. A leaf is 1, 2, 2 away. Eigenvector: λx = y, λy = 3x, so y = √3 x.
    // PageRank: y = 0.0375 + 2.55 x, x = 0.0375 + 0.85 y / 3, so 0.2775 y = 0.133125, y = 71/148.
    expectMeasures(network('a-d b-d c-d'), {
      DEGREE: [1, 1, 1, 3],
      BETWEENNESS: [0, 0, 0, 1],
      CLOSENESS: [3 / 5, 3 / 5, 3 / 5, 1],
      EIGENVECTOR: [1, 1, 1, Math.sqrt(3)].map((value) => value / Math.sqrt(6)),
      PAGE_RANK: [77 / 444, 77 / 444, 77 / 444, 71 / 148],
      CLUSTERING: [0, 0, 0, 0],
      CORE_NUMBER: [1, 1, 1, 1],
    });
  });

  it('of a triangle a, b, c with a tail d at c', () => {
    // c lies between a and d, b and d: 2 of 3 pairs. Of the pairs of neighbours of c, only a and b are joined: 1 of 3.
    // Eigenvector: λx = x + y, λy = 2x + z, λz = y for x = a = b, y = c, z = d: λ³ - λ² - 3λ + 1 = 0, the greatest root being
    // 2.170086486626034; y = (λ - 1) x, z = y / λ.
    // PageRank: x = 0.0375 + 0.85 (x / 2 + y / 3), y = 0.0375 + 0.85 (x + z), z = 0.0375 + 0.85 y / 3: y = 4593/12524.
    const root = 2.170086486626034;
    const vector = [1, 1, root - 1, (root - 1) / root];
    const y = 4593 / 12_524;
    const z = 0.0375 + (0.85 * y) / 3;
    expectMeasures(network('a-b b-c a-c c-d'), {
      DEGREE: [2, 2, 3, 1],
      BETWEENNESS: [0, 0, 2 / 3, 0],
      CLOSENESS: [3 / 4, 3 / 4, 1, 3 / 5],
      EIGENVECTOR: vector.map((value) => value / Math.hypot(...vector)),
      PAGE_RANK: [(1 - y - z) / 2, (1 - y - z) / 2, y, z],
      CLUSTERING: [1, 1, 1 / 3, 0],
      CORE_NUMBER: [2, 2, 2, 1],
    });
  });

  it('of a path a-b-c, a pair d-e and f alone', () => {
    // b lies between 1 of 10 pairs. Near, of 5 others: a reaches 2 at 1 + 2, so 2/3 * 2/5; d reaches 1, so 1 * 1/5.
    // Eigenvector: √2 for the path beats 1 for the pair, which has no part in it.
    // PageRank: from anywhere come s = (0.15 + 0.85 f) / 6 to each. f = s; d = s + 0.85 d = 20s/3; the path together 3s / 0.15 =
    // 20s, of which b = s + 1.7 a, a = s + 0.425 b, so b = 360s/37. All: 20s + 40s/3 + s = 1, s = 3/103.
    const s = 3 / 103;
    const b = (360 / 37) * s;
    expectMeasures(network('a-b b-c d-e f'), {
      DEGREE: [1, 2, 1, 1, 1, 0],
      BETWEENNESS: [0, 1 / 10, 0, 0, 0, 0],
      CLOSENESS: [4 / 15, 2 / 5, 4 / 15, 1 / 5, 1 / 5, 0],
      EIGENVECTOR: [1 / 2, Math.SQRT1_2, 1 / 2, 0, 0, 0],
      PAGE_RANK: [10 * s - b / 2, b, 10 * s - b / 2, (20 / 3) * s, (20 / 3) * s, s],
      CLUSTERING: [0, 0, 0, 0, 0, 0],
      CORE_NUMBER: [1, 1, 1, 1, 1, 0],
    });
  });

  it('of a directed cycle a, b, c: all alike, and without directions a triangle', () => {
    expectMeasures(network('a>b b>c c>a'), {
      DEGREE: [2, 2, 2],
      DEGREE_IN: [1, 1, 1],
      DEGREE_OUT: [1, 1, 1],
      BETWEENNESS: [0, 0, 0],
      CLOSENESS: [1, 1, 1],
      EIGENVECTOR: [1, 1, 1].map((value) => value / Math.sqrt(3)),
      PAGE_RANK: [1 / 3, 1 / 3, 1 / 3],
      CLUSTERING: [1, 1, 1],
      CORE_NUMBER: [2, 2, 2],
    });
  });

  it('of a barbell: triangles a, b, c and d, e, f joined by c-d', () => {
    // c lies between a, b and d, e, f: 6 of 10 pairs. c is 1, 1, 1, 2, 2 away, a 1, 1, 2, 3, 3.
    // Eigenvector: λx = x + y, λy = 2x + y for x at the ends and y at c and d: y = √2 x.
    // PageRank: x = 0.025 + 0.85 (x / 2 + y / 3) with 4x + 2y = 1: x = 20/137.
    const [x, y] = [20 / 137, 57 / 274];
    const [end, middle] = [1 / Math.sqrt(8), 1 / 2];
    expectMeasures(network('a-b b-c a-c c-d d-e e-f d-f'), {
      DEGREE: [2, 2, 3, 3, 2, 2],
      BETWEENNESS: [0, 0, 3 / 5, 3 / 5, 0, 0],
      CLOSENESS: [1 / 2, 1 / 2, 5 / 7, 5 / 7, 1 / 2, 1 / 2],
      EIGENVECTOR: [end, end, middle, middle, end, end],
      PAGE_RANK: [x, x, y, y, x, x],
      CLUSTERING: [1, 1, 1 / 3, 1 / 3, 1, 1],
      CORE_NUMBER: [2, 2, 2, 2, 2, 2],
    });
  });

  it('of a square a, b, d, c: two paths between opposite corners', () => {
    // Each corner is on one of the two paths between its neighbours: half of 1 of 3 pairs.
    expectMeasures(network('a-b a-c b-d c-d'), {
      BETWEENNESS: [1 / 6, 1 / 6, 1 / 6, 1 / 6],
      CLOSENESS: [3 / 4, 3 / 4, 3 / 4, 3 / 4],
      EIGENVECTOR: [1 / 2, 1 / 2, 1 / 2, 1 / 2],
      PAGE_RANK: [1 / 4, 1 / 4, 1 / 4, 1 / 4],
      CLUSTERING: [0, 0, 0, 0],
      CORE_NUMBER: [2, 2, 2, 2],
    });
  });

  it('of parallel and opposite ties, and of a loop: two nodes are neighbours once', () => {
    // a leads to b and c, b to a, c nowhere. PageRank with s = 0.05 + 0.85 c / 3 from anywhere: a = s + 0.85 b,
    // b = c = s + 0.425 a; so a = 1.85 s / 0.63875, and 1 = 2s + 1.85 a = s (2 + 1.85² / 0.63875).
    const s = 1 / (2 + 1.85 ** 2 / 0.63875);
    const a = (1.85 * s) / 0.63875;
    expectMeasures(network('a>b b>a a-b a>c c>c'), {
      DEGREE: [2, 1, 1],
      DEGREE_IN: [1, 1, 1],
      DEGREE_OUT: [2, 1, 0],
      BETWEENNESS: [1, 0, 0],
      CLOSENESS: [1, 2 / 3, 2 / 3],
      PAGE_RANK: [a, s + 0.425 * a, s + 0.425 * a],
      CLUSTERING: [0, 0, 0],
      CORE_NUMBER: [1, 1, 1],
    });
  });

  it('of one node, of two isolated ones, and of none', () => {
    const alone = { DEGREE: [0], BETWEENNESS: [0], CLOSENESS: [0], EIGENVECTOR: [1], PAGE_RANK: [1] };
    expectMeasures(network('a'), { ...alone, CLUSTERING: [0], CORE_NUMBER: [0] });
    expectMeasures(network('a b'), { EIGENVECTOR: [Math.SQRT1_2, Math.SQRT1_2], PAGE_RANK: [1 / 2, 1 / 2] });
    expect(Object.values(measureNetwork(network('')))).toEqual(measures.map(() => []));
  });
});

describe('the eigenvector', () => {
  it('is null if it does not converge in the given number of rounds', () => {
    // The equal vector is the eigenvector of a pair: the first round confirms it.
    const pair = linksOf(network('a-b'));
    expect(eigenvector(pair, 1)).not.toBeNull();
    expect(eigenvector(pair, 0)).toBeNull();
  });
});

describe('measures of large graphs', () => {
  it('are correct for 128 ties, where libraries of graphology overflow', () => {
    // A star with the hub last: as of one of any size.
    const leaves = Array.from({ length: 128 }, (_, leaf) => leaf);
    const star = makeNetwork(
      129,
      leaves.map((leaf) => [leaf, 128, false]),
    );
    const found = measureNetwork(star);
    expect([found.BETWEENNESS[128], found.CLOSENESS[128], found.CORE_NUMBER[128]]).toEqual([1, 1, 1]);
    expect(found.EIGENVECTOR[128]).toBeCloseTo(Math.SQRT1_2, 9);
    // y = 0.15/129 + 0.85 * 128 x, 128 x + y = 1: y = (0.15/129 + 0.85) / 1.85.
    expect(found.PAGE_RANK[128]).toBeCloseTo((0.15 / 129 + 0.85) / 1.85, 9);
  });

  it('count more shortest paths than fit into 32 bits', () => {
    // 40 squares in a row, corner to corner: 2^40 shortest paths from end to end.
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
    // The first joint lies between the 3 nodes before it and the 117 behind it, and on one of the two paths between the other
    // corners of either square that it joins.
    expect(measureNetwork(row).BETWEENNESS[3]).toBeCloseTo((3 * 117 + 1 / 2 + 1 / 2) / ((120 * 119) / 2), 9);
  });
});

describe('measures of random graphs', () => {
  const naive: Readonly<Partial<Record<Measure, (of: Network) => readonly number[]>>> = {
    DEGREE: degreeByDefinition,
    DEGREE_IN: (of) => directedDegree(of, 'to'),
    DEGREE_OUT: (of) => directedDegree(of, 'from'),
    BETWEENNESS: betweennessByDefinition,
    CLOSENESS: closenessByDefinition,
    PAGE_RANK: pageRankByDefinition,
    CLUSTERING: clusteringByDefinition,
    CORE_NUMBER: coreNumberByDefinition,
  };

  it('agree with their definitions', () => {
    fc.assert(
      fc.property(anyNetwork(9), (random) => {
        const expected = Object.entries(naive).map(([measure, define]) => [measure, define(random)]);
        expectMeasures(random, Object.fromEntries(expected) as Values, 6);
      }),
    );
  });

  it('have the leading eigenvector, or none if the second eigenvalue is nearly as large', () => {
    fc.assert(
      fc.property(anyNetwork(9), (random) => {
        const { gap, leading } = spectrumByDefinition(random);
        const { EIGENVECTOR: found } = measureNetwork(random);
        if (found.includes(null)) expect(gap).toBeLessThan(0.02);
        else expectNear('EIGENVECTOR', found, leading, 6);
      }),
    );
  });

  it('have ranks that sum to 1, leaves of betweenness 0, and core numbers no greater than degrees', () => {
    fc.assert(
      fc.property(anyNetwork(20), (random) => {
        const found = measureNetwork(random) as Readonly<Record<Measure, readonly number[]>>;
        expect(found.PAGE_RANK.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        const degrees = found.DEGREE;
        expect(found.BETWEENNESS.filter((value, at) => (degrees[at] ?? 0) < 2 && value !== 0)).toEqual([]);
        expect(found.CORE_NUMBER.filter((value, at) => value > (degrees[at] ?? 0))).toEqual([]);
        for (const measure of ['BETWEENNESS', 'CLOSENESS', 'CLUSTERING', 'PAGE_RANK'] as const) {
          expect(found[measure].filter((value) => !(value >= 0 && value <= 1 + 1e-9))).toEqual([]);
        }
      }),
    );
  });

  it('do not depend on the names of nodes', () => {
    const shuffled = anyNetwork(10).chain((random) =>
      fc
        .shuffledSubarray([...random.nodes.keys()], { minLength: random.nodes.length })
        .map((places) => ({ random, places })),
    );
    fc.assert(
      fc.property(shuffled, ({ random, places }) => {
        const renamed = rename(random, (index) => places[index] ?? 0);
        const [before, after] = [measureNetwork(random), measureNetwork(renamed)];
        const moved = (measure: Measure) => places.map((place) => after[measure][place] ?? null);
        expectAlike(before, (measure) => moved(measure));
      }),
    );
  });

  it('change with an added isolated node only by the number of nodes', () => {
    fc.assert(
      fc.property(anyNetwork(10), (random) => {
        const size = random.nodes.length;
        const more = rename(random, (index) => index, size + 1);
        const [before, after] = [measureNetwork(random), measureNetwork(more)];
        for (const measure of ['DEGREE', 'DEGREE_IN', 'DEGREE_OUT', 'CLUSTERING', 'CORE_NUMBER'] as const) {
          expect(after[measure]).toEqual([...before[measure], 0]);
        }
        // Of n (n - 1) pairs instead of (n - 1)(n - 2), and n others instead of n - 1.
        const scaled = (measure: Measure, by: number) => [
          ...before[measure].map((value) => (value ?? 0) * by),
          0,
        ];
        expectNear('BETWEENNESS', after.BETWEENNESS, scaled('BETWEENNESS', (size - 2) / size), 9);
        expectNear('CLOSENESS', after.CLOSENESS, scaled('CLOSENESS', (size - 1) / size), 9);
      }),
    );
  });
});

/** The same ties between nodes at other places, keys in order again. */
function rename(of: Network, place: (index: number) => number, nodeCount = of.nodes.length): Network {
  const names = new Map(of.nodes.map(({ key }, index) => [key, keyOf(place(index))]));
  const { nodes } = makeNetwork(nodeCount, []);
  const ties = of.ties.map((tie) => ({
    ...tie,
    from: names.get(tie.from) ?? '',
    to: names.get(tie.to) ?? '',
  }));
  return { nodes, ties: sortTies(ties) };
}

function expectAlike(before: NetworkMeasures, after: (measure: Measure) => readonly (number | null)[]): void {
  for (const measure of measures) {
    if (before[measure].includes(null)) expect(after(measure)).toEqual(before[measure]);
    else expectNear(measure, after(measure), before[measure] as readonly number[], 6);
  }
}
