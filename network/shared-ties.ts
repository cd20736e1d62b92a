/** Ties between committees that share something: members, people or a secretariat. */
import type { NetworkTie, TieKind } from './graph.ts';

export interface Affiliation {
  readonly committee: string;
  /** Key of what the committee has, such as a member body. A repeated affiliation of one committee counts once. */
  readonly with: string;
}

export interface PairOptions {
  /** Pairs that share less are not tied; at least 1. */
  readonly minShared: number;
  readonly maxTies: number;
  /** Maximum number of comparisons, one for each pair of committees and thing that both have: the cost of counting. */
  readonly maxCompared?: number;
}

/** More ties, or more comparisons, than the caller allows; a greater `minShared` makes both fewer. */
export class TooManyTies extends Error {
  override readonly name = 'TooManyTies';
}

/** Affiliations per slice: less than a millisecond. */
const SLICE = 2_000;

/** About a second of counting. */
export const MAX_COMPARED = 200_000_000;

type SharedTieClass<A extends Affiliation, T> = new (
  pairing: Pairing<A>,
  from: number,
  to: number,
  weight: number,
) => T;

/**
 * The ties in the order of their keys, in slices, between which a caller can yield; most slices hold the ties of one
 * committee, and some are empty.
 * @throws TooManyTies
 */
export function* pairShared<A extends Affiliation, T extends SharedTie<A>>(
  Tie: SharedTieClass<A, T>,
  kind: TieKind,
  affiliations: readonly A[],
  { minShared, maxTies, maxCompared = MAX_COMPARED }: PairOptions,
): Generator<readonly T[]> {
  const { committees, rows, holders } = yield* arrange(affiliations, minShared);
  const pairing: Pairing<A> = { kind, committees, rows };
  const compared = holders.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (compared > maxCompared) throw new TooManyTies(`${kind}: ${compared} pairs to compare`);
  const counts = new Uint32Array(committees.length);
  let found = 0;
  for (const from of orderByKey(committees)) {
    const ties: T[] = [];
    for (const to of countPartners(from, rows[from] as Row<A>, holders, counts)) {
      const weight = counts[to] as number;
      counts[to] = 0;
      if (weight < minShared) continue;
      if (++found > maxTies) throw new TooManyTies(`${kind}: more than ${maxTies} ties`);
      ties.push(new Tie(pairing, from, to, weight));
    }
    yield ties;
  }
}

/** The committees as places, ordered as the keys of ties, in which `|` follows the reference: ISO/TC 1 after ISO/TC 10. */
function orderByKey(committees: readonly string[]): readonly number[] {
  const places = new Map(committees.map((committee, place) => [`${committee}|`, place]));
  return [...places.keys()].sort().map((start) => places.get(start) as number);
}

/** The affiliations of one committee, by the number of what it has. */
type Row<A> = ReadonlyMap<number, A>;

interface Arrangement<A> {
  /** Sorted; their places are the numbers of committees below. */
  readonly committees: readonly string[];
  readonly rows: readonly Row<A>[];
  /** By number of a thing: the committees that have it, ascending. */
  readonly holders: readonly (readonly number[])[];
}

function* arrange<A extends Affiliation>(
  affiliations: readonly A[],
  minShared: number,
): Generator<readonly never[], Arrangement<A>> {
  const things = new Map(
    [...new Set(affiliations.map((one) => one.with))].sort().map((key, at) => [key, at]),
  );
  yield [];
  const byCommittee = new Map<string, Map<number, A>>();
  for (const [index, one] of affiliations.entries()) {
    const row = byCommittee.get(one.committee) ?? new Map<number, A>();
    byCommittee.set(one.committee, row);
    const thing = things.get(one.with) as number;
    if (!row.has(thing)) row.set(thing, one);
    if (index % SLICE === SLICE - 1) yield [];
  }
  // A committee with fewer affiliations than `minShared` cannot share enough.
  const committees = [...byCommittee.keys()]
    .filter((committee) => (byCommittee.get(committee) as Row<A>).size >= minShared)
    .sort();
  const rows = committees.map((committee) => byCommittee.get(committee) as Row<A>);
  const holders = Array.from({ length: things.size }, (): number[] => []);
  rows.forEach((row, committee) => {
    for (const thing of row.keys()) holders[thing]?.push(committee);
  });
  yield [];
  return { committees, rows, holders };
}

/** What all ties of one kind have in common. */
interface Pairing<A> extends Pick<Arrangement<A>, 'committees' | 'rows'> {
  readonly kind: TieKind;
}

/** Computes its values when they are read: tens of thousands of ties are created at once, and most are only counted. */
export class SharedTie<A extends Affiliation = Affiliation> implements NetworkTie {
  readonly #pairing: Pairing<A>;
  readonly #from: number;
  readonly #to: number;
  readonly weight: number;

  constructor(pairing: Pairing<A>, from: number, to: number, weight: number) {
    this.#pairing = pairing;
    this.#from = from;
    this.#to = to;
    this.weight = weight;
  }

  get key(): string {
    return `${this.kind}|${this.from}|${this.to}`;
  }

  get kind(): TieKind {
    return this.#pairing.kind;
  }

  get from(): string {
    return this.#pairing.committees[this.#from] as string;
  }

  get to(): string {
    return this.#pairing.committees[this.#to] as string;
  }

  get directed(): false {
    return false;
  }

  /** For each shared thing, ordered by its key: the affiliation of `from` and that of `to`. */
  affiliations(): readonly (readonly [A, A])[] {
    const [one, other] = [this.#from, this.#to].map((place) => this.#pairing.rows[place]) as [Row<A>, Row<A>];
    return [...one.keys()]
      .filter((thing) => other.has(thing))
      .sort((a, b) => a - b)
      .map((thing) => [one.get(thing) as A, other.get(thing) as A]);
  }
}

/** Counts what each later committee shares with this one, and returns those that share anything, ascending. */
function countPartners(
  from: number,
  row: Row<unknown>,
  holders: Arrangement<unknown>['holders'],
  counts: Uint32Array,
): readonly number[] {
  const partners: number[] = [];
  for (const thing of row.keys()) {
    const holding = holders[thing] as readonly number[];
    // The committee itself is one of the holders.
    for (let at = holding.length - 1; (holding[at] as number) > from; at--) {
      const to = holding[at] as number;
      const count = counts[to] as number;
      if (count === 0) partners.push(to);
      counts[to] = count + 1;
    }
  }
  return partners.sort((a, b) => a - b);
}
