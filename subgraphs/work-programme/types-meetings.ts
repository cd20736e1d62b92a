/**
 * The GraphQL types of meetings, ballots and comment rounds.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (resolvers-meetings.ts).
 */
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
    description: 'Town, or the name under which a virtual meeting goes.',
  })
  place!: string | null;

  @Field(() => Country, { nullable: true, description: 'Country.' })
  country!: Country | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is held without a place.' })
  virtual!: boolean | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day.' })
  startsOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day.' })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Start, UTC: `13:00`.' })
  startsAt!: string | null;

  @Field(() => Float, { nullable: true, description: 'Length in hours.' })
  durationHours!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who attended.' })
  attendance!: number | null;

  @Field(() => MeetingStatusEnum, {
    nullable: true,
    description: 'What became of it, as the latest source says.',
  })
  status!: MeetingStatus | null;

  /** Not fields: resolvers read them. */
  asOf!: string;
  projectNumber!: string | null;
}

export const MeetingConnection = defineConnection(Meeting, 'Meeting', 'meetings');

@ObjectType({
  description: 'A ballot or call in one committee; a parallel ballot is one for each committee.',
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
    description: 'Day of the result; null while none is known.',
  })
  resultOn!: string | null;

  @Field(() => BallotOutcomeEnum, { nullable: true, description: 'Outcome, where a source states one.' })
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

  @Field(() => Int, { nullable: true, description: 'Comments received.' })
  commentCount!: number | null;

  @Field(() => [Country], { nullable: true, description: 'Countries whose member bodies sent comments.' })
  memberBodyCountries!: readonly Country[] | null;

  @Field(() => [Country], { nullable: true, description: 'Countries whose experts wrote on their own.' })
  expertCountries!: readonly Country[] | null;

  /** Not fields: resolvers read them. */
  asOf!: string;
  projectNumber!: string | null;
  documentNumber!: DocumentNumber | null;
  sessionKeys!: readonly string[];
}

export const CommentRoundConnection = defineConnection(CommentRound, 'CommentRound', 'rounds of comments');
