/** Networks and their nodes, as arguments name them. */
import { excerptAround } from '../../../network/excerpt.ts';
import { findCommitteeArgument } from '../../../subgraph-kit/committee-argument.ts';
import { refuseArgument } from '../../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { findOrganizationKey } from '../find.ts';
import {
  readDepth,
  readTieChoice,
  type ExcerptChoice,
  type NetworkArguments,
  type TieChoice,
} from './arguments.ts';
import { indexNetwork } from './index-network.ts';
import { loadNetwork, type DayNetwork } from './load-network.ts';

/** The keys that the text may name, a committee first. Throws AMBIGUOUS_REFERENCE. */
export async function readNodeKeys(
  context: RequestContext,
  text: string,
  argument: string,
  day: Day,
): Promise<readonly string[]> {
  const [committee, organization] = await Promise.all([
    findCommitteeArgument(context, text, argument),
    findOrganizationKey(context, text, day),
  ]);
  return committee === null ? [organization] : [committee, organization];
}

/** The key of the named node of the network, or null. Throws AMBIGUOUS_REFERENCE. */
export async function findNode(
  context: RequestContext,
  text: string,
  argument: string,
  network: DayNetwork,
): Promise<string | null> {
  const keys = await readNodeKeys(context, text, argument, network.asOf);
  const { nodes } = indexNetwork(network);
  return keys.find((key) => nodes.has(key)) ?? null;
}

/** As `findNode`; throws BAD_USER_INPUT for an unknown node. */
export async function readNode(
  context: RequestContext,
  text: string,
  argument: string,
  network: DayNetwork,
): Promise<string> {
  const key = await findNode(context, text, argument, network);
  if (key !== null) return key;
  throw refuseUnknownNode(argument, text, `on ${network.asOf}`);
}

/** An error about a name of no node. */
export function refuseUnknownNode(argument: string, text: string, when: string): Error {
  return refuseArgument(
    argument,
    ` names "${text}", which is not known ${when}; expected a committee, or an organization by acronym`,
  );
}

/** The whole network of a day. Throws BAD_USER_INPUT. */
export function findWhole(context: RequestContext, choice: TieChoice, day: Day): Promise<DayNetwork> {
  return loadNetwork(context, readTieChoice(choice, day));
}

/** The excerpt around the node that `findKey` finds in the whole network; null if it finds none. Throws BAD_USER_INPUT. */
export async function findExcerpt(
  context: RequestContext,
  choice: ExcerptChoice,
  day: Day,
  findKey: (whole: DayNetwork) => Promise<string | null> | string | null,
): Promise<DayNetwork | null> {
  const depth = readDepth(choice.depth);
  const whole = await findWhole(context, choice, day);
  const key = await findKey(whole);
  if (key === null) return null;
  const { network, distances } = excerptAround(whole, key, depth);
  return { ...whole, ...network, excerptOf: whole, distances };
}

/** The network of a query; null if the central node is unknown. Throws BAD_USER_INPUT and AMBIGUOUS_REFERENCE. */
export async function findNetwork(
  context: RequestContext,
  args: NetworkArguments,
  day: Day,
): Promise<DayNetwork | null> {
  const { around } = args;
  if (around != null)
    return findExcerpt(context, args, day, (whole) => findNode(context, around, 'around', whole));
  readDepth(args.depth);
  return findWhole(context, args, day);
}
