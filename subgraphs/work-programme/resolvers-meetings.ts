/**
 * How the work-programme subgraph answers about meetings, ballots and comment rounds.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { ballots, meetings } from './documents.ts';
import { BallotOrderEnum, MeetingOrderEnum, type BallotOrder, type MeetingOrder } from './enums.ts';
import { BallotFilter, MeetingFilter, ballotConditions, meetingConditions } from './filters.ts';
import { findDocument, findDocuments, findMeetings, findProject, findStudy } from './find.ts';
import { byDate, byDateDown } from './lists.ts';
import { Document, Study } from './types-documents.ts';
import { Ballot, BallotConnection, CommentRound, Meeting, MeetingConnection } from './types-meetings.ts';
import { Project } from './types-projects.ts';
import { toBallot, toMeeting } from './view-documents.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => MeetingConnection, {
    nullable: true,
    description: 'Meetings that sources name by that day, by their days.',
  })
  async meetings(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which meetings; all unless told.' })
    filter: MeetingFilter | undefined,
    @Arg('orderBy', () => MeetingOrderEnum, { defaultValue: 'DATE', description: 'Order of the list.' })
    orderBy: MeetingOrder,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Meeting>> {
    const conditions = await meetingConditions(context, filter, day);
    const sort = orderBy === 'DATE' ? byDate : byDateDown;
    return connectList(context, { collection: meetings, day, conditions, sort }, page, toMeeting);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'Project that it is about.' })
  project(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, meeting.projectNumber, meeting.asOf);
  }
}

@Resolver(() => Ballot)
export class BallotResolver {
  @Query(() => BallotConnection, {
    nullable: true,
    description: 'Ballots and calls that sources name by that day, by their days.',
  })
  async ballots(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => BallotFilter, { nullable: true, description: 'Which ballots; all unless told.' })
    filter: BallotFilter | undefined,
    @Arg('orderBy', () => BallotOrderEnum, { defaultValue: 'DATE', description: 'Order of the list.' })
    orderBy: BallotOrder,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Ballot>> {
    const conditions = await ballotConditions(context, filter, day);
    const sort = orderBy === 'DATE' ? byDate : byDateDown;
    return connectList(context, { collection: ballots, day, conditions, sort }, page, toBallot);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'Project that it is about.' })
  project(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, ballot.projectNumber, ballot.asOf);
  }

  @FieldResolver(() => Study, { nullable: true, description: 'Study that it is about.' })
  study(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<Study | null> {
    return findStudy(context, ballot.studyKey, ballot.asOf);
  }

  @FieldResolver(() => [Document], { description: 'Documents that were put out.' })
  documents(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<readonly Document[]> {
    return findDocuments(context, ballot.documentNumbers, ballot.asOf);
  }

  @FieldResolver(() => [Document], { description: 'Documents that hold the result.' })
  results(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<readonly Document[]> {
    return findDocuments(context, ballot.resultNumbers, ballot.asOf);
  }
}

@Resolver(() => CommentRound)
export class CommentRoundResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'Project that it is about.' })
  project(@Root() round: CommentRound, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, round.projectNumber, round.asOf);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'Draft that was sent out.' })
  document(@Root() round: CommentRound, @Ctx() context: RequestContext): Promise<Document | null> {
    return findDocument(context, round.documentNumber, round.asOf);
  }

  @FieldResolver(() => [Meeting], { description: 'Meetings that dealt with the comments.' })
  async sessions(
    @Root() { sessionKeys, asOf }: CommentRound,
    @Ctx() context: RequestContext,
  ): Promise<readonly Meeting[]> {
    const found = await findMeetings(context, sessionKeys, asOf);
    return found.map((meeting) => toMeeting(meeting, asOf));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Attendances of all sessions together: somebody who came twice counts twice. Computed.',
  })
  async attendances(
    @Root() { sessionKeys, asOf }: CommentRound,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const found = await findMeetings(context, sessionKeys, asOf);
    const counts = found.flatMap(({ attendance }) => attendance ?? []);
    return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
  }
}
