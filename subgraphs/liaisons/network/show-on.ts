/**
 * The network that the arguments of a query ask for on a day.
 * In: arguments. Out: the whole network, what lies around a node, or null where the node is not known. Not for: excerpts
 * around a node at hand (shown-network.ts).
 */
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { NetworkArguments } from './arguments.ts';
import { findNode } from './read-node.ts';
import { readDepth } from './read-request.ts';
import { showAround, showWhole, type ShownNetwork } from './shown-network.ts';

/** Throws BAD_USER_INPUT for arguments out of bounds, also for a depth that is of no use, and AMBIGUOUS_REFERENCE. */
export async function showOn(
  context: RequestContext,
  args: NetworkArguments,
  day: Day,
): Promise<ShownNetwork | null> {
  const { around, depth } = args;
  readDepth(depth);
  if (around == null) return showWhole(context, args, day);
  return showAround(context, args, day, (network) => findNode(context, around, 'around', network));
}
