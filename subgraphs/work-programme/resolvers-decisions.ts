/** The query for one resolution, and fields of decisions that need a lookup. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadVersion } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { subjectKeys } from '../../facts/subject-key.ts';
import { resolutions } from './documents.ts';
import { findDocuments, findProject, findProjects } from './find.ts';
import { Objective, Resolution, ResolutionEffect } from './types-decisions.ts';
import { Document } from './types-documents.ts';
import { Project } from './types-projects.ts';
import { toResolution } from './view-decisions.ts';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Query(() => Resolution, { nullable: true, description: 'One resolution of a committee.' })
  async resolution(
    @Arg('committee', () => String, { description: 'Committee that adopted it, in any spelling.' })
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
  @FieldResolver(() => [Project], { description: 'Projects that contribute to it.' })
  projects(@Root() objective: Objective, @Ctx() context: RequestContext): Promise<readonly Project[]> {
    return findProjects(context, objective.projectNumbers, objective.asOf);
  }
}
