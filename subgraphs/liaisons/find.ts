/**
 * The party behind a key: a committee by its key alone, an organization with its name.
 * In: an endpoint or an acronym, and a day. Out: a party. Not for: anything else of a committee (the membership subgraph).
 */
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { organizations, type OrganizationDocument } from './documents.ts';
import { organizationKey } from './party.ts';
import type { LiaisonParty, Organization } from './types-entities.ts';
import { toOrganization } from './view.ts';

/** The party on a day. */
export async function findParty(
  context: RequestContext,
  party: Endpoint,
  day: Day,
): Promise<LiaisonParty | null> {
  if ('committee' in party) return { reference: party.committee, asOf: day };
  const wanted = foldAcronym(party.organization);
  const rows = await loadRows(context, organizations, 'acronymKeys', wanted, day);
  const document = rows.find(({ key }) => foldAcronym(key) === wanted);
  return document === undefined ? null : toOrganization(document, day);
}

/** The organization that has the acronym on a day, or else had it; null before the first source that speaks of it. */
export async function findOrganization(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<Organization | null> {
  const document = await findDocument(context, acronym, day);
  return document === null ? null : toOrganization(document, day);
}

/** The key by which liaisons name the organization of an acronym, also of one that no source speaks of. */
export async function findOrganizationKey(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<string> {
  const document = await findDocument(context, acronym, day);
  return organizationKey(document?.key ?? acronym);
}

async function findDocument(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<OrganizationDocument | null> {
  const wanted = foldAcronym(acronym);
  const rows = await loadRows(context, organizations, 'acronymKeys', wanted, day);
  const onDay = rows.find(({ folded }) => folded === wanted);
  return onDay ?? rows.find(({ key }) => foldAcronym(key) === wanted) ?? rows[0] ?? null;
}
