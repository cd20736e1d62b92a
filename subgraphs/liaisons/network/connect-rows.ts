/**
 * Pages of nodes, of ties, and of anything that has an order already, over a network in hand.
 * In: rows, page arguments. Out: connections. Not for: lists that the store pages (subgraph-kit/row-connection.ts).
 *
 * Rows in hand cost no read that would end with the request, and lists within lists multiply: their number is bounded for
 * each request.
 */
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { connectionOfRows } from '../../../subgraph-kit/row-connection.ts';
import type { Measure } from '../../../network/measures.ts';
import { compareScalars } from '../../../store/scalar-order.ts';
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  type Connection,
  type PageArguments,
} from '../../../subgraph-runtime/connection.ts';
import { createCodedError, errorCodes } from '../../../subgraph-runtime/errors.ts';
import type { NetworkNodeOrder } from './enums.ts';
import { measureNodes } from './measured.ts';
import { indexNetwork, type TieListRow } from './network-index.ts';
import type { NodeRow } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';
import type { NetworkNode, NetworkTie } from './types.ts';
import { toNode, toTie } from './view.ts';

/** Enough for a hundred nodes with a hundred ties each. */
const MOST_ROWS = 12_000;

/** Rows of one request so far, and its refusal once they are too many. */
interface RowCount {
  rows: number;
  refusal: Error | null;
}

const rowCounts = new WeakMap<RequestContext, RowCount>();

const byName = { field: 'sortKey', direction: 1 } as const;
const byTie = [
  { field: 'fromSort', direction: 1 },
  { field: 'toSort', direction: 1 },
  { field: 'kindOrder', direction: 1 },
] as const;

/** A page of nodes of the network shown; waits for measures only where they are the order. */
export async function connectNodes(
  context: RequestContext,
  shown: ShownNetwork,
  nodes: readonly NodeRow[],
  orderBy: NetworkNodeOrder | null | undefined,
  page: PageArguments,
): Promise<Connection<NetworkNode>> {
  countRows(context, nodes.length, page);
  const order = orderBy ?? 'NAME';
  const valueOf = await orderValues(shown, order);
  const { ranks } = indexNetwork(shown.whole);
  const direction = order === 'DISTANCE' ? 1 : -1;
  const rows = nodes
    .map((node) => ({
      _id: node.key,
      sortKey: node.sortKey,
      value: valueOf(node.key),
      rank: ranks.get(node.sortKey) ?? 0,
      node,
    }))
    .sort(
      (a, b) =>
        direction * compareScalars(a.value, b.value) || a.rank - b.rank || compareScalars(a._id, b._id),
    );
  const sort = order === 'NAME' ? [byName] : [{ field: 'value', direction } as const, byName];
  const list = { collection: { name: `network nodes by ${order}`, indexes: [] }, sort, isGiven: true };
  return connectionOfRows(context, rows, list, page, ({ node }) => toNode(shown, node));
}

/** A page of ties of the network shown, by the names of both ends. */
export function connectTies(
  context: RequestContext,
  shown: ShownNetwork,
  ties: readonly TieListRow[],
  page: PageArguments,
): Promise<Connection<NetworkTie>> {
  countRows(context, ties.length, page);
  const list = { collection: { name: 'network ties', indexes: [] }, sort: byTie, isGiven: true };
  return connectionOfRows(context, ties, list, page, ({ tie }) => toTie(shown, tie));
}

/** A page of items in the order in which they are given; `name` says of what. */
export function connectItems<T, N>(
  context: RequestContext,
  name: string,
  items: readonly T[],
  page: PageArguments,
  toNode: (item: T) => N,
): Promise<Connection<N>> {
  countRows(context, items.length, page);
  const rows = items.map((item, position) => ({ _id: String(position), position, item }));
  const sort = [{ field: 'position', direction: 1 }] as const;
  const list = { collection: { name, indexes: [] }, sort, isGiven: true };
  return connectionOfRows(context, rows, list, page, ({ item }) => toNode(item));
}

async function orderValues(
  { whole, distances }: ShownNetwork,
  order: NetworkNodeOrder,
): Promise<(key: string) => number | null> {
  if (order === 'NAME') return () => null;
  if (order === 'DISTANCE') return (key) => distances?.get(key) ?? null;
  const measure: Measure = order;
  const values = (await measureNodes(whole))[measure];
  const { places } = indexNetwork(whole);
  return (key) => values[places.get(key) ?? -1] ?? null;
}

/**
 * Counts the rows that a page of a list will show, before any work: the lists of one level all begin before the first of
 * them is there. An empty one counts too, since it costs work. Throws BAD_USER_INPUT over the bound, the same error for all
 * lists that are still to come: there may be tens of thousands, and making an error takes longer than a page.
 */
function countRows(context: RequestContext, listed: number, { first, last }: PageArguments): void {
  const count = rowCounts.get(context) ?? { rows: 0, refusal: null };
  rowCounts.set(context, count);
  const size = Math.max(0, Math.min(first ?? last ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE));
  count.rows += 1 + Math.min(listed, size);
  if (count.rows <= MOST_ROWS) return;
  count.refusal ??= createCodedError(
    errorCodes.badUserInput,
    `lists within lists of the network give more than ${MOST_ROWS.toLocaleString('en')} rows; expected smaller pages, or fewer levels`,
  );
  throw count.refusal;
}
