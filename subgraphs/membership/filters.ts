/**
 * The filters of the lists of this subgraph as conditions of the store.
 * In: filter arguments and the day of the view. Out: conditions, or one clear error that names the argument and what was
 * expected. Not for: paging or showing.
 *
 * Who is a member of what is looked up first, by the index of the memberships, and becomes a condition on keys: committees
 * that were cut at every change of a membership would be many times as many documents.
 */
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { matchWords } from '../../subgraph-kit/search-words.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Filter } from '../../store/documents.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';
import {
  memberships,
  nationalBodies,
  type CommitteeDocument,
  type MembershipDocument,
  type NationalBodyDocument,
  type PersonDocument,
} from './documents.ts';
import { findBodyKeys } from './find.ts';
import { readCountries, readKinds } from './read-arguments.ts';
import type { CommitteeFilter } from './types-committees.ts';
import type { MembershipFilter, NationalBodyFilter } from './types-members.ts';
import type { PersonFilter } from './types-people.ts';

/** Conditions on committees. Throws BAD_USER_INPUT, INVALID_REFERENCE or AMBIGUOUS_REFERENCE. */
export async function committeeConditions(
  context: RequestContext,
  filter: CommitteeFilter,
  day: Day,
): Promise<readonly Filter<CommitteeDocument>[]> {
  const { text, kinds, statuses, status, parent, within, secretariat, isoId, createdFrom, createdTo } =
    filter;
  const conditions: Filter<CommitteeDocument>[] = [...matchWords(text)];
  if (kinds != null) conditions.push({ committeeKind: { $in: readKinds(kinds, 'filter.kinds') } });
  if (statuses != null) conditions.push({ status: { $in: statuses } });
  if (status != null) conditions.push({ status });
  if (parent != null) {
    conditions.push({ parent: await readCommitteeArgument(context, parent, 'filter.parent') });
  }
  if (within != null) {
    conditions.push({ lineOfParents: await readCommitteeArgument(context, within, 'filter.within') });
  }
  if (secretariat != null) {
    conditions.push({ secretariatBody: { $in: await findBodyKeys(context, [secretariat], day) } });
  }
  if (isoId != null) conditions.push({ isoId });
  if (createdFrom != null) conditions.push({ createdFirst: { $gte: createdFrom } });
  if (createdTo != null) conditions.push({ createdLast: { $lte: createdTo } });
  return [...conditions, ...(await memberConditions(context, filter, day))];
}

async function memberConditions(
  context: RequestContext,
  { memberBody, memberStatus }: CommitteeFilter,
  day: Day,
): Promise<readonly Filter<CommitteeDocument>[]> {
  if (memberBody == null) {
    refuseAlone(memberStatus, 'filter.memberStatus', 'filter.memberBody');
    return [];
  }
  const bodies = await findBodyKeys(context, [memberBody], day);
  const rows = await Promise.all(bodies.map((body) => loadRows(context, memberships, 'body', body, day)));
  const keys = withStatus(rows.flat(), memberStatus).map(({ committee }) => committee);
  return [{ key: { $in: keys } }];
}

/** Conditions on national bodies. Throws BAD_USER_INPUT, INVALID_REFERENCE or AMBIGUOUS_REFERENCE. */
export async function nationalBodyConditions(
  context: RequestContext,
  { acronyms, countries, text, committee, status }: NationalBodyFilter,
  day: Day,
): Promise<readonly Filter<NationalBodyDocument>[]> {
  const conditions: Filter<NationalBodyDocument>[] = [...matchWords(text)];
  if (acronyms != null) conditions.push({ key: { $in: await findBodyKeys(context, acronyms, day) } });
  if (countries != null) {
    conditions.push({ country: { $in: readCountries(countries, 'filter.countries') } });
  }
  if (committee == null) {
    refuseAlone(status, 'filter.status', 'filter.committee');
    return conditions;
  }
  const reference = await readCommitteeArgument(context, committee, 'filter.committee');
  const rows = await loadRows(context, memberships, 'committee', reference, day);
  return [...conditions, { key: { $in: withStatus(rows, status).map(({ body }) => body) } }];
}

/** Conditions on memberships. Throws BAD_USER_INPUT, INVALID_REFERENCE or AMBIGUOUS_REFERENCE. */
export async function membershipConditions(
  context: RequestContext,
  { committee, within, kinds, acronyms, countries, status, sinceFrom, sinceTo }: MembershipFilter,
  day: Day,
): Promise<readonly Filter<MembershipDocument>[]> {
  const conditions: Filter<MembershipDocument>[] = [];
  if (committee != null) {
    conditions.push({ committee: await readCommitteeArgument(context, committee, 'filter.committee') });
  }
  if (within != null) {
    conditions.push({ lineOfParents: await readCommitteeArgument(context, within, 'filter.within') });
  }
  if (kinds != null) conditions.push({ committeeKind: { $in: readKinds(kinds, 'filter.kinds') } });
  if (acronyms != null) conditions.push({ body: { $in: await findBodyKeys(context, acronyms, day) } });
  if (countries != null) {
    const codes = readCountries(countries, 'filter.countries');
    const found = await Promise.all(
      codes.map((code) => loadRows(context, nationalBodies, 'country', code, day)),
    );
    conditions.push({ body: { $in: found.flat().map(({ key }) => key) } });
  }
  if (status != null) conditions.push({ status });
  if (sinceFrom != null) conditions.push({ since: { $gte: sinceFrom } });
  if (sinceTo != null) conditions.push({ since: { $lte: sinceTo } });
  return conditions;
}

/** Conditions on people. Throws BAD_USER_INPUT, INVALID_REFERENCE or AMBIGUOUS_REFERENCE. */
export async function personConditions(
  context: RequestContext,
  { text, committee, roles, countries }: PersonFilter,
): Promise<readonly Filter<PersonDocument>[]> {
  const conditions: Filter<PersonDocument>[] = [...matchWords(text)];
  if (countries != null) {
    conditions.push({ country: { $in: readCountries(countries, 'filter.countries') } });
  }
  if (committee == null) {
    if (roles != null) conditions.push({ posts: { $in: roles } });
    return conditions;
  }
  const reference = await readCommitteeArgument(context, committee, 'filter.committee');
  const posts = roles == null ? [reference] : roles.map((role) => `${reference} ${role}`);
  return [...conditions, { posts: { $in: posts } }];
}

function withStatus(
  rows: readonly MembershipDocument[],
  status: MemberStatus | null | undefined,
): readonly MembershipDocument[] {
  return status == null ? rows : rows.filter((row) => row.status === status);
}

/** A condition that only narrows another one would silently do nothing without it. */
function refuseAlone(value: unknown, argument: string, needed: string): void {
  if (value == null) return;
  throw createCodedError(errorCodes.badUserInput, `\`${argument}\` needs \`${needed}\`; expected both`, {
    argument,
  });
}
