/**
 * The two ends of a liaison as keys: what facts, arguments and documents are joined by.
 * In: endpoints, acronyms. Out: keys and sort keys. Not for: showing to callers.
 */
import { committeeSortKey } from '../../vocabulary/committee-reference.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import { foldAcronym } from '../../vocabulary/folded-text.ts';

const organizationPrefix = 'organization:';

/** Key of an organization beside those of committees. */
export function organizationKey(acronym: string): string {
  return organizationPrefix + foldAcronym(acronym);
}

/** Whether the key of a party is that of an organization. */
export function isOrganizationKey(key: string): boolean {
  return key.startsWith(organizationPrefix);
}

/** The party of a key; the acronym of an organization as it is folded. */
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

/** Key of the way from one party to another. */
export function wayKey(from: Endpoint, to: Endpoint): string {
  return `${partyKey(from)}|${partyKey(to)}`;
}

/** Key of two parties, whichever comes first. */
export function pairKey(a: Endpoint, b: Endpoint): string {
  return [partyKey(a), partyKey(b)].sort().join('|');
}
