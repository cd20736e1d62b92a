/** The keys of the two parties of a liaison, by which facts, arguments and documents are joined. */
import { committeeSortKey } from '../../vocabulary/committee-reference.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import type { LiaisonCategory } from '../../vocabulary/liaison-categories.ts';

const organizationPrefix = 'organization:';

/** Key of an organization beside those of committees. */
export function organizationKey(acronym: string): string {
  return organizationPrefix + foldAcronym(acronym);
}

/** Whether the key of a party is that of an organization. */
export function isOrganizationKey(key: string): boolean {
  return key.startsWith(organizationPrefix);
}

/** The party of a key; the acronym of an organization is the folded one. */
export function endpointOf(key: string): Endpoint {
  return isOrganizationKey(key) ? { organization: key.slice(organizationPrefix.length) } : { committee: key };
}

/** `ISO/TC 307` or `organization:GS1`. */
export function partyKey(party: Endpoint): string {
  return 'committee' in party ? party.committee : organizationKey(party.organization);
}

/** Sorts SC 7 before SC 17, and organizations after committees. */
export function partySortKey(party: Endpoint): string {
  return committeeSortKey(partyKey(party));
}

/** Key of the direction from one party to another. */
export function directionKey(from: Endpoint, to: Endpoint): string {
  return `${partyKey(from)}|${partyKey(to)}`;
}

/** Key of two parties in either order. */
export function pairKey(a: Endpoint, b: Endpoint): string {
  return [partyKey(a), partyKey(b)].sort().join('|');
}

/** The end of a liaison that is not the given party. */
export function otherParty(
  { from, to, toKey }: Record<'from' | 'to', Endpoint> & { readonly toKey: string },
  party: string,
): Endpoint {
  return toKey === party ? from : to;
}

/** What organizations are found by: in liaison with a committee, in a category, or both at once; null for any. */
export function liaisonMark(committee: string | null, category: LiaisonCategory | null): string {
  return `${committee ?? 'any'}|${category ?? 'any'}`;
}
