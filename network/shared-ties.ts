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
  shared(): readonly (readonly [number, number])[];
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

/** So many affiliations are arranged at a time: less than a millisecond. */
const SLICE = 2_000;

/** About a second of counting. */
export const mostPairsCompared = 200_000_000;

/**
 * The ties in the order of their keys, a slice at a time, for callers that do something else in between; most slices are of
 * one committee, and some are empty.
 * @throws TooManyTies
 */
export function* pairShared(
  kind: TieKind,
  affiliations: readonly Affiliation[],
  { minShared, most, mostCompared = mostPairsCompared }: PairOptions,
): Generator<readonly SharedTie[]> {
  const { committees, rows, holders } = yield* arrange(affiliations, minShared);
  const pairing: Pairing = { kind, committees, rows };
  const compared = holders.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (compared > mostCompared) throw new TooManyTies(`${kind}: ${compared} pairs to compare`);
  const counts = new Uint32Array(committees.length);
  let found = 0;
  for (const from of orderForKeys(committees)) {
    const ties: SharedTie[] = [];
    for (const to of countPartners(from, rows[from] as Row, holders, counts)) {
      const weight = counts[to] as number;
      counts[to] = 0;
      if (weight < minShared) continue;
      if (++found > most) throw new TooManyTies(`${kind}: more than ${most} ties`);
      ties.push(new Pair(pairing, from, to, weight));
    }
    yield ties;
  }
}

/** Places of the committees in the order of the keys that begin with them: ISO/TC 1 comes after ISO/TC 10 there. */
function orderForKeys(committees: readonly string[]): readonly number[] {
  return committees
    .map((committee, place) => ({ start: `${committee}|`, place }))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .map(({ place }) => place);
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

function* arrange(
  affiliations: readonly Affiliation[],
  minShared: number,
): Generator<readonly SharedTie[], Arrangement> {
  const things = new Map(
    [...new Set(affiliations.map((one) => one.with))].sort().map((key, at) => [key, at]),
  );
  yield [];
  const byCommittee = new Map<string, Map<number, number>>();
  for (const [index, one] of affiliations.entries()) {
    const row = byCommittee.get(one.committee) ?? new Map<number, number>();
    byCommittee.set(one.committee, row);
    const thing = things.get(one.with) as number;
    if (!row.has(thing)) row.set(thing, index);
    if (index % SLICE === SLICE - 1) yield [];
  }
  // Who has less than enough shares less than enough with everybody.
  const committees = [...byCommittee.keys()]
    .filter((committee) => (byCommittee.get(committee)?.size ?? 0) >= minShared)
    .sort();
  const rows = committees.map((committee) => byCommittee.get(committee) as Row);
  const holders = Array.from({ length: things.size }, (): number[] => []);
  rows.forEach((row, committee) => {
    for (const thing of row.keys()) holders[thing]?.push(committee);
  });
  yield [];
  return { committees, rows, holders };
}

/** What all ties of one kind have in common. */
interface Pairing extends Pick<Arrangement, 'committees' | 'rows'> {
  readonly kind: TieKind;
}

/** Three numbers and what they are places in: tens of thousands of ties are made at once, and most are only counted. */
class Pair implements SharedTie {
  readonly #of: Pairing;
  readonly #from: number;
  readonly #to: number;
  readonly weight: number;

  constructor(of: Pairing, from: number, to: number, weight: number) {
    this.#of = of;
    this.#from = from;
    this.#to = to;
    this.weight = weight;
  }

  get key(): string {
    return `${this.kind}|${this.from}|${this.to}`;
  }

  get kind(): TieKind {
    return this.#of.kind;
  }

  get from(): string {
    return this.#of.committees[this.#from] as string;
  }

  get to(): string {
    return this.#of.committees[this.#to] as string;
  }

  get directed(): false {
    return false;
  }

  shared(): readonly (readonly [number, number])[] {
    return intersect(this.#of.rows[this.#from] as Row, this.#of.rows[this.#to] as Row);
  }
}

/** Adds up, for the committees after this one, how much they share with it; gives those that share anything, in order. */
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
  return partners.sort((a, b) => a - b);
}

function intersect(one: Row, other: Row): readonly (readonly [number, number])[] {
  return [...one.keys()]
    .filter((thing) => other.has(thing))
    .sort((a, b) => a - b)
    .map((thing) => [one.get(thing) as number, other.get(thing) as number]);
}
