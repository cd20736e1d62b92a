/**
 * The party behind a key: a committee by its key alone, an organization with its name.
 * In: an endpoint and a day. Out: a party. Not for: anything else of a committee (the membership subgraph).
 */
import type { RequestContext } from '../../as-of/request-context.ts';
import { loadRows } from '../../as-of/versioned-document.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import { foldAcronym } from '../../facts/folded-text.ts';
import type { Day } from '../../facts/partial-date.ts';
import { organizations } from './documents.ts';
import type { LiaisonParty, Organization } from './types-entities.ts';
import { showOrganization } from './view.ts';

/** The party on a day. */
export function findParty(context: RequestContext, party: Endpoint, day: Day): Promise<LiaisonParty | null> {
  if ('committee' in party) return Promise.resolve({ reference: party.committee, asOf: day });
  return findOrganization(context, party.organization, day);
}

/** The organization on a day, or null before the first source that speaks of it. */
export async function findOrganization(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<Organization | null> {
  const [document] = await loadRows(context, organizations, 'folded', foldAcronym(acronym), day);
  return document === undefined ? null : showOrganization(document, day);
}
