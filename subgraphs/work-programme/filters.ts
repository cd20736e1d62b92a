/**
 * Which documents, studies, meetings, ballots and resolutions to list, and the conditions that this puts on them.
 * In: filters as a caller writes them. Out: conditions for the store. Not for: projects (lists-projects.ts) or paging.
 */
import { Field, InputType, Int } from 'type-graphql';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { matchWords } from '../../subgraph-kit/search-words.ts';
import { projectNumber } from '../../vocabulary/document-reference.ts';
import type { BallotKind, MeetingKind, MeetingStatus } from '../../facts/fact-kinds.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { personId } from '../../vocabulary/person-name.ts';
import type { Filter } from '../../store/documents.ts';
import { readProjectReference } from './arguments.ts';
import type { EffectKind } from './documents.ts';
import { BallotKindEnum, EffectKindEnum, MeetingKindEnum, MeetingStatusEnum } from './enums.ts';
import { oneOf } from './lists-projects.ts';
import { currentNumber } from './find.ts';
import { foldWords } from './search-keys.ts';

const unrestricted = 'Conditions that are left out do not restrict the list.';

@InputType({ description: `Which documents to list. ${unrestricted}` })
export class DocumentFilter {
  @Field(() => Int, { nullable: true, description: 'N-number, in any register.' })
  number?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Committee or group in whose register it stands, in any spelling.',
  })
  register?: string | null;

  @Field(() => String, { nullable: true, description: 'Group whose list names it, in any spelling.' })
  listedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Project under whose heading it stands, in any form.' })
  project?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id, title or acronym of the study under whose heading it stands.',
  })
  study?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Documents of this day or later.' })
  dateFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Documents of this day or earlier.' })
  dateTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the title or purpose, or their beginnings; all of them must occur.',
  })
  text?: string | null;
}

@InputType({ description: `Which studies to list. ${unrestricted}` })
export class StudyFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Group that runs it, or a committee above it, in any spelling.',
  })
  group?: string | null;

  @Field(() => String, { nullable: true, description: 'Id or name of a leader.' })
  leader?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the title or acronym, or their beginnings.' })
  text?: string | null;
}

@InputType({ description: `Which meetings to list. ${unrestricted}` })
export class MeetingFilter {
  @Field(() => String, { nullable: true, description: 'Committee or group that meets, in any spelling.' })
  group?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether `group` stands for the groups below it too.',
  })
  includeGroups!: boolean;

  @Field(() => [MeetingKindEnum], { nullable: true, description: 'Kinds of meeting.' })
  kind?: readonly MeetingKind[] | null;

  @Field(() => [MeetingStatusEnum], { nullable: true, description: 'What became of them.' })
  status?: readonly MeetingStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Meetings that end on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Meetings that start on this day or earlier.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Project that they are about, in any form.' })
  project?: string | null;
}

@InputType({ description: `Which ballots and calls to list. ${unrestricted}` })
export class BallotFilter {
  @Field(() => String, { nullable: true, description: 'Project that they are about, in any form.' })
  project?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Committee or group that votes or answers, in any spelling.',
  })
  committee?: string | null;

  @Field(() => [BallotKindEnum], { nullable: true, description: 'Kinds of ballot or call.' })
  kind?: readonly BallotKind[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ballots that end, or have their result, on this day or later.',
  })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ballots that open, or else close, on this day or earlier.',
  })
  to?: string | null;
}

@InputType({ description: `Which resolutions to list. ${unrestricted}` })
export class ResolutionFilter {
  @Field(() => String, { nullable: true, description: 'Committee that took it, in any spelling.' })
  committee?: string | null;

  @Field(() => [EffectKindEnum], { nullable: true, description: 'Resolutions that decide one of these.' })
  effects?: readonly EffectKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id or name of somebody whom it nominates or appoints.',
  })
  person?: string | null;
}

type Conditions = readonly Filter<never>[];
type Given<F> = F | null | undefined;

/** The conditions of a filter of documents. Throws INVALID_REFERENCE or AMBIGUOUS_REFERENCE. */
export async function documentConditions(
  context: RequestContext,
  filter: Given<DocumentFilter>,
  day: Day,
): Promise<Conditions> {
  if (filter == null) return [];
  return [
    ...equal('number', filter.number),
    ...(await committeeCondition(context, 'register', filter.register)),
    ...(await committeeCondition(context, 'listedBy', filter.listedBy)),
    ...(await projectCondition(context, filter.project, day)),
    ...equal('studyNames', filter.study == null ? null : foldWords(filter.study)),
    ...within(filter.dateFrom, filter.dateTo),
    ...matchWords(filter.text),
  ];
}

/** The conditions of a filter of studies. */
export async function studyConditions(
  context: RequestContext,
  filter: Given<StudyFilter>,
): Promise<Conditions> {
  if (filter == null) return [];
  return [
    ...(await committeeCondition(context, 'within', filter.group, 'filter.group')),
    ...equal('leaderKeys', filter.leader == null ? null : personId(filter.leader)),
    ...matchWords(filter.text),
  ];
}

/** The conditions of a filter of meetings. */
export async function meetingConditions(
  context: RequestContext,
  filter: Given<MeetingFilter>,
  day: Day,
): Promise<Conditions> {
  if (filter == null) return [];
  const field = filter.includeGroups ? 'within' : 'groups';
  return [
    ...(await committeeCondition(context, field, filter.group, 'filter.group')),
    ...oneOf('meetingKind', filter.kind),
    ...oneOf('status', filter.status),
    ...within(filter.from, filter.to),
    ...(await projectCondition(context, filter.project, day)),
  ];
}

/** The conditions of a filter of ballots. */
export async function ballotConditions(
  context: RequestContext,
  filter: Given<BallotFilter>,
  day: Day,
): Promise<Conditions> {
  if (filter == null) return [];
  return [
    ...(await projectCondition(context, filter.project, day)),
    ...(await committeeCondition(context, 'committee', filter.committee)),
    ...oneOf('ballotKind', filter.kind),
    ...within(filter.from, filter.to),
  ];
}

/** The conditions of a filter of resolutions. */
export async function resolutionConditions(
  context: RequestContext,
  filter: Given<ResolutionFilter>,
): Promise<Conditions> {
  if (filter == null) return [];
  return [
    ...(await committeeCondition(context, 'committee', filter.committee)),
    ...oneOf('effectKinds', filter.effects),
    ...equal('people', filter.person == null ? null : personId(filter.person)),
  ];
}

async function committeeCondition(
  context: RequestContext,
  field: string,
  text: Given<string>,
  argument = `filter.${field}`,
): Promise<Conditions> {
  return text == null ? [] : [{ [field]: await readCommitteeArgument(context, text, argument) }];
}

async function projectCondition(context: RequestContext, text: Given<string>, day: Day): Promise<Conditions> {
  if (text == null) return [];
  const reference = readProjectReference(text, 'filter.project');
  return [{ project: await currentNumber(context, projectNumber(reference), reference.year !== null, day) }];
}

function equal(field: string, value: Given<string | number>): Conditions {
  return value == null ? [] : [{ [field]: value }];
}

function within(from: Given<string>, to: Given<string>): Conditions {
  return [
    ...(from == null ? [] : [{ dateLast: { $gte: from, $ne: null } }]),
    ...(to == null ? [] : [{ dateFirst: { $lte: to, $ne: null } }]),
  ];
}
