/**
 * How the publications subgraph answers.
 * In: arguments and parents. Out: views. Not for: choosing between claims (facts/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../as-of/request-context.ts';
import { connectionOfRows } from '../../as-of/row-connection.ts';
import { DateScalar } from '../../as-of/scalars.ts';
import { loadRows, loadVersion, validOn } from '../../as-of/versioned-document.ts';
import { parseProjectNumber, projectNumber } from '../../facts/document-reference.ts';
import type { Day } from '../../facts/partial-date.ts';
import { PageArguments, readConnection, type Connection } from '../../subgraph-runtime/connection.ts';
import {
  CommitteePublicationArguments,
  publicationConditions,
  PublicationFilter,
  PublicationOrder,
  publicationSort,
  readDesignation,
} from './arguments.ts';
import { publications, type PublicationDocument } from './documents.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';
import { Publication, PublicationConnection } from './types.ts';
import { latestEdition, pickPublication, showPublication } from './view.ts';

/** The publication of a canonical designation on a day, or null before the first source that speaks of it. */
export async function findPublication(
  context: RequestContext,
  designation: string,
  asOf: Day,
): Promise<Publication | null> {
  return showOrNull(await loadVersion(context, publications, designation, asOf), asOf);
}

function showOrNull(document: PublicationDocument | null, asOf: Day): Publication | null {
  return document === null ? null : showPublication(document, asOf);
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
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day of the view; today unless told.' })
    asOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Publication | null> {
    const day = asOf ?? context.today;
    const reference = readDesignation(designation);
    const rows = await loadRows(context, publications, 'number', projectNumber(reference), day);
    return showOrNull(pickPublication(reference, rows), day);
  }

  @Query(() => PublicationConnection, { description: 'Publications.' })
  async publications(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => PublicationFilter, {
      nullable: true,
      description: 'Which publications; all unless told.',
    })
    filter: PublicationFilter | null | undefined,
    @Arg('orderBy', () => PublicationOrder, {
      nullable: true,
      description: 'Order; DESIGNATION unless told.',
    })
    orderBy: PublicationOrder | null | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day of the view; today unless told.' })
    asOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const day = asOf ?? context.today;
    const conditions = await publicationConditions(context, filter ?? {});
    const source = {
      collection: publications,
      filter: { $and: [validOn(day), ...conditions] },
      sort: publicationSort(orderBy),
    };
    return readConnection(context.reader, source, page, (document) => showPublication(document, day));
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
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const field = args.includeGroups === true ? 'within' : 'heldBy';
    const found = await loadRows(context, publications, field, reference, asOf);
    const { types } = args;
    const rows = found.filter(
      ({ deliverableType }) => types == null || (deliverableType !== null && types.includes(deliverableType)),
    );
    return connectRows(context, rows, args, { day: asOf, orderBy: args.orderBy });
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
    return connectRows(context, rows, page, { day: project.asOf, orderBy: PublicationOrder.DESIGNATION });
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

function connectRows(
  context: RequestContext,
  rows: readonly PublicationDocument[],
  page: PageArguments,
  { day, orderBy }: { readonly day: Day; readonly orderBy: PublicationOrder | null | undefined },
): Promise<Connection<Publication>> {
  const order = { collection: publications, sort: publicationSort(orderBy) };
  return connectionOfRows(context, rows, order, page, (document) => showPublication(document, day));
}
