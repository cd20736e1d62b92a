/**
 * Arguments and filters of the publications subgraph, and how they become conditions of the store.
 * In: what a caller asks for. Out: filters and orders, or BAD_USER_INPUT. Not for: paging.
 */
import { ArgsType, Field, InputType } from 'type-graphql';
import { readOptionalCommittee } from '../../as-of/committee-names.ts';
import { DeliverableTypeEnum } from '../../as-of/domain-enums.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import { DateScalar } from '../../as-of/scalars.ts';
import { matchWords } from '../../as-of/search-words.ts';
import type { DeliverableType } from '../../facts/deliverable-types.ts';
import {
  parseDocumentReference,
  parseProjectNumber,
  type DocumentReference,
} from '../../facts/document-reference.ts';
import type { Filter, Sort } from '../../store/documents.ts';
import { PageArguments } from '../../subgraph-runtime/connection.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';
import type { PublicationDocument } from './documents.ts';

export const PublicationOrderEnum = defineEnum('PublicationOrder', 'The order of a list of publications.', {
  DESIGNATION: 'By number, then year.',
  PUBLISHED_ON: 'By date of publication; publications without one last.',
  REVIEW_DATE: 'By review date, stated or else computed; publications without one last.',
});
export type PublicationOrder = keyof typeof PublicationOrderEnum;

@ArgsType()
export class CommitteePublicationArguments extends PageArguments {
  @Field(() => [DeliverableTypeEnum], {
    nullable: true,
    description: 'Types of deliverable; all unless told.',
  })
  types?: readonly DeliverableType[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to add those of committees and groups below it; false unless told.',
  })
  includeGroups?: boolean | null;

  @Field(() => PublicationOrderEnum, { nullable: true, description: 'Order; DESIGNATION unless told.' })
  orderBy?: PublicationOrder | null;
}

@InputType({ description: 'Which publications are asked for; conditions that are left out do not narrow.' })
export class PublicationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words, or beginnings of words, of designation and title, without regard to capitals and marks.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Committee that published it, with everything below, in any spelling: `ISO/TC 307`.',
  })
  committee?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Group that developed it, in any spelling: `ISO/TC 307/JWG 4`.',
  })
  workingGroup?: string | null;

  @Field(() => [DeliverableTypeEnum], { nullable: true, description: 'Types of deliverable.' })
  deliverableTypes?: readonly DeliverableType[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Project that led to it, in any form: `ISO 23244`, `ISO/DTR 23244`. Former numbers do not count.',
  })
  project?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Certain to be published on this day or later.' })
  publishedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Certain to be published on this day or earlier.' })
  publishedTo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'With a review date, stated or else computed, that is certain to lie before this day.',
  })
  reviewBefore?: string | null;
}

/** Conditions of a filter. Throws BAD_USER_INPUT, INVALID_REFERENCE or AMBIGUOUS_REFERENCE. */
export async function publicationConditions(
  context: RequestContext,
  filter: PublicationFilter,
): Promise<readonly Filter<PublicationDocument>[]> {
  const { text, deliverableTypes, project, publishedFrom, publishedTo, reviewBefore } = filter;
  const [committee, workingGroup] = await Promise.all([
    readOptionalCommittee(context, filter.committee, 'filter.committee'),
    readOptionalCommittee(context, filter.workingGroup, 'filter.workingGroup'),
  ]);
  return [
    ...matchWords(text),
    ...(committee === null ? [] : [{ within: committee }]),
    ...(workingGroup === null ? [] : [{ workingGroup }]),
    ...(deliverableTypes == null ? [] : [{ deliverableType: { $in: deliverableTypes } }]),
    ...(project == null ? [] : [{ project: readProject(project) }]),
    ...(publishedFrom == null ? [] : [{ publishedFirst: { $gte: publishedFrom } }]),
    ...(publishedTo == null ? [] : [{ publishedLast: { $lte: publishedTo } }]),
    ...(reviewBefore == null ? [] : [{ reviewSort: { $lt: reviewBefore } }]),
  ];
}

/** The order of the store for an order that a caller may ask for. */
export function publicationSort(order: PublicationOrder | null | undefined): Sort<PublicationDocument> {
  const byDesignation = { field: 'sortKey', direction: 1 } as const;
  switch (order ?? 'DESIGNATION') {
    case 'DESIGNATION':
      return [byDesignation];
    case 'PUBLISHED_ON':
      return [{ field: 'publishedSort', direction: 1 }, byDesignation];
    case 'REVIEW_DATE':
      return [{ field: 'reviewSort', direction: 1 }, byDesignation];
  }
}

/** A designation in any spelling. Throws INVALID_REFERENCE for anything else, also for the reference of a draft. */
export function readDesignation(text: string): DocumentReference {
  const read = parseDocumentReference(text.replace(/\s*:\s*/gu, ':'));
  if (read.ok && read.value.prefix === null) return read.value;
  const expected = 'a designation such as ISO/TR 23244:2020, without a stage';
  throw createCodedError(
    errorCodes.invalidReference,
    `\`designation\`: ${JSON.stringify(text)} names no publication; expected ${expected}`,
    { argument: 'designation' },
  );
}

function readProject(text: string): string {
  const read = parseProjectNumber(text);
  if (read.ok) return read.value;
  throw createCodedError(
    errorCodes.invalidReference,
    `\`filter.project\`: ${JSON.stringify(text)} names no project; expected ${read.expected}`,
    { argument: 'filter.project' },
  );
}
