/**
 * From arguments and filters to conditions of the store.
 * In: what a caller asks for. Out: filters, or BAD_USER_INPUT. Not for: paging (subgraph-runtime/connection.ts).
 */
import { readCommitteeArgument, readOptionalCommittee } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { matchWords } from '../../subgraph-kit/search-words.ts';
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { personId } from '../../vocabulary/person-name.ts';
import type { Filter } from '../../store/documents.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';
import type {
  CommitteeLiaisonArguments,
  JointWorkingGroupFilter,
  LiaisonFilter,
  OrganizationFilter,
  RepresentativeFilter,
} from './arguments.ts';
import type {
  JointGroupDocument,
  LiaisonDocument,
  OrganizationDocument,
  RepresentationDocument,
} from './documents.ts';
import { findOrganizationKey } from './find.ts';
import { liaisonMark } from './build/organizations.ts';
import type { LiaisonDirection, LiaisonOthers } from './enums.ts';

/** Conditions of a liaison filter. Throws BAD_USER_INPUT for a direction without a party, and errors of references. */
export async function liaisonConditions(
  context: RequestContext,
  filter: LiaisonFilter,
  day: Day,
): Promise<readonly Filter<LiaisonDocument>[]> {
  const { organization, direction } = filter;
  const keys = await Promise.all([
    readOptionalCommittee(context, filter.committee, 'filter.committee'),
    organization == null ? null : findOrganizationKey(context, organization, day),
  ]);
  const parties = keys.filter((key) => key !== null);
  const [party] = parties;
  if (direction != null && party === undefined) {
    throw createCodedError(
      errorCodes.badUserInput,
      '`filter.direction` needs a party to be seen from; expected `committee` or `organization` beside it',
      { argument: 'filter.direction' },
    );
  }
  return [
    ...parties.map((key) => ({ parties: key })),
    ...(party === undefined ? [] : directionConditions(party, direction ?? 'BOTH')),
    ...rowConditions(filter),
  ];
}

/** The liaisons of one party that arguments ask for, as a field that holds its key and conditions on the rest. */
export interface LiaisonsOfParty {
  readonly field: 'toKey' | 'fromKey' | 'parties';
  readonly conditions: readonly Filter<LiaisonDocument>[];
}

/** What a committee's arguments ask for. The conditions name no committee: one store call answers for many. */
export function liaisonsOfCommittee(args: CommitteeLiaisonArguments): LiaisonsOfParty {
  const { field, conditions } = liaisonsInDirection(args.direction ?? 'BOTH');
  return { field, conditions: [...conditions, ...rowConditions(args)] };
}

/** The liaisons of a party in a direction; one whose source gives no direction is in BOTH alone. */
export function liaisonsInDirection(direction: LiaisonDirection): LiaisonsOfParty {
  switch (direction) {
    case 'TO':
      return { field: 'toKey', conditions: [{ directed: true }] };
    case 'FROM':
      return { field: 'fromKey', conditions: [{ directed: true }] };
    case 'BOTH':
      return { field: 'parties', conditions: [] };
  }
}

function directionConditions(party: string, direction: LiaisonDirection): readonly Filter<LiaisonDocument>[] {
  const { field, conditions } = liaisonsInDirection(direction);
  return [{ [field]: party }, ...conditions];
}

/** Conditions that say nothing of a party. */
function rowConditions(
  filter: Omit<LiaisonFilter, 'committee' | 'organization' | 'direction'>,
): readonly Filter[] {
  const { category, reciprocal, directed, mutual, hasRepresentatives } = filter;
  return [
    ...othersConditions(filter.with),
    ...(category == null ? [] : [{ category }]),
    ...(reciprocal == null ? [] : [{ reciprocal }]),
    ...(directed == null ? [] : [{ directed }]),
    ...(mutual == null ? [] : [{ mutual }]),
    ...(hasRepresentatives == null ? [] : [{ hasRepresentatives }]),
  ];
}

/** Conditions on the kind of the other party. */
export function othersConditions(others: LiaisonOthers | null | undefined): readonly Filter[] {
  switch (others ?? 'ALL') {
    case 'COMMITTEES':
      return [{ withOrganization: false }];
    case 'ORGANIZATIONS':
      return [{ withOrganization: true }];
    case 'ALL':
      return [];
  }
}

/** Conditions of a representative filter. Throws BAD_USER_INPUT for a blank name, and errors of references. */
export async function representativeConditions(
  context: RequestContext,
  { from, toCommittee, toOrganization, with: others, person }: RepresentativeFilter,
  day: Day,
): Promise<readonly Filter<RepresentationDocument>[]> {
  const [committee, to] = await Promise.all([
    readOptionalCommittee(context, from, 'filter.from'),
    readTarget(context, { toCommittee, toOrganization }, day, 'filter.'),
  ]);
  return [
    ...(committee === null ? [] : [{ committee }]),
    ...(to === null ? [] : [{ toKey: to }]),
    ...othersConditions(others),
    ...(person == null ? [] : [{ personKeys: readPerson(person) }]),
  ];
}

interface Target {
  readonly toCommittee?: string | null | undefined;
  readonly toOrganization?: string | null | undefined;
}

/** Key of the party that a caller names by one of two arguments; null where neither is given. */
export async function readTarget(
  context: RequestContext,
  { toCommittee, toOrganization }: Target,
  day: Day,
  place = '',
): Promise<string | null> {
  if (toCommittee != null && toOrganization != null) {
    throw createCodedError(
      errorCodes.badUserInput,
      `expected either \`${place}toCommittee\` or \`${place}toOrganization\`, not both`,
      { argument: `${place}toCommittee` },
    );
  }
  if (toOrganization != null) return findOrganizationKey(context, toOrganization, day);
  return readOptionalCommittee(context, toCommittee, `${place}toCommittee`);
}

function readPerson(text: string): string {
  const id = personId(text);
  if (id !== '') return id;
  throw createCodedError(
    errorCodes.badUserInput,
    '`filter.person` is blank; expected a name or the id of a person',
    {
      argument: 'filter.person',
    },
  );
}

/** Conditions of an organization filter. Throws BAD_USER_INPUT for a text without words. */
export async function organizationConditions(
  context: RequestContext,
  { text, committee, category, isoId }: OrganizationFilter,
): Promise<readonly Filter<OrganizationDocument>[]> {
  const reference = await readOptionalCommittee(context, committee, 'filter.committee');
  const marked = reference !== null || category != null;
  return [
    ...matchWords(text),
    ...(marked ? [{ inLiaison: liaisonMark(reference, category ?? null) }] : []),
    ...(isoId == null ? [] : [{ isoId }]),
  ];
}

/** Conditions of a filter of joint groups. Throws errors of references. */
export async function jointGroupConditions(
  context: RequestContext,
  { parents, administeringCommittee }: JointWorkingGroupFilter,
): Promise<readonly Filter<JointGroupDocument>[]> {
  const [administering, ...references] = await Promise.all([
    readOptionalCommittee(context, administeringCommittee, 'filter.administeringCommittee'),
    ...(parents ?? []).map((text) => readCommitteeArgument(context, text, 'filter.parents')),
  ]);
  return [
    ...references.map((parent) => ({ parents: parent })),
    ...(administering === null ? [] : [{ administering }]),
  ];
}

/** The lookup key of an acronym. Throws BAD_USER_INPUT for a blank one. */
export function readAcronym(text: string): string {
  const folded = foldAcronym(text);
  if (folded !== '') return folded;
  throw createCodedError(errorCodes.badUserInput, '`acronym` is blank; expected an acronym such as GS1', {
    argument: 'acronym',
  });
}
