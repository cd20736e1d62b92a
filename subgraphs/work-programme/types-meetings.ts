/** GraphQL types of meetings, ballots and comment rounds. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Country } from '../../subgraph-kit/country-type.ts';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { BallotKind, MeetingKind, MeetingStatus } from '../../facts/fact-kinds.ts';
import type { DocumentNumber } from '../../vocabulary/document-number.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { BallotKindEnum, BallotOutcomeEnum, MeetingKindEnum, MeetingStatusEnum } from './enums.ts';
import { CommitteeStub } from './types-entities.ts';

@ObjectType({ description: 'A meeting, held or planned.' })
export class Meeting extends Sourced {
  @Field(() => String, { description: 'Id within this graph.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Short title.' })
  title!: string | null;

  @Field(() => MeetingKindEnum, { nullable: true, description: 'Kind of meeting.' })
  kind!: MeetingKind | null;

  @Field(() => [CommitteeStub], { nullable: 'itemsAndList', description: 'Committees and groups that meet.' })
  groups!: readonly CommitteeStub[];

  @Field(() => String, {
    nullable: true,
    description: 'Town, or the name of a virtual meeting.',
  })
  place!: string | null;

  @Field(() => Country, { nullable: true, description: 'Country.' })
  country!: Country | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a virtual meeting.' })
  virtual!: boolean | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day.' })
  startsOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day.' })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Start time in UTC: `13:00`.' })
  startsAt!: string | null;

  @Field(() => Float, { nullable: true, description: 'Duration in hours.' })
  durationHours!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of attendees.' })
  attendance!: number | null;

  @Field(() => MeetingStatusEnum, {
    nullable: true,
    description: 'Status according to the latest source.',
  })
  status!: MeetingStatus | null;

  /** Not fields: resolvers read them. */
  asOf!: string;
  projectNumber!: string | null;
}

export const MeetingConnection = defineConnection(Meeting, 'Meeting', 'meetings');

@ObjectType({
  description: 'A ballot or call in one committee. A parallel ballot has one row per committee.',
})
export class Ballot extends Sourced {
  @Field(() => String, { description: 'Id within this graph.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Short title.' })
  title!: string | null;

  @Field(() => BallotKindEnum, { nullable: true, description: 'Kind of ballot or call.' })
  kind!: BallotKind | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee or group that votes or answers.' })
  committee!: CommitteeStub | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day.' })
  opensOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day.' })
  closesOn!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Date of the result. Null if not known.',
  })
  resultOn!: string | null;

  @Field(() => BallotOutcomeEnum, { nullable: true, description: 'Outcome, if stated.' })
  outcome!: 'APPROVED' | 'DISAPPROVED' | null;

  /** Not fields: resolvers read them. */
  asOf!: string;
  projectNumber!: string | null;
  studyKey!: string | null;
  documentNumbers!: readonly DocumentNumber[];
  resultNumbers!: readonly DocumentNumber[];
}

export const BallotConnection = defineConnection(Ballot, 'Ballot', 'ballots');

@ObjectType({ description: 'A round of comments on a draft.' })
export class CommentRound extends Sourced {
  @Field(() => String, { description: 'Id within this graph.' })
  id!: string;

  @Field(() => CommitteeStub, { nullable: true, description: 'Group that runs it.' })
  workingGroup!: CommitteeStub | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day.' })
  opensOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day.' })
  closesOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of comments received.' })
  commentCount!: number | null;

  @Field(() => [Country], { nullable: true, description: 'Countries whose member bodies sent comments.' })
  memberBodyCountries!: readonly Country[] | null;

  @Field(() => [Country], { nullable: true, description: 'Countries of experts who commented individually.' })
  expertCountries!: readonly Country[] | null;

  /** Not fields: resolvers read them. */
  asOf!: string;
  projectNumber!: string | null;
  documentNumber!: DocumentNumber | null;
  sessionKeys!: readonly string[];
}

export const CommentRoundConnection = defineConnection(CommentRound, 'CommentRound', 'rounds of comments');
