/**
 * How the publications subgraph answers.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectList, connectRows } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { parseProjectNumber, projectNumber } from '../../vocabulary/document-reference.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import {
  CommitteePublicationArguments,
  publicationConditions,
  PublicationFilter,
  publicationSort,
  readDesignation,
} from './arguments.ts';
import { publications, type PublicationDocument } from './documents.ts';
import { PublicationOrderEnum, type PublicationOrder } from './enums.ts';
import { findPublication } from './find.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';
import { Publication, PublicationConnection } from './types.ts';
import { latestEdition, pickPublication, toPublication } from './view.ts';

function showOrNull(document: PublicationDocument | null, asOf: Day): Publication | null {
  return document === null ? null : toPublication(document, asOf);
}

@Resolver(() => Publication)
export class PublicationResolver {
  @Query(() => Publication, { nullable: true, description: 'One publication.' })
  async publication(
    @Arg('designation', () => String, {
      description:
        'Designation in any spelling: `ISO/TR 23244:2020`, `TR 23244`. Without a year it means the latest edition known on the day.',
    })
    designation: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Publication | null> {
    const exact = await findPublication(context, designation.trim(), day);
    if (exact !== null) return exact;
    const reference = readDesignation(designation);
    const rows = await loadRows(context, publications, 'number', projectNumber(reference), day);
    return showOrNull(pickPublication(reference, rows), day);
  }

  @Query(() => PublicationConnection, { nullable: true, description: 'Publications.' })
  async publications(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => PublicationFilter, {
      nullable: true,
      description: 'Which publications; all unless told.',
    })
    filter: PublicationFilter | null | undefined,
    @Arg('orderBy', () => PublicationOrderEnum, {
      nullable: true,
      description: 'Order; DESIGNATION unless told.',
    })
    orderBy: PublicationOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const conditions = await publicationConditions(context, filter);
    const request = { collection: publications, day, conditions, sort: publicationSort(orderBy) };
    return connectList(context, request, page, toPublication);
  }
}

@Resolver(() => CommitteeStub)
export class PublishingCommitteeResolver {
  @FieldResolver(() => PublicationConnection, {
    nullable: true,
    description: 'What the committee published, or what the group developed.',
  })
  async publications(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => CommitteePublicationArguments) args: CommitteePublicationArguments,
    @Arg('filter', () => PublicationFilter, {
      nullable: true,
      description: 'Which of them; all unless told.',
    })
    filter: PublicationFilter | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const { types, includeGroups, orderBy } = args;
    const ofTypes = types == null ? [] : [{ deliverableType: { $in: types } }];
    const request = {
      collection: publications,
      field: includeGroups === true ? 'within' : 'heldBy',
      key: reference,
      day: asOf,
      conditions: [...ofTypes, ...(await publicationConditions(context, filter))],
      sort: publicationSort(orderBy),
    } as const;
    return connectRows(context, request, args, toPublication);
  }
}

@Resolver(() => CommitteeStub)
export class SharedPublicationsResolver {
  @FieldResolver(() => PublicationConnection, {
    nullable: true,
    description:
      'Publications that it shares with another committee: each published or developed them, or shares in them (`sharedBy`) as a parent of the joint group or by its work programme.',
  })
  async sharedPublications(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('with', () => String, { description: 'The other committee, in any spelling.' }) other: string,
    @Arg('filter', () => PublicationFilter, {
      nullable: true,
      description: 'Which of them; all unless told.',
    })
    filter: PublicationFilter | null | undefined,
    @Arg('orderBy', () => PublicationOrderEnum, {
      nullable: true,
      description: 'Order; DESIGNATION unless told.',
    })
    orderBy: PublicationOrder | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const partner = await readCommitteeArgument(context, other, 'with');
    const request = {
      collection: publications,
      field: 'involved',
      key: reference,
      day: asOf,
      conditions: [{ involved: partner }, ...(await publicationConditions(context, filter))],
      sort: publicationSort(orderBy),
    } as const;
    return connectRows(context, request, page, toPublication);
  }
}

@Resolver(() => ProjectStub)
export class PublishedProjectResolver {
  @FieldResolver(() => Publication, {
    nullable: true,
    description: 'The latest edition that the project led to; null where none is known on that day.',
  })
  async publication(
    @Root() project: ProjectStub,
    @Ctx() context: RequestContext,
  ): Promise<Publication | null> {
    return showOrNull(latestEdition(await loadProjectRows(context, project)), project.asOf);
  }

  @FieldResolver(() => PublicationConnection, {
    nullable: true,
    description: 'Every edition that the project led to, in the order of the years.',
  })
  async publications(
    @Root() project: ProjectStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const rows = await loadProjectRows(context, project);
    const order = { collection: publications, sort: publicationSort('DESIGNATION') };
    return connectionOfRows(context, rows, order, page, (row) => toPublication(row, project.asOf));
  }
}

/** By the number of the project alone: a number that it had before may belong to another standard by now. */
function loadProjectRows(
  context: RequestContext,
  { reference, asOf }: ProjectStub,
): Promise<readonly PublicationDocument[]> {
  const number = parseProjectNumber(reference);
  if (!number.ok) return Promise.resolve([]);
  return loadRows(context, publications, 'project', number.value, asOf);
}
