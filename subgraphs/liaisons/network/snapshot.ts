/**
 * The network of one day, from the store: once for all requests of a generation that ask for the same one.
 * In: a request's context, which network. Out: nodes and ties in the order of their keys, linked (network/links.ts). Not for:
 * measures, or the surroundings of one node (network/).
 */
import { readAllRows } from '../../../subgraph-kit/all-rows.ts';
import { runInSlices } from '../../../process/yield-to-event-loop.ts';
import { createOncePerGeneration } from '../../../generations/once-per-generation.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { tieKinds, type TieKind } from '../../../network/graph.ts';
import { linkInSlices } from '../../../network/links.ts';
import { TooManyTies } from '../../../network/shared-ties.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { createCodedError, errorCodes } from '../../../subgraph-runtime/errors.ts';
import { networkNodes, networkTies, statedTieKinds } from './documents.ts';
import type { NetworkRequest, NetworkRows, TieRow } from './rows.ts';
import { pairAffiliations, sharedTieKinds, type SharedTieKind } from './shared-rows.ts';
import { StatedTieRow } from './stated-row.ts';

/** So many ties may be in one network. */
export const MOST_TIES = 100_000;

/** A network, or what the caller has to change to get one. */
type Outcome =
  { readonly rows: NetworkRows } | { readonly argument: 'kinds' | 'minShared'; readonly refusal: string };

/** A refusal is kept as well: it takes as long to find out. */
const networks = createOncePerGeneration<Outcome>(8);

/** The network of that day. Throws BAD_USER_INPUT, with the argument to change, where it would have too many ties. */
export async function loadNetwork(
  context: Pick<RequestContext, 'lastingReader'>,
  request: NetworkRequest,
): Promise<NetworkRows> {
  const asked = normalize(request);
  const key = `${asked.day} ${asked.kinds.join(',')} ${String(asked.minShared)}`;
  const outcome = await networks.get(context, key, (reader) => readNetwork(reader, asked));
  if ('rows' in outcome) return outcome.rows;
  const { argument, refusal } = outcome;
  throw createCodedError(errorCodes.badUserInput, `\`${argument}\`: ${refusal}`, { argument });
}

/** Requests for the same network are made equal. */
function normalize({ day, kinds, minShared }: NetworkRequest): NetworkRequest {
  const shares = sharedTieKinds.some((kind) => kinds.includes(kind));
  return { day, kinds: tieKinds.filter((kind) => kinds.includes(kind)), minShared: shares ? minShared : 1 };
}

const byKey = [
  { field: 'key', direction: 1 },
  { field: 'validFrom', direction: 1 },
] as const;

async function readNetwork(reader: StoreReader, { day, kinds, minShared }: NetworkRequest): Promise<Outcome> {
  const stated = await readTies(reader, day, kinds);
  if (stated.length > MOST_TIES) return refuse('kinds', kinds, 'expected fewer kinds');
  const ties = new Map<SharedTieKind, readonly TieRow[]>();
  let room = MOST_TIES - stated.length;
  for (const kind of sharedTieKinds.filter((one) => kinds.includes(one))) {
    try {
      const shared = await pairAffiliations(reader, { kind, day, minShared, most: room });
      ties.set(kind, shared);
      room -= shared.length;
    } catch (error) {
      if (!(error instanceof TooManyTies)) throw error;
      const least = `with at least ${String(minShared)} in common`;
      return refuse('minShared', kinds, 'expected a higher number, or fewer `kinds`', least);
    }
  }
  const nodes = await readAllRows(reader, { collection: networkNodes, day, sort: byKey });
  const rows = { nodes, ties: joinInOrder(stated, ties) };
  await runInSlices(linkInSlices(rows));
  return { rows };
}

/** Keys begin with the kind, and each list is in their order: that of a shared kind comes after those of all stated ones. */
function joinInOrder(
  stated: readonly TieRow[],
  shared: ReadonlyMap<SharedTieKind, readonly TieRow[]>,
): readonly TieRow[] {
  return stated.concat(...[...shared.keys()].sort().map((kind) => shared.get(kind) ?? []));
}

function refuse(
  argument: 'kinds' | 'minShared',
  kinds: readonly TieKind[],
  expected: string,
  least?: string,
): Outcome {
  const what = least === undefined ? kinds.join(', ') : `${kinds.join(', ')} ${least}`;
  const refusal = `${what} would be more than ${MOST_TIES.toLocaleString('en')} ties; ${expected}`;
  return { argument, refusal };
}

async function readTies(
  reader: StoreReader,
  day: Day,
  kinds: readonly TieKind[],
): Promise<readonly TieRow[]> {
  const wanted = statedTieKinds.filter((kind) => kinds.includes(kind));
  if (wanted.length === 0) return [];
  const conditions = [{ kind: { $in: wanted } }];
  const documents = await readAllRows(reader, { collection: networkTies, day, conditions, sort: byKey });
  return documents.map((document) => new StatedTieRow(document));
}
