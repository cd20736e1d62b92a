/**
 * What the work programme adds to committees and people: their projects, and where they lead.
 * In: keys of entities that membership owns. Out: connections. Not for: what a committee or person is.
 */
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectRows } from '../../subgraph-kit/row-connection.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { studies } from './documents.ts';
import { ProjectOrderEnum, ProjectScopeEnum, type ProjectOrder, type ProjectScope } from './enums.ts';
import { ProjectFilter, projectConditions, projectSort } from './lists-projects.ts';
import { bySortKey } from './lists.ts';
import { projects } from './documents-projects.ts';
import { isWorkingLevel } from './search-keys.ts';
import { StudyConnection, type Study } from './types-documents.ts';
import { CommitteeStub, PersonStub } from './types-entities.ts';
import { ProjectConnection, type Project } from './types-projects.ts';
import { toStudy } from './view-documents.ts';
import { toProject } from './view-projects.ts';

@Resolver(() => CommitteeStub)
export class CommitteeProjects {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Its projects: those in its programme, or those that it develops.',
  })
  async projects(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('scope', () => ProjectScopeEnum, {
      nullable: true,
      description: 'Which projects; unless told, the programme of a committee, and what a group develops.',
    })
    scope: ProjectScope | undefined,
    @Arg('includeAdministeredElsewhere', () => Boolean, {
      defaultValue: true,
      description: 'Whether the programme includes projects that another committee administers.',
    })
    includeAdministeredElsewhere: boolean,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which of them; all unless told.' })
    filter: ProjectFilter | undefined,
    @Arg('orderBy', () => ProjectOrderEnum, { defaultValue: 'REFERENCE', description: 'Order of the list.' })
    orderBy: ProjectOrder,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Project>> {
    const meant = scope ?? (isWorkingLevel(reference) ? 'DEVELOPED' : 'PROGRAMME');
    const isNarrow = meant === 'PROGRAMME' && !includeAdministeredElsewhere;
    const request = {
      collection: projects,
      field: meant === 'PROGRAMME' ? 'programmeOf' : 'developers',
      key: reference,
      day: asOf,
      conditions: [
        ...(await projectConditions(context, filter)),
        ...(isNarrow ? [{ administeredElsewhereFor: { $ne: reference } }] : []),
      ],
      sort: projectSort(orderBy),
    } as const;
    return connectRows(context, request, page, toProject);
  }

  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description:
      'Projects that it shares with another committee: each administers, approves, lists or develops them, or shares the group.',
  })
  async sharedProjects(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('with', () => String, { description: 'The other committee, in any spelling.' }) other: string,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which of them; all unless told.' })
    filter: ProjectFilter | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Project>> {
    const partner = await readCommitteeArgument(context, other, 'with');
    const conditions = [{ involved: partner }, ...(await projectConditions(context, filter))];
    const request = {
      collection: projects,
      field: 'involved',
      key: reference,
      day: asOf,
      conditions,
      sort: projectSort('REFERENCE'),
    } as const;
    return connectRows(context, request, page, toProject);
  }
}

@Resolver(() => PersonStub)
export class PersonLeads {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects that he or she leads or co-leads on that day.',
  })
  leads(
    @Root() { id, asOf }: PersonStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Project>> {
    const request = {
      collection: projects,
      field: 'leaderKeys',
      key: id,
      day: asOf,
      sort: projectSort('REFERENCE'),
    } as const;
    return connectRows(context, request, page, toProject);
  }

  @FieldResolver(() => StudyConnection, {
    nullable: true,
    description: 'Studies that he or she leads on that day.',
  })
  leadsStudies(
    @Root() { id, asOf }: PersonStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Study>> {
    const request = {
      collection: studies,
      field: 'leaderKeys',
      key: id,
      day: asOf,
      sort: bySortKey,
    } as const;
    return connectRows(context, request, page, toStudy);
  }
}
