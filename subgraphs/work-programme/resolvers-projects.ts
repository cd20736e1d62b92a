/** Queries for one project and the stages, and fields of a project that need a lookup. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { toStage, Stage } from '../../subgraph-kit/stage-type.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { cleanText } from '../../vocabulary/clean-text.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { stages } from '../../vocabulary/stages.ts';
import { commentRounds } from './documents.ts';
import { findProject, readProjectNumber } from './find.ts';
import { milestones, projects } from './documents-projects.ts';
import { CommentRound } from './types-meetings.ts';
import { DeliverableRecordStub } from './types-entities.ts';
import { Milestone, Project } from './types-projects.ts';
import { toCommentRound } from './view-documents.ts';
import { toMilestone, toProject } from './view-projects.ts';

@Resolver(() => Project)
export class ProjectQueries {
  @Query(() => Project, {
    nullable: true,
    description: 'One project.',
  })
  async project(
    @Arg('reference', () => String, {
      description:
        'Reference in any form, at any stage, or a former number: `ISO 23257`, `ISO/CD 23257.3`, `DTR 23245`.',
    })
    reference: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Project | null> {
    const number = await readProjectNumber(context, reference, 'reference', day);
    return findProject(context, number, day);
  }

  @Query(() => [Stage], { nullable: true, description: 'The 46 harmonized stage codes, by code.' })
  stages(): readonly Stage[] {
    return stages.map(({ code }) => toStage(code));
  }
}

@Resolver(() => DeliverableRecordStub)
export class RecordedProject {
  @FieldResolver(() => Project, {
    nullable: true,
    description: 'The project. Null if none with this id is known on the day.',
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

  @FieldResolver(() => [Milestone], { description: 'Milestones, by date.' })
  async milestones(
    @Root() { number, asOf }: Project,
    @Ctx() context: RequestContext,
  ): Promise<readonly Milestone[]> {
    const rows = await loadRows(context, milestones, 'project', number, asOf);
    return [...rows].sort((a, b) => compareText(a.dateSort, b.dateSort)).map(toMilestone);
  }

  @FieldResolver(() => [CommentRound], { description: 'Comment rounds on its drafts, by first day.' })
  async commentRounds(
    @Root() { number, asOf }: Project,
    @Ctx() context: RequestContext,
  ): Promise<readonly CommentRound[]> {
    const rows = await loadRows(context, commentRounds, 'project', number, asOf);
    const ordered = [...rows].sort((a, b) => compareText(a.dateSort, b.dateSort));
    return ordered.map((round) => toCommentRound(round, asOf));
  }
}
