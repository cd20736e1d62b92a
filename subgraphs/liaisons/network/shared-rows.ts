/**
 * Ties of committees by what they share on a day.
 * In: a reader, the kind of tie. Out: ties that tell what is shared. Not for: the counting (network/shared-ties.ts).
 */
import { nextTurn, readAllRows } from '../../../as-of/all-rows.ts';
import { distinctCitations } from '../../../facts/citations.ts';
import type { Day } from '../../../facts/partial-date.ts';
import { pairSharedInSlices, type SharedTie } from '../../../network/shared-ties.ts';
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

/** For how long ties are counted before others have their turn, in milliseconds. */
const TURN_MS = 10;

export interface SharedTiesRequest {
  readonly kind: SharedTieKind;
  readonly day: Day;
  readonly minShared: number;
  /** So many ties at most. */
  readonly most: number;
}

/** The ties of one kind, in no order. Throws TooManyTies. */
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
  const rows: TieRow[] = [];
  let begun = performance.now();
  for (const slice of pairSharedInSlices(kind, held, { minShared, most })) {
    for (const tie of slice) rows.push(toRow(tie, held));
    if (performance.now() - begun < TURN_MS) continue;
    await nextTurn();
    begun = performance.now();
  }
  return rows;
}

/** What is shared is looked up when it is asked for: there may be tens of thousands of ties with dozens of members each. */
function toRow(tie: SharedTie, held: readonly AffiliationDocument[]): TieRow {
  const { key, kind, from, to, directed, weight } = tie;
  const both = (): readonly (readonly AffiliationDocument[])[] =>
    tie.shared().map((indexes) => indexes.flatMap((index) => held[index] ?? []));
  return {
    key,
    kind,
    from,
    to,
    directed,
    weight,
    category: null,
    level: null,
    role: null,
    mutual: null,
    get shared() {
      return both().flatMap(([one]) => one?.label ?? []);
    },
    get since() {
      return first(both().map((sides) => last(sides.map(({ since }) => since))));
    },
    get until() {
      return last(both().map((sides) => first(sides.map(({ until }) => until))));
    },
    sources: () => distinctCitations(both().flatMap((sides) => sides.flatMap(({ sources }) => sources))),
  };
}

function first(days: readonly Day[]): Day {
  return days.reduce((earliest, day) => (day < earliest ? day : earliest));
}

function last(days: readonly Day[]): Day {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
