/**
 * From arguments and filters to conditions of the store.
 * In: what a caller asks for. Out: filters, or BAD_USER_INPUT. Not for: paging (subgraph-runtime/connection.ts).
 */
import { readCommitteeArgument } from '../../as-of/committee-names.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import { matchWords } from '../../as-of/search-words.ts';
import { personId } from '../../facts/person-name.ts';
import type { Filter } from '../../store/documents.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';
import type {
  CommitteeLiaisonArguments,
  LiaisonFilter,
  OrganizationFilter,
  RepresentativeFilter,
} from './arguments.ts';
import type { LiaisonDocument, OrganizationDocument, RepresentationDocument } from './documents.ts';
import { liaisonMark } from './load-organizations.ts';
import { foldAcronym, organizationKey } from './party.ts';
import { LiaisonDirectionEnum, LiaisonOthersEnum } from './types-enums.ts';

/** Conditions of a liaison filter. Throws BAD_USER_INPUT for a direction without a party, and errors of references. */
export async function liaisonConditions(
  context: RequestContext,
  filter: LiaisonFilter,
): Promise<readonly Filter<LiaisonDocument>[]> {
  const { organization, direction, category, reciprocal, hasRepresentatives } = filter;
  const committee = await readOptionalCommittee(context, filter.committee, 'filter.committee');
  const parties = [committee, organization == null ? null : organizationKey(organization)].filter(
    (key) => key !== null,
  );
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
    ...(party === undefined ? [] : directionConditions(party, direction ?? LiaisonDirectionEnum.BOTH)),
    ...othersConditions(filter.with ?? LiaisonOthersEnum.ALL),
    ...(category == null ? [] : [{ category }]),
    ...(reciprocal == null ? [] : [{ reciprocal }]),
    ...(hasRepresentatives == null ? [] : [{ hasRepresentatives }]),
  ];
}

function directionConditions(
  party: string,
  direction: LiaisonDirectionEnum,
): readonly Filter<LiaisonDocument>[] {
  switch (direction) {
    case LiaisonDirectionEnum.TO:
      return [{ toKey: party, directed: true }];
    case LiaisonDirectionEnum.FROM:
      return [{ fromKey: party, directed: true }];
    case LiaisonDirectionEnum.BOTH:
      return [];
  }
}

function othersConditions(others: LiaisonOthersEnum): readonly Filter<LiaisonDocument>[] {
  switch (others) {
    case LiaisonOthersEnum.COMMITTEES:
      return [{ withOrganization: false }];
    case LiaisonOthersEnum.ORGANIZATIONS:
      return [{ withOrganization: true }];
    case LiaisonOthersEnum.ALL:
      return [];
  }
}

/** A test for rows of one committee, with the same meaning as the conditions of a filter. */
export function matchesLiaisonArguments(
  committee: string,
  { direction, with: others, category, reciprocal }: CommitteeLiaisonArguments,
): (row: LiaisonDocument) => boolean {
  return (row) =>
    (direction !== LiaisonDirectionEnum.TO || (row.directed && row.toKey === committee)) &&
    (direction !== LiaisonDirectionEnum.FROM || (row.directed && row.fromKey === committee)) &&
    (others !== LiaisonOthersEnum.COMMITTEES || !row.withOrganization) &&
    (others !== LiaisonOthersEnum.ORGANIZATIONS || row.withOrganization) &&
    (category == null || row.category === category) &&
    (reciprocal == null || row.reciprocal === reciprocal);
}

/** Conditions of a representative filter. Throws BAD_USER_INPUT for a blank name, and errors of references. */
export async function representativeConditions(
  context: RequestContext,
  { from, toCommittee, toOrganization, person }: RepresentativeFilter,
): Promise<readonly Filter<RepresentationDocument>[]> {
  const [committee, to] = await Promise.all([
    readOptionalCommittee(context, from, 'filter.from'),
    readTarget(context, { toCommittee, toOrganization }, 'filter.'),
  ]);
  return [
    ...(committee === null ? [] : [{ committee }]),
    ...(to === null ? [] : [{ toKey: to }]),
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
  place = '',
): Promise<string | null> {
  if (toCommittee != null && toOrganization != null) {
    throw createCodedError(
      errorCodes.badUserInput,
      `expected either \`${place}toCommittee\` or \`${place}toOrganization\`, not both`,
      { argument: `${place}toCommittee` },
    );
  }
  if (toOrganization != null) return organizationKey(toOrganization);
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
  { text, committee, category }: OrganizationFilter,
): Promise<readonly Filter<OrganizationDocument>[]> {
  const reference = await readOptionalCommittee(context, committee, 'filter.committee');
  const marked = reference !== null || category != null;
  return [
    ...(text == null ? [] : readText(text)),
    ...(marked ? [{ inLiaison: liaisonMark(reference, category ?? null) }] : []),
  ];
}

function readText(text: string): readonly Filter<OrganizationDocument>[] {
  const conditions = matchWords(text);
  if (conditions.length > 0) return conditions;
  throw createCodedError(errorCodes.badUserInput, '`filter.text` has no word; expected at least one', {
    argument: 'filter.text',
  });
}

function readOptionalCommittee(
  context: RequestContext,
  text: string | null | undefined,
  argument: string,
): Promise<string | null> {
  return text == null ? Promise.resolve(null) : readCommitteeArgument(context, text, argument);
}

/** The lookup key of an acronym. Throws BAD_USER_INPUT for a blank one. */
export function readAcronym(text: string): string {
  const folded = foldAcronym(text);
  if (folded !== '') return folded;
  throw createCodedError(errorCodes.badUserInput, '`acronym` is blank; expected an acronym such as GS1', {
    argument: 'acronym',
  });
}
