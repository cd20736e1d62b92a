/**
 * Ties of committees that have something in common: members, people, a secretariat.
 * In: who has what. Out: one tie for each pair that shares enough. Not for: what these things are called, or where that
 * is stated (the affiliations themselves, whose indexes a tie gives).
 */
import type { NetworkTie, TieKind } from './graph.ts';

export interface Affiliation {
  readonly committee: string;
  /** Key of what the committee has, such as a member body. Said twice of one committee, it counts once. */
  readonly with: string;
}

export interface SharedTie extends NetworkTie {
  /**
   * The affiliations that make the tie, in the order of the key of what is shared: the index of that of `from` and the
   * index of that of `to`. Worked out when asked for.
   */
  readonly shared: () => readonly (readonly [number, number])[];
}

export interface PairOptions {
  /** Pairs that share less are no ties; at least 1. */
  readonly minShared: number;
  /** So many ties at most. */
  readonly most: number;
  /** So many pairs of committees per shared thing at most, in all: what the counting costs. */
  readonly mostCompared?: number;
}

/** More ties, or more pairs to compare, than the caller allows; a greater `minShared` makes both fewer. */
export class TooManyTies extends Error {
  override readonly name = 'TooManyTies';
}

/** About a second of counting. */
export const mostPairsCompared = 200_000_000;

/**
 * The ties, in the order of their keys.
 * @throws TooManyTies
 */
export function pairShared(
  kind: TieKind,
  affiliations: readonly Affiliation[],
  options: PairOptions,
): readonly SharedTie[] {
  return [...pairSharedInSlices(kind, affiliations, options)].flat().sort(byKey);
}

/**
 * The same, one committee and those after it at a time and in no order, for callers that let others have their turn in
 * between.
 * @throws TooManyTies
 */
export function* pairSharedInSlices(
  kind: TieKind,
  affiliations: readonly Affiliation[],
  { minShared, most, mostCompared = mostPairsCompared }: PairOptions,
): Generator<readonly SharedTie[]> {
  const { committees, rows, holders } = arrange(affiliations, minShared);
  const compared = holders.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (compared > mostCompared) throw new TooManyTies(`${kind}: ${compared} pairs to compare`);
  const counts = new Uint32Array(committees.length);
  let found = 0;
  for (let from = 0; from < committees.length; from++) {
    const partners = countPartners(from, rows[from] as Row, holders, counts);
    const ties: SharedTie[] = [];
    for (const to of partners) {
      const weight = counts[to] as number;
      counts[to] = 0;
      if (weight < minShared) continue;
      if (++found > most) throw new TooManyTies(`${kind}: more than ${most} ties`);
      const ends = { from: committees[from] as string, to: committees[to] as string };
      const shared = () => intersect(rows[from] as Row, rows[to] as Row);
      ties.push({ key: `${kind}|${ends.from}|${ends.to}`, kind, ...ends, directed: false, weight, shared });
    }
    yield ties;
  }
}

/** What one committee has: number of the thing, by key, and index of the affiliation that says so. */
type Row = ReadonlyMap<number, number>;

interface Arrangement {
  /** In order; the others hold their places in it. */
  readonly committees: readonly string[];
  readonly rows: readonly Row[];
  /** By thing: the committees that have it, ascending. */
  readonly holders: readonly (readonly number[])[];
}

function arrange(affiliations: readonly Affiliation[], minShared: number): Arrangement {
  const things = new Map(
    [...new Set(affiliations.map((one) => one.with))].sort().map((key, at) => [key, at]),
  );
  const byCommittee = new Map<string, Map<number, number>>();
  affiliations.forEach((one, index) => {
    const row = byCommittee.get(one.committee) ?? new Map<number, number>();
    byCommittee.set(one.committee, row);
    const thing = things.get(one.with) as number;
    if (!row.has(thing)) row.set(thing, index);
  });
  // Who has less than enough shares less than enough with everybody.
  const committees = [...byCommittee.keys()]
    .filter((committee) => (byCommittee.get(committee)?.size ?? 0) >= minShared)
    .sort();
  const rows = committees.map((committee) => byCommittee.get(committee) as Row);
  const holders = Array.from({ length: things.size }, (): number[] => []);
  rows.forEach((row, committee) => {
    for (const thing of row.keys()) holders[thing]?.push(committee);
  });
  return { committees, rows, holders };
}

/** Adds up, for the committees after this one, how much they share with it; gives those that share anything. */
function countPartners(
  from: number,
  row: Row,
  holders: Arrangement['holders'],
  counts: Uint32Array,
): readonly number[] {
  const partners: number[] = [];
  for (const thing of row.keys()) {
    const holding = holders[thing] as readonly number[];
    for (let at = holding.length - 1; at >= 0; at--) {
      const to = holding[at] as number;
      if (to <= from) break;
      const count = counts[to] as number;
      if (count === 0) partners.push(to);
      counts[to] = count + 1;
    }
  }
  return partners;
}

function intersect(one: Row, other: Row): readonly (readonly [number, number])[] {
  return [...one.keys()]
    .filter((thing) => other.has(thing))
    .sort((a, b) => a - b)
    .map((thing) => [one.get(thing) as number, other.get(thing) as number]);
}

function byKey(a: NetworkTie, b: NetworkTie): number {
  return a.key < b.key ? -1 : 1;
}
