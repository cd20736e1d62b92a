/** The network of a day, read from the store and cached for all requests of a generation. */
import { distinctCitations } from '../../../facts/citations.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { createOncePerGeneration } from '../../../generations/once-per-generation.ts';
import { tieKinds, type Network, type NetworkTie, type TieKind } from '../../../network/graph.ts';
import { linkInSlices } from '../../../network/links.ts';
import { pairShared, SharedTie, TooManyTies } from '../../../network/shared-ties.ts';
import { runInSlices } from '../../../process/yield-to-event-loop.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { readAllRows } from '../../../subgraph-kit/all-rows.ts';
import { refuseArgument } from '../../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import {
  affiliations,
  networkNodes,
  networkTies,
  statedTieKinds,
  type AffiliationDocument,
  type AffiliationKind,
  type NetworkNodeDocument,
  type NetworkTieDocument,
} from './documents.ts';

export type NodeRow = NetworkNodeDocument;

/** A stored tie, or one made of affiliations, which has no values of a stated tie. */
export interface TieRow
  extends NetworkTie, Partial<Pick<NetworkTieDocument, 'category' | 'level' | 'role' | 'mutual'>> {
  /** Labels of the shared things, sorted by key; missing for stated ties. */
  readonly shared?: readonly string[];
  /** First day and exclusive end of the period without gaps; `until` is `9999-12-31` if no end is known. */
  readonly since: Day;
  readonly until: Day;
  /** For shared things, the sources of both sides. */
  readonly sources: readonly Citation[];
}

/** The network of a day, or an excerpt of it. */
export interface DayNetwork extends Network<NodeRow, TieRow> {
  readonly asOf: Day;
  readonly kinds: readonly TieKind[];
  /** The whole network if this is an excerpt. */
  readonly excerptOf: DayNetwork | null;
  /** From the central node of an excerpt. */
  readonly distances: ReadonlyMap<string, number> | null;
}

/** The network that measures and communities are computed for. */
export function wholeOf(network: DayNetwork): DayNetwork {
  return network.excerptOf ?? network;
}

export interface NetworkRequest {
  readonly day: Day;
  readonly kinds: readonly TieKind[];
  /** Ties of shared things of less weight are omitted; at least 1. */
  readonly minShared: number;
}

export const MAX_TIES = 100_000;

const affiliationKindOf = {
  SHARED_SECRETARIAT: 'SECRETARIAT',
  SHARED_MEMBERS: 'P_MEMBER',
  SHARED_PEOPLE: 'PERSON',
} as const satisfies Readonly<Partial<Record<TieKind, AffiliationKind>>>;

type SharedTieKind = keyof typeof affiliationKindOf;

/** In the order of their keys, which begin with the kind and sort after those of all stated kinds. */
const sharedTieKinds = (Object.keys(affiliationKindOf) as readonly SharedTieKind[]).toSorted();

interface Refusal {
  readonly argument: 'kinds' | 'minShared';
  readonly problem: string;
}

/** Networks, and refusals, which take as long to find. */
const networks = createOncePerGeneration<DayNetwork | Refusal>(8);

/**
 * The network of a day. Nodes and ties are in the order of their keys.
 * Throws BAD_USER_INPUT, which names the argument to change, for more than `MAX_TIES` ties.
 */
export async function loadNetwork(
  context: Pick<RequestContext, 'lastingReader'>,
  request: NetworkRequest,
): Promise<DayNetwork> {
  const { day, kinds, minShared } = normalize(request);
  const key = `${day} ${kinds.join(',')} ${String(minShared)}`;
  const found = await networks.get(context, key, (reader) => readNetwork(reader, { day, kinds, minShared }));
  if ('ties' in found) return found;
  throw refuseArgument(found.argument, `: ${found.problem}`);
}

/** Makes requests for the same network equal. */
function normalize({ day, kinds, minShared }: NetworkRequest): NetworkRequest {
  const isShared = sharedTieKinds.some((kind) => kinds.includes(kind));
  return { day, kinds: tieKinds.filter((kind) => kinds.includes(kind)), minShared: isShared ? minShared : 1 };
}

const byKey = [
  { field: 'key', direction: 1 },
  { field: 'validFrom', direction: 1 },
] as const;

async function readNetwork(reader: StoreReader, request: NetworkRequest): Promise<DayNetwork | Refusal> {
  const { day, kinds, minShared } = request;
  const ties: TieRow[] = [...(await readStatedTies(reader, request))];
  const tooMany = `would be more than ${MAX_TIES.toLocaleString('en')} ties; expected`;
  if (ties.length > MAX_TIES)
    return { argument: 'kinds', problem: `${kinds.join(', ')} ${tooMany} fewer kinds` };
  for (const kind of sharedTieKinds.filter((one) => kinds.includes(one))) {
    try {
      const shared = await pairAffiliations(reader, kind, request, MAX_TIES - ties.length);
      for (const tie of shared) ties.push(tie);
    } catch (error) {
      if (!(error instanceof TooManyTies)) throw error;
      const asked = `${kinds.join(', ')} with at least ${String(minShared)} in common`;
      return { argument: 'minShared', problem: `${asked} ${tooMany} a higher number, or fewer \`kinds\`` };
    }
  }
  const nodes = await readAllRows(reader, { collection: networkNodes, day, sort: byKey });
  const network = { asOf: day, kinds, nodes, ties, excerptOf: null, distances: null };
  await runInSlices(linkInSlices(network));
  return network;
}

async function readStatedTies(
  reader: StoreReader,
  { day, kinds }: NetworkRequest,
): Promise<readonly NetworkTieDocument[]> {
  const wanted = statedTieKinds.filter((kind) => kinds.includes(kind));
  if (wanted.length === 0) return [];
  const conditions = [{ kind: { $in: wanted } }];
  return readAllRows(reader, { collection: networkTies, day, conditions, sort: byKey });
}

/** The ties of one kind, in the order of their keys. Throws TooManyTies. */
async function pairAffiliations(
  reader: StoreReader,
  kind: SharedTieKind,
  { day, minShared }: NetworkRequest,
  maxTies: number,
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
  return runInSlices(joinSlices(pairShared(SharedTieRow, kind, held, { minShared, maxTies })));
}

function* joinSlices<T>(slices: Iterable<readonly T[]>): Generator<void, readonly T[]> {
  const joined: T[] = [];
  for (const slice of slices) {
    for (const one of slice) joined.push(one);
    yield;
  }
  return joined;
}

/** Reads its values from the affiliations on demand: tens of thousands of ties may have dozens of members each. */
class SharedTieRow extends SharedTie<AffiliationDocument> implements TieRow {
  get shared(): readonly string[] {
    return this.affiliations().map(([{ label }]) => label);
  }

  get since(): Day {
    return min(this.affiliations().map((sides) => max(sides.map(({ since }) => since))));
  }

  get until(): Day {
    return max(this.affiliations().map((sides) => min(sides.map(({ until }) => until))));
  }

  get sources(): readonly Citation[] {
    return distinctCitations(this.affiliations().flatMap((sides) => sides.flatMap(({ sources }) => sources)));
  }
}

function min(days: readonly Day[]): Day {
  return days.reduce((earliest, day) => (day < earliest ? day : earliest));
}

function max(days: readonly Day[]): Day {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
