/**
 * Arguments and filters of publications, and how they become conditions of the store.
 * In: what a caller asks for. Out: filters and orders, or BAD_USER_INPUT. Not for: paging.
 */
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { readOptionalCommittee } from '../../subgraph-kit/committee-argument.ts';
import { DeliverableTypeEnum } from '../../subgraph-kit/domain-enums.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { matchWords } from '../../subgraph-kit/search-words.ts';
import type { DeliverableType } from '../../vocabulary/deliverable-types.ts';
import {
  parseDocumentReference,
  parseProjectNumber,
  type DocumentReference,
} from '../../vocabulary/document-reference.ts';
import { parseIcsCode } from '../../vocabulary/ics-codes.ts';
import type { Parsed } from '../../vocabulary/parsed.ts';
import { parseStageCode, type PublicationStatus } from '../../vocabulary/stages.ts';
import type { Filter, Sort } from '../../store/documents.ts';
import { PageArguments } from '../../subgraph-runtime/connection.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';
import type { PublicationDocument } from './documents.ts';
import { PublicationOrderEnum, PublicationStatusEnum, type PublicationOrder } from './enums.ts';

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
      'Words, or beginnings of words, of designation, title and scope, without regard to capitals and marks.',
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

  @Field(() => [String], { nullable: true, description: 'Stage codes: `60.60`, `90.93`.' })
  stages?: readonly string[] | null;

  @Field(() => [PublicationStatusEnum], {
    nullable: true,
    description: 'What became of it; publications whose stage no source states have none.',
  })
  statuses?: readonly PublicationStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'ICS code, with everything below it: `35`, `35.030`.',
  })
  ics?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'ISO 639-1 codes: published in one of these languages.',
  })
  languages?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a source names what replaces it.',
  })
  replaced?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Project that led to it, in any form: `ISO 23244`, `ISO/DTR 23244`. Former numbers do not count.',
  })
  project?: string | null;

  @Field(() => Int, { nullable: true, description: "ISO's numeric id." })
  isoId?: number | null;

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
  filter: PublicationFilter | null | undefined,
): Promise<readonly Filter<PublicationDocument>[]> {
  if (filter == null) return [];
  const { text, stages, ics, replaced, project, isoId } = filter;
  const [committee, workingGroup] = await Promise.all([
    readOptionalCommittee(context, filter.committee, 'filter.committee'),
    readOptionalCommittee(context, filter.workingGroup, 'filter.workingGroup'),
  ]);
  return [
    ...matchWords(text),
    ...(committee === null ? [] : [{ within: committee }]),
    ...(workingGroup === null ? [] : [{ workingGroup }]),
    ...oneOf('deliverableType', filter.deliverableTypes),
    ...oneOf('stage', stages?.map(readStage)),
    ...oneOf('status', filter.statuses),
    ...(ics == null ? [] : [{ icsWithin: readIcs(ics, 'filter.ics') }]),
    ...oneOf('languages', filter.languages),
    ...(replaced == null ? [] : [{ isReplaced: replaced }]),
    ...(project == null ? [] : [{ project: readProject(project) }]),
    ...(isoId == null ? [] : [{ isoId }]),
    ...dateConditions(filter),
  ];
}

/** The order of the store for an order that a caller may ask for. What is null comes last either way. */
export function publicationSort(order: PublicationOrder | null | undefined): Sort<PublicationDocument> {
  const byDesignation = { field: 'sortKey', direction: 1 } as const;
  switch (order ?? 'DESIGNATION') {
    case 'DESIGNATION':
      return [byDesignation];
    case 'DESIGNATION_DESC':
      return [{ field: 'sortKey', direction: -1 }];
    case 'PUBLISHED_ON':
      return [{ field: 'publishedSort', direction: 1 }, byDesignation];
    case 'PUBLISHED_ON_DESC':
      return [
        { field: 'publishedFirst', direction: -1 },
        { field: 'sortKey', direction: -1 },
      ];
    case 'REVIEW_DATE':
      return [{ field: 'reviewSort', direction: 1 }, byDesignation];
    case 'REVIEW_DATE_DESC':
      return [
        { field: 'reviewLast', direction: -1 },
        { field: 'sortKey', direction: -1 },
      ];
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

/** An ICS code. Throws BAD_USER_INPUT. */
export function readIcs(text: string, argument: string): string {
  return readOrThrow(parseIcsCode(text), text, argument);
}

/** A stage code. Throws BAD_USER_INPUT. */
function readStage(text: string): string {
  return readOrThrow(parseStageCode(text), text, 'filter.stages');
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

function readOrThrow(read: Parsed<string>, text: string, argument: string): string {
  if (read.ok) return read.value;
  const message = `\`${argument}\`: ${JSON.stringify(text)} cannot be read; expected ${read.expected}`;
  throw createCodedError(errorCodes.badUserInput, message, { argument });
}

function oneOf(
  field: string,
  values: readonly string[] | null | undefined,
): readonly Filter<PublicationDocument>[] {
  return values == null ? [] : [{ [field]: { $in: values } }];
}

function dateConditions({
  publishedFrom,
  publishedTo,
  reviewBefore,
}: PublicationFilter): readonly Filter<PublicationDocument>[] {
  return [
    ...(publishedFrom == null ? [] : [{ publishedFirst: { $gte: publishedFrom } }]),
    ...(publishedTo == null ? [] : [{ publishedLast: { $lte: publishedTo } }]),
    ...(reviewBefore == null ? [] : [{ reviewSort: { $lt: reviewBefore } }]),
  ];
}
