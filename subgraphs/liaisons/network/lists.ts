/** Lists of the network, as tables of filters and orders. */
import { Float, Int } from 'type-graphql';
import { commonNeighbours } from '../../../network/paths.ts';
import { measures, type Measure } from '../../../network/measures.ts';
import { defineComputedList } from '../../../subgraph-kit/computed-list.ts';
import { deprecatedArguments } from '../../../subgraph-kit/list-conditions.ts';
import type { Given } from '../../../subgraph-kit/list-fields.ts';
import type { ListOrder, RowsPlace } from '../../../subgraph-kit/list-tables.ts';
import type { NamedConditions } from '../../../subgraph-kit/named-conditions.ts';
import { refuseArgument } from '../../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../process/page-size.ts';
import { errorCodes } from '../../../process/error-codes.ts';
import { createCodedError } from '../../../subgraph-runtime/errors.ts';
import {
  kindsOption,
  MAX_NODES,
  minSharedOption,
  nodeSpelling,
  readResolution,
  resolutionOption,
  type TieChoice,
} from './arguments.ts';
import { measureDescriptions, NetworkNodeKindEnum, NetworkTieKindEnum } from './enums.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { findWhole, readNode } from './find.ts';
import {
  listAllNodes,
  listNodes,
  listTies,
  listTiesOf,
  nodeOf,
  type NodeListRow,
  type TieListRow,
} from './index-network.ts';
import type { DayNetwork, TieRow } from './load-network.ts';
import { listCommunities, listComponents, measureNodes, placeOf, type PartRow } from './measures.ts';
import { changedFields } from './over-time.ts';
import {
  LiaisonNetwork,
  NetworkChange,
  NetworkCommunity,
  NetworkCommunityConnection,
  NetworkComponent,
  NetworkComponentConnection,
  NetworkNode,
  NetworkNodeConnection,
  NetworkPathConnection,
  NetworkPaths,
  NetworkTieChangeConnection,
  NetworkTieConnection,
} from './types.ts';
import { toNode, toPath, toTie } from './view.ts';

const measureOrders = Object.fromEntries(
  measures.map((measure) => [
    measure,
    {
      description: `${measureDescriptions[measure]} Highest first, unknown values last, then by name.`,
      by: [`-${measure}`, 'sortKey'],
    },
  ]),
) as unknown as Readonly<Record<Measure, ListOrder<NodeListRow>>>;

const nodeFilter = (by: NamedConditions<NodeListRow>) => ({
  kind: by.value('kind', () => NetworkNodeKindEnum, 'Kind of node.'),
});

const nodeList = defineComputedList({
  name: 'NetworkNode',
  rows: 'nodes',
  collection: { name: 'network nodes', indexes: [] },
  connection: NetworkNodeConnection,
  toNode: ({ network, node }: NodeListRow) => toNode(network, node),
  filter: nodeFilter,
  orders: {
    NAME: { description: 'By name: committees before organizations, SC 7 before SC 17.', by: ['sortKey'] },
    DISTANCE: {
      description: 'By distance from the central node, nearest first, then by name.',
      by: ['DISTANCE', 'sortKey'],
    },
    ...measureOrders,
  },
  isGivenInDefaultOrder: true,
});

/** Adds the value to sort by. Only an order by a measure waits for measures. */
async function sortable(
  network: DayNetwork,
  rows: readonly NodeListRow[],
  { context, args }: RowsPlace,
): Promise<readonly NodeListRow[]> {
  countRows(context, rows.length, args);
  const order = (args.orderBy ?? 'NAME') as Measure | 'NAME' | 'DISTANCE';
  if (order === 'NAME') return rows;
  if (order === 'DISTANCE')
    return rows.map((row) => ({ ...row, DISTANCE: network.distances?.get(row._id) ?? null }));
  const values = (await measureNodes(network))[order];
  return rows.map((row) => ({ ...row, [order]: values[placeOf(network, row._id)] ?? null }));
}

const tieList = defineComputedList({
  name: 'NetworkTie',
  rows: 'ties',
  collection: { name: 'network ties', indexes: [] },
  connection: NetworkTieConnection,
  toNode: ({ network, tie }: TieListRow) => toTie(network, tie),
  orders: {
    ENDS: {
      description: 'By the names of both ends, then by kind.',
      by: ['fromSort', 'toSort', 'kindOrder'],
    },
  },
  isGivenInDefaultOrder: true,
});

function counted<T>(rows: readonly T[], { context, args }: RowsPlace): Promise<readonly T[]> {
  countRows(context, rows.length, args);
  return Promise.resolve(rows);
}

function someTies(network: DayNetwork, ties: readonly TieRow[]): readonly TieListRow[] {
  const keys = new Set(ties.map(({ key }) => key));
  return listTies(network).filter(({ _id }) => keys.has(_id));
}

const byNumber = { NUMBER: { description: 'By number.', by: ['number'] } } as const;

const componentList = defineComputedList({
  name: 'NetworkComponent',
  rows: 'components',
  collection: { name: 'network components', indexes: [] },
  connection: NetworkComponentConnection,
  toNode: (part: PartRow, asOf: Day) => ({ size: part.size, asOf, part }),
  orders: byNumber,
});

const communityList = defineComputedList({
  name: 'NetworkCommunity',
  rows: 'communities',
  collection: { name: 'network communities', indexes: [] },
  connection: NetworkCommunityConnection,
  toNode: (part: PartRow, asOf: Day) => ({ number: part.number, size: part.size, asOf, part }),
  orders: byNumber,
});

/** Rows of a list that has one order, by their index in it. */
function numbered<T>(items: readonly T[]) {
  return items.map((item, number) => ({ _id: String(number), number, item }));
}

type Numbered<T> = ReturnType<typeof numbered<T>>[number];

const pathList = defineComputedList({
  name: 'NetworkPath',
  rows: 'paths',
  collection: { name: 'network paths', indexes: [] },
  connection: NetworkPathConnection,
  toNode: ({ item: [keys, { network, directed }] }: Numbered<readonly [readonly string[], NetworkPaths]>) =>
    toPath(network, keys, directed),
  orders: byNumber,
});

const tieChangeList = defineComputedList({
  name: 'NetworkTieChange',
  rows: 'changed ties',
  collection: { name: 'network tie changes', indexes: [] },
  connection: NetworkTieChangeConnection,
  toNode: ({
    item: [{ before, after }, change],
  }: Numbered<readonly [NetworkChange['tiesChanged'][number], NetworkChange]>) => ({
    before: toTie(change.before, before),
    after: toTie(change.after, after),
    fields: changedFields(before, after),
  }),
  orders: byNumber,
});

const membersOfPart = {
  description: 'Its nodes, by name.',
  rows: ({ part }: { readonly part: PartRow }, place: RowsPlace) =>
    sortable(part.network, listNodes(part.network, part.members), place),
};

export const networkLists = [
  nodeList.under<LiaisonNetwork>(() => LiaisonNetwork, 'nodes', {
    description: 'The nodes of the network.',
    arguments: (by) => deprecatedArguments(nodeFilter(by)),
    rows: (network, place) => sortable(network, listAllNodes(network), place),
  }),
  nodeList.under<NetworkComponent>(() => NetworkComponent, 'nodes', membersOfPart),
  nodeList.under<NetworkCommunity>(() => NetworkCommunity, 'nodes', {
    ...membersOfPart,
    description: 'Its nodes in the network or excerpt, by name.',
  }),
  nodeList.under<NetworkChange>(() => NetworkChange, 'nodesAdded', {
    description: 'Nodes of the later day that do not exist on the earlier one, by name.',
    rows: ({ after, nodesAdded }, place) => sortable(after, listNodes(after, nodesAdded), place),
  }),
  nodeList.under<NetworkChange>(() => NetworkChange, 'nodesRemoved', {
    description: 'Nodes of the earlier day that do not exist on the later one, by name.',
    rows: ({ before, nodesRemoved }, place) => sortable(before, listNodes(before, nodesRemoved), place),
  }),
  nodeList.query('commonNeighbours', {
    description: 'Nodes that are neighbours of all given nodes, ignoring directions.',
    arguments: (by) => ({
      of: by.option(() => [String], `The nodes, 1-${String(MAX_NODES)}, each ${nodeSpelling}.`, {
        isRequired: true,
      }),
      kinds: by.option(() => [NetworkTieKindEnum], kindsOption.description, kindsOption),
      minShared: by.option(() => Int, minSharedOption.description, minSharedOption),
    }),
    rows: async (place) => {
      const { of, ...choice } = place.given as Given & TieChoice & { readonly of: readonly string[] };
      if (of.length === 0 || of.length > MAX_NODES) {
        throw refuseArgument('of', ` names ${String(of.length)} nodes; expected 1 to ${String(MAX_NODES)}`);
      }
      const network = await findWhole(place.context, choice, place.day);
      const keys = await Promise.all(of.map((text) => readNode(place.context, text, 'of', network)));
      const nodes = commonNeighbours(network, [...new Set(keys)]).map((key) => nodeOf(network, key));
      return sortable(network, listNodes(network, nodes), place);
    },
  }),
  tieList.under<LiaisonNetwork>(() => LiaisonNetwork, 'ties', {
    description: 'The ties of the network, by the names of both ends, then by kind.',
    arguments: (by) => ({
      kind: by.value('kind', () => NetworkTieKindEnum, 'Kind of tie. Default: all.'),
    }),
    rows: (network, place) => counted(listTies(network), place),
  }),
  tieList.under<NetworkNode>(() => NetworkNode, 'ties', {
    description: 'Its ties in the network or excerpt, by the names of both ends.',
    rows: ({ key, network }, place) => counted(listTiesOf(network, key), place),
  }),
  tieList.under<NetworkChange>(() => NetworkChange, 'tiesAdded', {
    description: 'Ties of the later day that do not exist on the earlier one, by the names of both ends.',
    rows: ({ after, tiesAdded }, place) => counted(someTies(after, tiesAdded), place),
  }),
  tieList.under<NetworkChange>(() => NetworkChange, 'tiesRemoved', {
    description: 'Ties of the earlier day that do not exist on the later one, by the names of both ends.',
    rows: ({ before, tiesRemoved }, place) => counted(someTies(before, tiesRemoved), place),
  }),
  tieChangeList.under<NetworkChange>(() => NetworkChange, 'tiesChanged', {
    description: 'Ties of both days with different values, in the order of their keys.',
    rows: (change, place) =>
      counted(numbered(change.tiesChanged.map((tie) => [tie, change] as const)), place),
  }),
  componentList.under<LiaisonNetwork>(() => LiaisonNetwork, 'components', {
    description:
      'Connected components of the network or excerpt, the largest first: maximal parts in which every node is reachable from every other, ignoring directions (Hopcroft and Tarjan 1973).',
    rows: (network, place) => counted(listComponents(network), place),
  }),
  communityList.under<LiaisonNetwork>(() => LiaisonNetwork, 'communities', {
    description:
      'Communities of the whole network that have nodes in the network or excerpt, by the Louvain method, ignoring directions and weights (Blondel, Guillaume, Lambiotte and Lefebvre 2008), the largest first. Nodes are visited in the order of their keys, so that the result is reproducible. A node without ties is a community of its own.',
    arguments: (by) => ({
      resolution: by.option(() => Float, resolutionOption.description, resolutionOption),
    }),
    rows: async (network, place) => {
      const { resolution } = place.given as { readonly resolution?: number | null };
      return counted(await listCommunities(network, readResolution(resolution)), place);
    },
  }),
  pathList.under<NetworkPaths>(() => NetworkPaths, 'paths', {
    description: 'The paths, in the order of the keys of their nodes.',
    rows: (paths, place) => counted(numbered(paths.keys.map((keys) => [keys, paths] as const)), place),
  }),
];

/** Maximum number of rows in one request: a hundred nodes with a hundred ties each, and some more. */
const MAX_ROWS = 12_000;

interface RowCount {
  rows: number;
  refusal: Error | null;
}

const rowCounts = new WeakMap<RequestContext, RowCount>();

/**
 * Counts the rows of a page before any work, since nested lists of one level all start before the first is done. Empty lists
 * count as one row. Throws BAD_USER_INPUT above the maximum, the same error object for all further lists: creating tens of
 * thousands would take longer than the pages.
 */
function countRows(context: RequestContext, listed: number, { page }: RowsPlace['args']): void {
  const count = rowCounts.get(context) ?? { rows: 0, refusal: null };
  rowCounts.set(context, count);
  const size = Math.max(0, Math.min(page.first ?? page.last ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE));
  count.rows += 1 + Math.min(listed, size);
  if (count.rows <= MAX_ROWS) return;
  count.refusal ??= createCodedError(
    errorCodes.badUserInput,
    `lists within lists of the network give more than ${MAX_ROWS.toLocaleString('en')} rows; expected smaller pages, or fewer levels`,
  );
  throw count.refusal;
}
