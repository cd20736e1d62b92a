/**
 * The network that a query shows: the whole one of a day, or what lies around one node of it.
 * In: a context, arguments. Out: rows to show, with the whole network that their measures are of. Not for: loading rows
 * (snapshot.ts).
 */
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { excerptAround } from '../../../network/excerpt.ts';
import type { ExcerptChoice, TieChoice } from './arguments.ts';
import { readDepth, readTieChoice } from './read-request.ts';
import type { NetworkRequest, NetworkRows } from './rows.ts';
import { loadNetwork } from './snapshot.ts';

export interface ShownNetwork {
  readonly request: NetworkRequest;
  /** All of it: what measures and communities are of. */
  readonly whole: NetworkRows;
  /** What is shown: the whole, or an excerpt. */
  readonly rows: NetworkRows;
  /** From the node that the excerpt is around; null for the whole. */
  readonly distances: ReadonlyMap<string, number> | null;
}

/** The whole network. Throws BAD_USER_INPUT for arguments out of bounds, or a network over them. */
export async function showWhole(context: RequestContext, choice: TieChoice, day: Day): Promise<ShownNetwork> {
  const request = readTieChoice(choice, day);
  const whole = await loadNetwork(context, request);
  return { request, whole, rows: whole, distances: null };
}

/** What lies around the node that is found in the whole network, and nothing where none is found. Throws as `showWhole`. */
export async function showAround(
  context: RequestContext,
  choice: ExcerptChoice,
  day: Day,
  findNode: (network: ShownNetwork) => Promise<string | null> | string | null,
): Promise<ShownNetwork | null> {
  const depth = readDepth(choice.depth);
  const network = await showWhole(context, choice, day);
  const key = await findNode(network);
  if (key === null) return null;
  const { network: rows, distances } = excerptAround(network.whole, key, depth);
  return { ...network, rows, distances };
}
