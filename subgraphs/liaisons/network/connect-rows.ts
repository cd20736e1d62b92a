/**
 * Pages of nodes, of ties, and of anything that has an order already, over a network in hand.
 * In: rows, page arguments. Out: connections. Not for: lists that the store pages (as-of/row-connection.ts).
 *
 * Rows in hand cost no read that would end with the request, and lists within lists multiply: their number is bounded for
 * each request.
 */
import type { RequestContext } from '../../../as-of/request-context.ts';
import { connectionOfRows } from '../../../as-of/row-connection.ts';
import type { Measure } from '../../../network/measures.ts';
import type { Sort, StoredDocument } from '../../../store/documents.ts';
import type { Connection, PageArguments } from '../../../subgraph-runtime/connection.ts';
import { createCodedError, errorCodes } from '../../../subgraph-runtime/errors.ts';
import type { NetworkNodeOrder } from './enums.ts';
import { measureNodes } from './measured.ts';
import { indexNetwork, type TieListRow } from './network-index.ts';
import type { NodeRow } from './rows.ts';
import type { ShownNetwork } from './shown-network.ts';
import type { NetworkNode, NetworkTie } from './types.ts';
import { showNode, showTie } from './view.ts';

/** Enough for a hundred nodes with a hundred ties each, twice over. */
const MOST_ROWS = 25_000;

const rowsShown = new WeakMap<RequestContext, number>();

interface NodeListRow extends StoredDocument {
  readonly sortKey: string;
  readonly value: number | null;
  readonly node: NodeRow;
}

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
  const order = orderBy ?? 'NAME';
  const valueOf = await orderValues(shown, order);
  const rows = nodes.map((node) => ({
    _id: node.key,
    sortKey: node.sortKey,
    value: valueOf(node.key),
    node,
  }));
  const collection = { name: `network nodes by ${order}`, indexes: [] };
  const list = { collection, sort: sortOf(order) };
  return countShown(
    context,
    connectionOfRows(context, rows, list, page, ({ node }) => showNode(shown, node)),
  );
}

/** A page of ties of the network shown, by the names of both ends. */
export function connectTies(
  context: RequestContext,
  shown: ShownNetwork,
  ties: readonly TieListRow[],
  page: PageArguments,
): Promise<Connection<NetworkTie>> {
  const list = { collection: { name: 'network ties', indexes: [] }, sort: byTie };
  return countShown(
    context,
    connectionOfRows(context, ties, list, page, ({ tie }) => showTie(shown, tie)),
  );
}

/** A page of items in the order in which they are given; `name` says of what. */
export function connectItems<T, N>(
  context: RequestContext,
  name: string,
  items: readonly T[],
  page: PageArguments,
  toNode: (item: T) => N,
): Promise<Connection<N>> {
  const rows = items.map((item, position) => ({ _id: String(position), position, item }));
  const list = { collection: { name, indexes: [] }, sort: [{ field: 'position', direction: 1 }] } as const;
  return countShown(
    context,
    connectionOfRows(context, rows, list, page, ({ item }) => toNode(item)),
  );
}

function sortOf(order: NetworkNodeOrder): Sort<NodeListRow> {
  if (order === 'NAME') return [byName];
  return [{ field: 'value', direction: order === 'DISTANCE' ? 1 : -1 }, byName];
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

/** The connection, counted; an empty one counts as a row, since it costs work too. Throws BAD_USER_INPUT over the bound. */
async function countShown<N>(
  context: RequestContext,
  connection: Promise<Connection<N>>,
): Promise<Connection<N>> {
  const found = await connection;
  const count = (rowsShown.get(context) ?? 0) + 1 + found.nodes.length;
  rowsShown.set(context, count);
  if (count <= MOST_ROWS) return found;
  throw createCodedError(
    errorCodes.badUserInput,
    `lists within lists of the network give more than ${MOST_ROWS.toLocaleString('en')} rows; expected smaller pages, or fewer levels`,
  );
}
