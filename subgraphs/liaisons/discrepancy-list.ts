/**
 * Lists of discrepancies, of one committee and of the whole graph: their filter, their orders, what they are counted by.
 * In: findings in hand, arguments. Out: connections. Not for: finding them (discrepancies.ts, discrepancies-of-day.ts).
 */
import { readOptionalCommittee } from '../../subgraph-kit/committee-argument.ts';
import { defineFacets } from '../../subgraph-kit/facets.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows } from '../../subgraph-kit/row-connection.ts';
import { othersOf } from '../../facts/rosters.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Collection, Sort } from '../../store/documents.ts';
import type { Connection, PageArguments } from '../../subgraph-runtime/connection.ts';
import type { LiaisonDiscrepancyFilter } from './arguments.ts';
import type { Discrepancy } from './discrepancies.ts';
import { findOrganizationKey } from './find.ts';
import { partyKey } from './party.ts';
import type { LiaisonDiscrepancyOrder } from './enums.ts';
import { LiaisonDiscrepancyConnection, type LiaisonDiscrepancy } from './types.ts';
import { toDiscrepancy } from './view.ts';

const discrepancies: Collection<Discrepancy> = {
  name: 'liaison discrepancies',
  indexes: [],
  narrowedBy: ['kind', 'committees'],
};

const byCommittee = { field: 'committeeSort', direction: 1 } as const;
const byKind = { field: 'order', direction: 1 } as const;
const byOther = { field: 'otherSort', direction: 1 } as const;
const byPerson = { field: 'person', direction: 1 } as const;

const orders: Readonly<Record<LiaisonDiscrepancyOrder, Sort<Discrepancy>>> = {
  COMMITTEE: [byCommittee, byKind, byOther, byPerson],
  OTHER: [byOther, byCommittee, byKind, byPerson],
  KIND: [byKind, byCommittee, byOther, byPerson],
};

/** Counts of discrepancies by what they are and whom they are between. */
export const DiscrepancyFacets = defineFacets(
  LiaisonDiscrepancyConnection,
  'LiaisonDiscrepancy',
  'discrepancies',
  discrepancies,
  {
    KIND: { field: 'kind', description: 'What does not match.' },
    COMMITTEE: { field: 'committees', description: 'Committees on either side.' },
  },
);

/** A page of findings in one of the orders. */
export function connectDiscrepancies(
  context: RequestContext,
  found: readonly Discrepancy[],
  order: LiaisonDiscrepancyOrder,
  page: PageArguments,
  day: Day,
): Promise<Connection<LiaisonDiscrepancy>> {
  const list = { collection: discrepancies, sort: orders[order] };
  return connectionOfRows(context, found, list, page, (row) => toDiscrepancy(row, day));
}

/** The test of a filter. Throws errors of references. */
export async function discrepancyTest(
  context: RequestContext,
  { kinds, committee, organization, with: others }: LiaisonDiscrepancyFilter,
  day: Day,
): Promise<(row: Discrepancy) => boolean> {
  const [reference, acronymKey] = await Promise.all([
    readOptionalCommittee(context, committee, 'filter.committee'),
    organization == null ? null : findOrganizationKey(context, organization, day),
  ]);
  const wanted = others == null || others === 'ALL' ? null : others.toLowerCase();
  return (row) =>
    (kinds == null || kinds.includes(row.kind)) &&
    (reference === null || row.committees.includes(reference)) &&
    (acronymKey === null || partyKey(row.other) === acronymKey) &&
    (wanted === null || othersOf(row.other) === wanted);
}
