/**
 * Which projects to list: the arguments, and the conditions that they put on stored projects.
 * In: a filter as a caller writes it. Out: conditions for the store. Not for: paging.
 */
import { Field, InputType, Int } from 'type-graphql';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { DeliverableTypeEnum } from '../../subgraph-kit/domain-enums.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { matchWords } from '../../subgraph-kit/search-words.ts';
import type { DeliverableType } from '../../vocabulary/deliverable-types.ts';
import { personId } from '../../vocabulary/person-name.ts';
import type { Filter, Sort } from '../../store/documents.ts';
import { readIcsArgument, readStageArgument } from './arguments.ts';
import { ProjectStatusEnum, type ProjectOrder } from './enums.ts';
import type { ProjectDocument, ProjectStatus } from './documents-projects.ts';

@InputType({ description: 'Which projects to list. Conditions that are left out do not restrict the list.' })
export class ProjectFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the title, scope or reference, or their beginnings; all of them must occur.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Committee in any spelling: projects that it administers, approves, lists or develops, or whose group it shares.',
  })
  committee?: string | null;

  @Field(() => String, { nullable: true, description: 'Group that develops the project, in any spelling.' })
  workingGroup?: string | null;

  @Field(() => [String], { nullable: true, description: 'Stage codes: `20.00`, `20.20`.' })
  stages?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Stage code from which on, included.' })
  stageFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Stage code up to which, included.' })
  stageTo?: string | null;

  @Field(() => [DeliverableTypeEnum], { nullable: true, description: 'Types of deliverable.' })
  deliverableTypes?: readonly DeliverableType[] | null;

  @Field(() => [ProjectStatusEnum], { nullable: true, description: 'Where the projects stand.' })
  status?: readonly ProjectStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id or name, in any spelling of the sources, of a leader or co-leader.',
  })
  leader?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ICS code, with everything below it: `35`, `35.030`.',
  })
  ics?: string | null;

  @Field(() => Int, { nullable: true, description: "ISO's numeric id." })
  isoId?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Projects whose limit date is before this day.' })
  limitDateBefore?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Projects whose limit date is after this day.' })
  limitDateAfter?: string | null;
}

type Condition = Filter<ProjectDocument>;

/** The conditions of a filter. Throws INVALID_REFERENCE, AMBIGUOUS_REFERENCE or BAD_USER_INPUT. */
export async function projectConditions(
  context: RequestContext,
  filter: ProjectFilter | null | undefined,
): Promise<readonly Condition[]> {
  if (filter === null || filter === undefined) return [];
  const { committee, workingGroup, leader, ics, isoId, limitDateBefore, limitDateAfter } = filter;
  return [
    ...matchWords(filter.text),
    ...(committee == null
      ? []
      : [{ involved: await readCommitteeArgument(context, committee, 'filter.committee') }]),
    ...(workingGroup == null
      ? []
      : [{ workingGroup: await readCommitteeArgument(context, workingGroup, 'filter.workingGroup') }]),
    ...stageConditions(filter),
    ...oneOf('deliverableType', filter.deliverableTypes),
    ...oneOf('status', filter.status),
    ...(leader == null ? [] : [{ leaderKeys: personId(leader) }]),
    ...(ics == null ? [] : [{ icsWithin: readIcsArgument(ics, 'filter.ics') }]),
    ...(isoId == null ? [] : [{ isoId }]),
    ...(limitDateBefore == null ? [] : [{ limitLast: { $lt: limitDateBefore, $ne: null } }]),
    ...(limitDateAfter == null ? [] : [{ limitFirst: { $gt: limitDateAfter, $ne: null } }]),
  ];
}

/** One of the values, where the caller names any. */
export function oneOf(field: string, values: readonly string[] | null | undefined): readonly Filter<never>[] {
  return values === null || values === undefined ? [] : [{ [field]: { $in: values } }];
}

/** The order of stored projects. What is null comes last either way. */
export function projectSort(order: ProjectOrder): Sort<ProjectDocument> {
  const byNumber = { field: 'sortKey', direction: 1 } as const;
  const fromLastNumber = { field: 'sortKey', direction: -1 } as const;
  switch (order) {
    case 'REFERENCE':
      return [byNumber];
    case 'REFERENCE_DESC':
      return [fromLastNumber];
    case 'STAGE':
      return [{ field: 'stageSort', direction: 1 }, byNumber];
    case 'STAGE_DESC':
      return [{ field: 'stage', direction: -1 }, fromLastNumber];
    case 'LIMIT_DATE':
      return [{ field: 'limitSort', direction: 1 }, byNumber];
    case 'LIMIT_DATE_DESC':
      return [{ field: 'limitDate', direction: -1 }, fromLastNumber];
  }
}

function stageConditions({ stages, stageFrom, stageTo }: ProjectFilter): readonly Condition[] {
  const codes = stages?.map((code) => readStageArgument(code, 'filter.stages'));
  return [
    ...oneOf('stage', codes),
    ...(stageFrom == null
      ? []
      : [{ stage: { $gte: readStageArgument(stageFrom, 'filter.stageFrom'), $ne: null } }]),
    ...(stageTo == null
      ? []
      : [{ stage: { $lte: readStageArgument(stageTo, 'filter.stageTo'), $ne: null } }]),
  ];
}
