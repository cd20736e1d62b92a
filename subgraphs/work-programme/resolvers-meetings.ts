/** Fields of meetings, ballots and comment rounds that need a lookup. */
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { findDocument, findDocuments, findMeetings, findProject, findStudy } from './find.ts';
import { Document, Study } from './types-documents.ts';
import { Ballot, CommentRound, Meeting } from './types-meetings.ts';
import { Project } from './types-projects.ts';
import { toMeeting } from './view-documents.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'Subject project.' })
  project(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, meeting.projectNumber, meeting.asOf);
  }
}

@Resolver(() => Ballot)
export class BallotResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'Subject project.' })
  project(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, ballot.projectNumber, ballot.asOf);
  }

  @FieldResolver(() => Study, { nullable: true, description: 'Subject study.' })
  study(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<Study | null> {
    return findStudy(context, ballot.studyKey, ballot.asOf);
  }

  @FieldResolver(() => [Document], { description: 'Documents sent out.' })
  documents(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<readonly Document[]> {
    return findDocuments(context, ballot.documentNumbers, ballot.asOf);
  }

  @FieldResolver(() => [Document], { description: 'Documents with the result.' })
  results(@Root() ballot: Ballot, @Ctx() context: RequestContext): Promise<readonly Document[]> {
    return findDocuments(context, ballot.resultNumbers, ballot.asOf);
  }
}

@Resolver(() => CommentRound)
export class CommentRoundResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'Subject project.' })
  project(@Root() round: CommentRound, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, round.projectNumber, round.asOf);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'Draft sent out for comments.' })
  document(@Root() round: CommentRound, @Ctx() context: RequestContext): Promise<Document | null> {
    return findDocument(context, round.documentNumber, round.asOf);
  }

  @FieldResolver(() => [Meeting], { description: 'Meetings that resolved the comments.' })
  async sessions(
    @Root() { sessionKeys, asOf }: CommentRound,
    @Ctx() context: RequestContext,
  ): Promise<readonly Meeting[]> {
    const found = await findMeetings(context, sessionKeys, asOf);
    return found.map((meeting) => toMeeting(meeting, asOf));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Sum of the attendance of all sessions, computed. A person who attended two sessions counts twice.',
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
