/**
 * How the network of one day differs from that of an earlier one.
 * In: two days, which part of the network. Out: what was added, removed and changed. Not for: comparing as such
 * (network/compare.ts).
 */
import { runInSlices } from '../../../process/yield-to-event-loop.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { compareNetworks } from '../../../network/compare.ts';
import type { NetworkArguments } from './arguments.ts';
import { refuseArgument } from './read-request.ts';
import { oncePerNetwork } from './once-per-network.ts';
import type { NetworkRows, NodeRow, TieRow } from './rows.ts';
import { showWhole, type ShownNetwork } from './shown-network.ts';
import { showOn } from './show-on.ts';

export interface NetworkChanges {
  readonly before: ShownNetwork;
  readonly after: ShownNetwork;
  readonly nodesAdded: readonly NodeRow[];
  readonly nodesRemoved: readonly NodeRow[];
  readonly tiesAdded: readonly TieRow[];
  readonly tiesRemoved: readonly TieRow[];
  readonly tiesChanged: readonly { readonly before: TieRow; readonly after: TieRow }[];
}

/** Values that say what a tie is; that a run of days began or ended is told by ties added and removed. */
const comparedFields = ['directed', 'weight', 'category', 'level', 'role', 'mutual'] as const;

/**
 * From the earlier day to the later one; null where the node in the middle is known on neither. Around a node that is known
 * on one of them only, there is nothing on the other. Throws BAD_USER_INPUT.
 */
export async function loadChange(
  context: RequestContext,
  args: NetworkArguments,
  since: Day,
  asOf: Day,
): Promise<NetworkChanges | null> {
  if (since >= asOf) throw refuseArgument('since', `is ${since}; expected a day before ${asOf}`);
  const [then, now] = await Promise.all([showOn(context, args, since), showOn(context, args, asOf)]);
  if (then === null && now === null) return null;
  const [before, after] = await Promise.all([
    then ?? showNothing(context, args, since),
    now ?? showNothing(context, args, asOf),
  ]);
  const changed = await findChanged(before.rows, after.rows);
  return { before, after, ...compareNetworks(before.rows, after.rows, (_, tie) => !changed.has(tie.key)) };
}

async function showNothing(context: RequestContext, args: NetworkArguments, day: Day): Promise<ShownNetwork> {
  return { ...(await showWhole(context, args, day)), rows: { nodes: [], ties: [] } };
}

const changedTies = oncePerNetwork(() => new WeakMap<NetworkRows, Promise<ReadonlySet<string>>>());

/** Keys of the ties that are in both networks with other values; worked out once for the same two. */
function findChanged(before: NetworkRows, after: NetworkRows): Promise<ReadonlySet<string>> {
  const known = changedTies(before);
  const found = known.get(after) ?? runInSlices(findChangedTies(before, after));
  known.set(after, found);
  return found;
}

/** What is shared has to be looked up on both sides for each tie, which takes its time. */
function* findChangedTies(before: NetworkRows, after: NetworkRows): Generator<void, ReadonlySet<string>> {
  const earlier = new Map(before.ties.map((tie) => [tie.key, tie]));
  const changed = new Set<string>();
  for (const tie of after.ties) {
    const was = earlier.get(tie.key);
    if (was !== undefined && changedFields(was, tie).length > 0) changed.add(tie.key);
    yield;
  }
  return changed;
}

/** Names of the fields of a tie whose values differ. */
export function changedFields(before: TieRow, after: TieRow): readonly string[] {
  const changed: string[] = comparedFields.filter((field) => before[field] !== after[field]);
  return JSON.stringify(before.shared) === JSON.stringify(after.shared) ? changed : [...changed, 'shared'];
}
