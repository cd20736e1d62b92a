/**
 * How the work-programme subgraph answers about resolutions and objectives.
 * In: arguments and parents. Out: views. Not for: judging what was applied (decisions.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import { loadVersion } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { subjectKeys } from '../../facts/subject-key.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { resolutions } from './documents.ts';
import { ResolutionOrderEnum, type ResolutionOrder } from './enums.ts';
import { ResolutionFilter, resolutionConditions } from './filters.ts';
import { findDocuments, findProject, findProjects } from './find.ts';
import { bySortKey, bySortKeyDown } from './lists.ts';
import { Objective, Resolution, ResolutionConnection, ResolutionEffect } from './types-decisions.ts';
import { Document } from './types-documents.ts';
import { Project } from './types-projects.ts';
import { toResolution } from './view-decisions.ts';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Query(() => Resolution, { nullable: true, description: 'One resolution of a committee.' })
  async resolution(
    @Arg('committee', () => String, { description: 'Committee that took it, in any spelling.' })
    committee: string,
    @Arg('number', () => String, { description: 'Number: `2020/113`.' }) number: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Resolution | null> {
    const canonical = await readCommitteeArgument(context, committee, 'committee');
    const key = subjectKeys.resolution({ committee: canonical, resolution: number.trim() });
    const document = await loadVersion(context, resolutions, key, day);
    return document === null ? null : toResolution(document, day);
  }

  @Query(() => ResolutionConnection, {
    nullable: true,
    description: 'Resolutions that sources name by that day.',
  })
  async resolutions(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ResolutionFilter, {
      nullable: true,
      description: 'Which resolutions; all unless told.',
    })
    filter: ResolutionFilter | undefined,
    @Arg('orderBy', () => ResolutionOrderEnum, { defaultValue: 'NUMBER', description: 'Order of the list.' })
    orderBy: ResolutionOrder,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Resolution>> {
    const conditions = await resolutionConditions(context, filter);
    const sort = orderBy === 'NUMBER' ? bySortKey : bySortKeyDown;
    const request = { collection: resolutions, day, conditions, sort };
    return connectList(context, request, page, toResolution);
  }

  @FieldResolver(() => [Document], { description: 'Documents that it refers to.' })
  documents(@Root() resolution: Resolution, @Ctx() context: RequestContext): Promise<readonly Document[]> {
    return findDocuments(context, resolution.documentNumbers, resolution.asOf);
  }
}

@Resolver(() => ResolutionEffect)
export class ResolutionEffectResolver {
  @FieldResolver(() => Project, { nullable: true, description: 'Project whose publication is approved.' })
  project(@Root() effect: ResolutionEffect, @Ctx() context: RequestContext): Promise<Project | null> {
    return findProject(context, effect.projectNumber, effect.asOf);
  }
}

@Resolver(() => Objective)
export class ObjectiveResolver {
  @FieldResolver(() => [Project], { description: 'Projects that serve it.' })
  projects(@Root() objective: Objective, @Ctx() context: RequestContext): Promise<readonly Project[]> {
    return findProjects(context, objective.projectNumbers, objective.asOf);
  }
}
