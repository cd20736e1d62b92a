/**
 * From a node as a caller names it to its key in a network.
 * In: a committee in any spelling or the acronym of an organization. Out: a key; null or one clear error where the network
 * has no such node. Not for: arguments that name a committee only (subgraph-kit/committee-argument.ts).
 */
import { findCommitteeArgument } from '../../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { findOrganizationKey } from '../find.ts';
import { indexNetwork } from './network-index.ts';
import { refuseArgument } from './read-request.ts';
import type { ShownNetwork } from './shown-network.ts';

/** The keys that the text may stand for, a committee first. Throws AMBIGUOUS_REFERENCE. */
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

/** The node among those shown, or null. Throws AMBIGUOUS_REFERENCE. */
export async function findNode(
  context: RequestContext,
  text: string,
  argument: string,
  { request, rows }: ShownNetwork,
): Promise<string | null> {
  const keys = await readNodeKeys(context, text, argument, request.day);
  const { nodes } = indexNetwork(rows);
  return keys.find((key) => nodes.has(key)) ?? null;
}

/** As `findNode`; where there is none, throws BAD_USER_INPUT that names the argument. */
export async function readNode(
  context: RequestContext,
  text: string,
  argument: string,
  network: ShownNetwork,
): Promise<string> {
  const key = await findNode(context, text, argument, network);
  if (key !== null) return key;
  throw refuseUnknownNode(argument, text, `on ${network.request.day}`);
}

/** An error about a name that stands for no node. */
export function refuseUnknownNode(argument: string, text: string, when: string): Error {
  return refuseArgument(
    argument,
    `names "${text}", which is not known ${when}; expected a committee, or an organization by acronym`,
  );
}
