/**
 * What the work programme adds to committees beside projects: studies, meetings, documents, decisions and ballots.
 * In: keys of committees. Out: connections. Not for: projects (resolvers-committees.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectRows } from '../../subgraph-kit/row-connection.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { commentRounds, indicators, objectives, resolutions, studies } from './documents.ts';
import { DocumentOrderEnum, type DocumentOrder } from './enums.ts';
import { BallotFilter, DocumentFilter, MeetingFilter } from './filters.ts';
import { byDate, bySortKey, listBallots, listDocuments, listMeetings } from './lists.ts';
import {
  IndicatorConnection,
  ObjectiveConnection,
  ResolutionConnection,
  type Indicator,
  type Objective,
  type Resolution,
} from './types-decisions.ts';
import { DocumentConnection, StudyConnection, type CountedDocuments, type Study } from './types-documents.ts';
import { CommitteeStub } from './types-entities.ts';
import {
  BallotConnection,
  CommentRoundConnection,
  MeetingConnection,
  type Ballot,
  type CommentRound,
  type Meeting,
} from './types-meetings.ts';
import { toIndicator, toObjective, toResolution } from './view-decisions.ts';
import { toCommentRound, toStudy } from './view-documents.ts';

@Resolver(() => CommitteeStub)
export class CommitteeWork {
  @FieldResolver(() => StudyConnection, {
    nullable: true,
    description: 'Studies that it, or a group below it, runs.',
  })
  studies(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Study>> {
    const request = {
      collection: studies,
      field: 'within',
      key: reference,
      day: asOf,
      sort: bySortKey,
    } as const;
    return connectRows(context, request, page, toStudy);
  }

  @FieldResolver(() => MeetingConnection, { nullable: true, description: 'Its meetings, by their days.' })
  meetings(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('includeGroups', () => Boolean, {
      defaultValue: false,
      description: 'Whether to list the meetings of the groups below it too.',
    })
    includeGroups: boolean,
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which of them; all unless told.' })
    filter: MeetingFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Meeting>> {
    const field = includeGroups ? 'within' : 'groups';
    return listMeetings(context, { field, key: reference, day: asOf }, filter, page);
  }

  @FieldResolver(() => DocumentConnection, {
    nullable: true,
    description: 'Documents of its register, and documents of other registers that its lists name.',
  })
  documents(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which of them; all unless told.' })
    filter: DocumentFilter | undefined,
    @Arg('orderBy', () => DocumentOrderEnum, { defaultValue: 'NUMBER', description: 'Order of the list.' })
    orderBy: DocumentOrder,
    @Ctx() context: RequestContext,
  ): Promise<CountedDocuments> {
    return listDocuments(context, { field: 'lists', key: reference, day: asOf }, filter, orderBy, page);
  }

  @FieldResolver(() => ResolutionConnection, { nullable: true, description: 'Its resolutions.' })
  resolutions(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Resolution>> {
    const request = {
      collection: resolutions,
      field: 'committee',
      key: reference,
      day: asOf,
      sort: bySortKey,
    } as const;
    return connectRows(context, request, page, toResolution);
  }

  @FieldResolver(() => BallotConnection, {
    nullable: true,
    description: 'Ballots and calls in it, by their days.',
  })
  ballots(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => BallotFilter, { nullable: true, description: 'Which of them; all unless told.' })
    filter: BallotFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Ballot>> {
    return listBallots(context, { field: 'committee', key: reference, day: asOf }, filter, page);
  }

  @FieldResolver(() => CommentRoundConnection, {
    nullable: true,
    description: 'Rounds of comments that it runs.',
  })
  commentRounds(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CommentRound>> {
    const request = {
      collection: commentRounds,
      field: 'workingGroup',
      key: reference,
      day: asOf,
      sort: byDate,
    } as const;
    return connectRows(context, request, page, toCommentRound);
  }

  @FieldResolver(() => ObjectiveConnection, {
    nullable: true,
    description: 'Objectives of its business plan.',
  })
  objectives(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Objective>> {
    const request = {
      collection: objectives,
      field: 'committee',
      key: reference,
      day: asOf,
      sort: bySortKey,
    } as const;
    return connectRows(context, request, page, toObjective);
  }

  @FieldResolver(() => IndicatorConnection, {
    nullable: true,
    description: 'Indicators that it may review, by name; sources give no values.',
  })
  indicators(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Indicator>> {
    const request = {
      collection: indicators,
      field: 'committee',
      key: reference,
      day: asOf,
      sort: bySortKey,
    } as const;
    return connectRows(context, request, page, toIndicator);
  }
}
