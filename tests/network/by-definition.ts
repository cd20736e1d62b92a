/**
 * A second implementation of every measure, straight from its definition and as slow as that may be. It shares no code with
 * the first; distances are computed as by Floyd and Warshall.
 */
import type { Network } from '../../network/graph.ts';

/** Whether two nodes are joined by a tie of any direction, by index. */
export function adjacency({ nodes, ties }: Network): readonly (readonly boolean[])[] {
  return nodes.map((a) =>
    nodes.map(
      (b) =>
        a.key !== b.key &&
        ties.some(({ from, to }) => (from === a.key && to === b.key) || (from === b.key && to === a.key)),
    ),
  );
}

/** Length of the shortest way along these steps between all pairs; Infinity where there is none. */
export function allDistances(steps: readonly (readonly boolean[])[]): readonly (readonly number[])[] {
  const size = steps.length;
  let lengths = steps.map((row, a) => row.map((is, b) => (a === b ? 0 : is ? 1 : Infinity)));
  for (let by = 0; by < size; by++) {
    const before = lengths;
    const through = (a: number, b: number) => (before[a]?.[by] ?? 0) + (before[by]?.[b] ?? 0);
    lengths = before.map((row, a) => row.map((length, b) => Math.min(length, through(a, b))));
  }
  return lengths;
}

/** The distance of each node that can be reached. */
export function distancesByDefinition(network: Network, key: string): ReadonlyMap<string, number> {
  const lengths = allDistances(adjacency(network))[network.nodes.findIndex((node) => node.key === key)] ?? [];
  const pairs = network.nodes.map((node, index) => [node.key, lengths[index] ?? Infinity] as const);
  return new Map(pairs.filter(([, length]) => length < Infinity));
}

/** Whether a step leads from one node to another: along a tie with a direction, both ways along any other. */
export function directedSteps({ nodes, ties }: Network): readonly (readonly boolean[])[] {
  const leads = (a: string, b: string) =>
    ties.some(({ from, to, directed }) => (from === a && to === b) || (!directed && from === b && to === a));
  return nodes.map((a) => nodes.map((b) => a.key !== b.key && leads(a.key, b.key)));
}

/** Every shortest path between two nodes, by trying every step that brings the end nearer. */
export function shortestPaths(
  steps: readonly (readonly boolean[])[],
  from: number,
  to: number,
): readonly (readonly number[])[] {
  const lengths = allDistances(steps);
  const left = (node: number) => lengths[node]?.[to] ?? Infinity;
  if (from === to) return [[from]];
  if (left(from) === Infinity) return [];
  return steps.flatMap((_, next) =>
    steps[from]?.[next] === true && left(next) === left(from) - 1
      ? shortestPaths(steps, next, to).map((rest) => [from, ...rest])
      : [],
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function indexes(list: readonly unknown[]): readonly number[] {
  return [...list.keys()];
}

function neighboursIn(beside: readonly (readonly boolean[])[], node: number): readonly number[] {
  return indexes(beside).filter((other) => beside[node]?.[other] === true);
}

/** Distinct others at the far end of ties that begin, or end, at the node and have a direction. */
export function directedDegree({ nodes, ties }: Network, end: 'from' | 'to'): readonly number[] {
  const far = end === 'from' ? 'to' : 'from';
  return nodes.map(
    ({ key }) =>
      new Set(
        ties.filter((tie) => tie.directed && tie[end] === key && tie[far] !== key).map((tie) => tie[far]),
      ).size,
  );
}

export function degreeByDefinition(network: Network): readonly number[] {
  const beside = adjacency(network);
  return indexes(beside).map((node) => neighboursIn(beside, node).length);
}

/** Pair by pair, path by path. */
export function betweennessByDefinition(network: Network): readonly number[] {
  const beside = adjacency(network);
  const all = indexes(beside);
  const pairs = all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b] as const));
  const paths = pairs.map(([a, b]) => shortestPaths(beside, a, b));
  return all.map((node) => {
    const others = pairs.flatMap(([a, b], at) => (a === node || b === node ? [] : [paths[at] ?? []]));
    const shares = others.map((ways) =>
      ways.length === 0 ? 0 : ways.filter((way) => way.includes(node)).length / ways.length,
    );
    return others.length === 0 ? 0 : sum(shares) / others.length;
  });
}

export function closenessByDefinition(network: Network): readonly number[] {
  return allDistances(adjacency(network)).map((lengths) => {
    const reached = lengths.filter((length) => length > 0 && length < Infinity);
    return reached.length === 0 ? 0 : reached.length ** 2 / sum(reached) / (lengths.length - 1);
  });
}

export function clusteringByDefinition(network: Network): readonly number[] {
  const beside = adjacency(network);
  return indexes(beside).map((node) => {
    const near = neighboursIn(beside, node);
    const pairs = near.flatMap((a) => near.filter((b) => b > a).map((b) => beside[a]?.[b] === true));
    return pairs.length === 0 ? 0 : pairs.filter((joined) => joined).length / pairs.length;
  });
}

/** For each k anew: who has fewer than k neighbours left is taken out, until nobody is. */
export function coreNumberByDefinition(network: Network): readonly number[] {
  const beside = adjacency(network);
  const core = (k: number): ReadonlySet<number> => {
    let left = new Set(indexes(beside));
    for (let before = -1; before !== left.size;) {
      before = left.size;
      const inside: ReadonlySet<number> = left;
      left = new Set(
        [...inside].filter(
          (node) => neighboursIn(beside, node).filter((other) => inside.has(other)).length >= k,
        ),
      );
    }
    return left;
  };
  const cores = indexes(beside).map((k) => core(k));
  return indexes(beside).map((node) => cores.filter((members) => members.has(node)).length - 1);
}

/** Solves rank = (1 - 0.85) / n + 0.85 * (what comes in) by Gauss and Jordan. */
export function pageRankByDefinition(network: Network): readonly number[] {
  const steps = directedSteps(network);
  const size = steps.length;
  const arrives = (from: number, to: number) => {
    const next = neighboursIn(steps, from);
    if (next.length === 0) return 1 / size;
    return next.includes(to) ? 1 / next.length : 0;
  };
  const rows = indexes(steps).map((to) => [
    ...indexes(steps).map((from) => (from === to ? 1 : 0) - 0.85 * arrives(from, to)),
    0.15 / size,
  ]);
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 0);
      row.forEach((value, at) => (row[at] = value - factor * (pivot[at] ?? 0)));
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 0));
}

export interface Spectrum {
  /** The greatest eigenvalue less the next that differs from it; Infinity where all are equal. */
  readonly gap: number;
  /** The vector of all ones as far as it lies among the eigenvectors of the greatest eigenvalue, of length 1. */
  readonly leading: readonly number[];
}

/** All eigenvalues and eigenvectors of the adjacency matrix by Jacobi's rotations. */
export function spectrumByDefinition(network: Network): Spectrum {
  const matrix = adjacency(network).map((row) => row.map(Number));
  const vectors = matrix.map((row, a) => row.map((_, b) => (a === b ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < matrix.length; p++) for (let q = 0; q < p; q++) rotate(matrix, vectors, p, q);
  }
  const values = matrix.map((row, at) => row[at] ?? 0);
  const greatest = Math.max(...values);
  const isLeading = values.map((value) => greatest - value < 1e-9);
  const next = Math.max(...values.filter((_, at) => isLeading[at] !== true));
  const projected = vectors.map((row) =>
    sum(
      row.map((entry, at) =>
        isLeading[at] === true ? entry * sum(vectors.map((other) => other[at] ?? 0)) : 0,
      ),
    ),
  );
  const length = Math.hypot(...projected);
  return { gap: greatest - next, leading: projected.map((value) => value / length) };
}

/** Turns two axes so that the entry of the symmetric matrix that joins them becomes 0. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const entry = (a: number, b: number) => matrix[a]?.[b] ?? 0;
  if (Math.abs(entry(p, q)) < 1e-15) return;
  const angle = Math.atan2(2 * entry(p, q), entry(q, q) - entry(p, p)) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = (row: number[]) => {
    const [atP = 0, atQ = 0] = [row[p], row[q]];
    row[p] = cos * atP - sin * atQ;
    row[q] = sin * atP + cos * atQ;
  };
  for (const row of [...matrix, ...vectors]) turn(row);
  const [rowP = [], rowQ = []] = [matrix[p], matrix[q]];
  matrix[p] = rowP.map((value, at) => cos * value - sin * (rowQ[at] ?? 0));
  matrix[q] = rowP.map((value, at) => sin * value + cos * (rowQ[at] ?? 0));
}

/** Ties inside communities less those expected there, of all ties; `of` gives each node's community. */
export function modularityByDefinition(network: Network, of: readonly number[], resolution: number): number {
  const beside = adjacency(network);
  const degrees = degreeByDefinition(network);
  const ends = sum(degrees);
  const terms = beside.flatMap((row, a) =>
    row.map((joined, b) =>
      of[a] === of[b] ? Number(joined) - (resolution * (degrees[a] ?? 0) * (degrees[b] ?? 0)) / ends : 0,
    ),
  );
  return sum(terms) / ends;
}

/** Every way to divide so many nodes into communities. */
export function allDivisions(size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return allDivisions(size - 1).flatMap((division) => {
    const next = Math.max(0, ...division) + 1;
    return Array.from({ length: next }, (_, at) => [...division, at + 1]);
  });
}

export function componentsByDefinition(network: Network): ReadonlySet<string> {
  const lengths = allDistances(adjacency(network));
  const parts = lengths.map((row) => network.nodes.filter((_, at) => (row[at] ?? Infinity) < Infinity));
  return new Set(parts.map((part) => part.map(({ key }) => key).join(' ')));
}
