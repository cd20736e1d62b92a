/**
 * How the work-programme subgraph answers about projects and stages.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import { toStage, Stage } from '../../subgraph-kit/stage-type.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { cleanText } from '../../vocabulary/clean-text.ts';
import { projectNumber } from '../../vocabulary/document-reference.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { stages } from '../../vocabulary/stages.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { readProjectReference } from './arguments.ts';
import { commentRounds } from './documents.ts';
import { DocumentOrderEnum, ProjectOrderEnum, type DocumentOrder, type ProjectOrder } from './enums.ts';
import { ProjectFilter, projectConditions, projectSort } from './lists-projects.ts';
import { BallotFilter, DocumentFilter, MeetingFilter } from './filters.ts';
import { currentNumber, findProject } from './find.ts';
import { listBallots, listDocuments, listMeetings } from './lists.ts';
import { milestones, projects } from './documents-projects.ts';
import { DocumentConnection, type CountedDocuments } from './types-documents.ts';
import {
  BallotConnection,
  CommentRound,
  MeetingConnection,
  type Ballot,
  type Meeting,
} from './types-meetings.ts';
import { DeliverableRecordStub } from './types-entities.ts';
import { Milestone, Project, ProjectConnection } from './types-projects.ts';
import { toCommentRound } from './view-documents.ts';
import { toMilestone, toProject } from './view-projects.ts';

@Resolver(() => Project)
export class ProjectQueries {
  @Query(() => Project, {
    nullable: true,
    description: 'One project, by any form of its reference, at any stage, or by a former number.',
  })
  async project(
    @Arg('reference', () => String, { description: 'Reference: `ISO 23257`, `ISO/CD 23257.3`, `DTR 23245`.' })
    reference: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Project | null> {
    const parsed = readProjectReference(reference, 'reference');
    const number = await currentNumber(context, projectNumber(parsed), parsed.year !== null, day);
    return findProject(context, number, day);
  }

  @Query(() => ProjectConnection, { nullable: true, description: 'Projects that sources name by that day.' })
  async projects(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which projects; all unless told.' })
    filter: ProjectFilter | undefined,
    @Arg('orderBy', () => ProjectOrderEnum, { defaultValue: 'REFERENCE', description: 'Order of the list.' })
    orderBy: ProjectOrder,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Project>> {
    const conditions = await projectConditions(context, filter);
    const request = { collection: projects, day, conditions, sort: projectSort(orderBy) };
    return connectList(context, request, page, toProject);
  }

  @Query(() => [Stage], { nullable: true, description: 'The 46 harmonized stage codes, in their order.' })
  stages(): readonly Stage[] {
    return stages.map(({ code }) => toStage(code));
  }
}

@Resolver(() => DeliverableRecordStub)
export class RecordedProject {
  @FieldResolver(() => Project, {
    nullable: true,
    description: 'The project; null where none of that id is known on that day.',
  })
  async project(
    @Root() { isoId, asOf }: DeliverableRecordStub,
    @Ctx() context: RequestContext,
  ): Promise<Project | null> {
    const [document] = await loadRows(context, projects, 'isoId', isoId, asOf);
    return document === undefined ? null : toProject(document, asOf);
  }
}

@Resolver(() => Project)
export class ProjectFields {
  @FieldResolver(() => String, { nullable: true, description: 'Scope as plain text.' })
  scope(@Root() { scopeHtml }: Project): string | null {
    return scopeHtml === null ? null : cleanText(scopeHtml);
  }

  @FieldResolver(() => DocumentConnection, { description: 'Documents that lists name under its heading.' })
  documents(
    @Root() { number, asOf }: Project,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; all unless told.' })
    filter: DocumentFilter | undefined,
    @Arg('orderBy', () => DocumentOrderEnum, { defaultValue: 'NUMBER', description: 'Order of the list.' })
    orderBy: DocumentOrder,
    @Ctx() context: RequestContext,
  ): Promise<CountedDocuments> {
    return listDocuments(context, { field: 'project', key: number, day: asOf }, filter, orderBy, page);
  }

  @FieldResolver(() => [Milestone], { description: 'Days that sources name for its steps, in their order.' })
  async milestones(
    @Root() { number, asOf }: Project,
    @Ctx() context: RequestContext,
  ): Promise<readonly Milestone[]> {
    const rows = await loadRows(context, milestones, 'project', number, asOf);
    return [...rows].sort((a, b) => compareText(a.dateSort, b.dateSort)).map(toMilestone);
  }

  @FieldResolver(() => BallotConnection, { description: 'Ballots and calls about it, by their days.' })
  ballots(
    @Root() { number, asOf }: Project,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => BallotFilter, { nullable: true, description: 'Which ballots; all unless told.' })
    filter: BallotFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Ballot>> {
    return listBallots(context, { field: 'project', key: number, day: asOf }, filter, page);
  }

  @FieldResolver(() => [CommentRound], { description: 'Rounds of comments on its drafts.' })
  async commentRounds(
    @Root() { number, asOf }: Project,
    @Ctx() context: RequestContext,
  ): Promise<readonly CommentRound[]> {
    const rows = await loadRows(context, commentRounds, 'project', number, asOf);
    const ordered = [...rows].sort((a, b) => compareText(a.dateSort, b.dateSort));
    return ordered.map((round) => toCommentRound(round, asOf));
  }

  @FieldResolver(() => MeetingConnection, { description: 'Meetings about it, by their days.' })
  meetings(
    @Root() { number, asOf }: Project,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which meetings; all unless told.' })
    filter: MeetingFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Meeting>> {
    return listMeetings(context, { field: 'project', key: number, day: asOf }, filter, page);
  }
}
