/**
 * The liaisons and representations of one party, loaded for all parties of a request at once and paged each.
 * In: a key and a day. Out: connections. Not for: root lists; the store pages those.
 */
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectRows } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Collection, Filter, Sort } from '../../store/documents.ts';
import type { Connection, PageArguments } from '../../subgraph-runtime/connection.ts';
import { liaisonsInDirection, type LiaisonsOfParty } from './conditions.ts';
import { otherParty } from './discrepancies.ts';
import { liaisons, representations, type LiaisonDocument, type RepresentationDocument } from './documents.ts';
import { partySortKey } from './party.ts';
import type { RepresentativeOrder } from './enums.ts';
import type { Liaison, Representation } from './types.ts';
import { toLiaison, toRepresentation } from './view.ts';

/** A liaison seen from one end. */
type LiaisonOfParty = LiaisonDocument & { readonly otherSort: string };
const liaisonsOfParty: Collection<LiaisonOfParty> = { name: 'liaisons of a party', indexes: [] };

/** The liaisons of a party, all unless told, in the order of the other parties. */
export async function connectLiaisonsOf(
  context: RequestContext,
  { key, day }: { readonly key: string; readonly day: Day },
  page: PageArguments,
  { field, conditions }: LiaisonsOfParty = liaisonsInDirection('BOTH'),
): Promise<Connection<Liaison>> {
  const found = await loadRows(context, liaisons, field, key, day, conditions);
  const rows = found.map((row): LiaisonOfParty => ({
    ...row,
    otherSort: partySortKey(otherParty(row, key)),
  }));
  const order = { collection: liaisonsOfParty, sort: [{ field: 'otherSort', direction: 1 }] } as const;
  return connectionOfRows(context, rows, order, page, (row) => toLiaison(row, day));
}

/** The representations whose field is the key, all unless told, in the order of committee, target and name. */
export function connectRepresentations(
  context: RequestContext,
  by: { readonly field: 'committee' | 'toKey' | 'person'; readonly key: string; readonly day: Day },
  page: PageArguments,
  conditions: readonly Filter<RepresentationDocument>[] = [],
): Promise<Connection<Representation>> {
  const request = { collection: representations, ...by, conditions, sort: representationOrder };
  return connectRows(context, request, page, toRepresentation);
}

const byCommittee = { field: 'committeeSort', direction: 1 } as const;
const byBody = { field: 'toSort', direction: 1 } as const;
const byPerson = { field: 'person', direction: 1 } as const;

/** By committee, then body, then name. */
export const representationOrder = [byCommittee, byBody, byPerson] as const;

/** The orders of the list of all representations. */
export const representationOrders: Readonly<Record<RepresentativeOrder, Sort<RepresentationDocument>>> = {
  COMMITTEE: representationOrder,
  BODY: [byBody, byCommittee, byPerson],
  PERSON: [byPerson, byCommittee, byBody],
  SINCE: [{ field: 'since', direction: 1 }, ...representationOrder],
};
