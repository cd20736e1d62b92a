/**
 * Ties of committees by what they share on a day.
 * In: a reader, the kind of tie. Out: ties that tell what is shared. Not for: the counting (network/shared-ties.ts).
 */
import { readAllRows } from '../../../as-of/all-rows.ts';
import { inTurns } from '../../../as-of/in-turns.ts';
import { distinctCitations } from '../../../facts/citations.ts';
import type { Day } from '../../../facts/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { pairShared, type PairOptions, type SharedTie } from '../../../network/shared-ties.ts';
import type { TieKind } from '../../../network/graph.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { affiliations, type AffiliationDocument, type AffiliationKind } from './documents.ts';
import type { TieRow } from './rows.ts';

const affiliationKindOf = {
  SHARED_SECRETARIAT: 'SECRETARIAT',
  SHARED_MEMBERS: 'P_MEMBER',
  SHARED_PEOPLE: 'PERSON',
} as const satisfies Readonly<Record<string, AffiliationKind>>;

export type SharedTieKind = keyof typeof affiliationKindOf;
export const sharedTieKinds = Object.keys(affiliationKindOf) as readonly SharedTieKind[];

export interface SharedTiesRequest {
  readonly kind: SharedTieKind;
  readonly day: Day;
  readonly minShared: number;
  /** So many ties at most. */
  readonly most: number;
}

/** The ties of one kind, in the order of their keys. Throws TooManyTies. */
export async function pairAffiliations(
  reader: StoreReader,
  { kind, day, minShared, most }: SharedTiesRequest,
): Promise<readonly TieRow[]> {
  const held = await readAllRows(reader, {
    collection: affiliations,
    day,
    conditions: [{ kind: affiliationKindOf[kind] }],
    sort: [
      { field: 'kind', direction: 1 },
      { field: 'from', direction: 1 },
    ],
  });
  return inTurns(listRows(kind, held, { minShared, most }));
}

function* listRows(
  kind: SharedTieKind,
  held: readonly AffiliationDocument[],
  options: PairOptions,
): Generator<void, readonly TieRow[]> {
  const rows: TieRow[] = [];
  for (const slice of pairShared(kind, held, options)) {
    for (const tie of slice) rows.push(new SharedTieRow(tie, held));
    yield;
  }
  return rows;
}

/** What is shared is looked up when it is asked for: there may be tens of thousands of ties with dozens of members each. */
class SharedTieRow implements TieRow {
  readonly #tie: SharedTie;
  readonly #held: readonly AffiliationDocument[];

  constructor(tie: SharedTie, held: readonly AffiliationDocument[]) {
    this.#tie = tie;
    this.#held = held;
  }

  get key(): string {
    return this.#tie.key;
  }

  get kind(): TieKind {
    return this.#tie.kind;
  }

  get from(): string {
    return this.#tie.from;
  }

  get to(): string {
    return this.#tie.to;
  }

  get directed(): boolean {
    return this.#tie.directed;
  }

  get weight(): number {
    return this.#tie.weight;
  }

  get category(): null {
    return null;
  }

  get level(): null {
    return null;
  }

  get role(): null {
    return null;
  }

  get mutual(): null {
    return null;
  }

  get shared(): readonly string[] {
    return this.#both().flatMap(([one]) => one?.label ?? []);
  }

  get since(): Day {
    return first(this.#both().map((sides) => last(sides.map(({ since }) => since))));
  }

  get until(): Day {
    return last(this.#both().map((sides) => first(sides.map(({ until }) => until))));
  }

  sources(): readonly Citation[] {
    return distinctCitations(this.#both().flatMap((sides) => sides.flatMap(({ sources }) => sources)));
  }

  /** Of each shared thing, what both committees are said to have. */
  #both(): readonly (readonly AffiliationDocument[])[] {
    return this.#tie.shared().map((indexes) => indexes.flatMap((index) => this.#held[index] ?? []));
  }
}

function first(days: readonly Day[]): Day {
  return days.reduce((earliest, day) => (day < earliest ? day : earliest));
}

function last(days: readonly Day[]): Day {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
