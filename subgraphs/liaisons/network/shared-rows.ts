/**
 * Ties of committees by what they share on a day.
 * In: a reader, the kind of tie. Out: ties that tell what is shared. Not for: the counting (network/shared-ties.ts).
 */
import { readAllRows } from '../../../subgraph-kit/all-rows.ts';
import { runInSlices } from '../../../process/yield-to-event-loop.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { pairShared, type PairOptions } from '../../../network/shared-ties.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { affiliations, type AffiliationDocument, type AffiliationKind } from './documents.ts';
import type { TieRow } from './rows.ts';
import { SharedTieRow } from './shared-row.ts';

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
      { field: 'validFrom', direction: 1 },
    ],
  });
  return runInSlices(listRows(kind, held, { minShared, most }));
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
