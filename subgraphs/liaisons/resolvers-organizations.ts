/**
 * How organizations are answered.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { defineFacets } from '../../subgraph-kit/facets.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { OrganizationFilter } from './arguments.ts';
import { organizationConditions, readAcronym } from './conditions.ts';
import { organizations, type OrganizationDocument } from './documents.ts';
import { findOrganization } from './find.ts';
import { organizationKey } from './party.ts';
import { connectLiaisonsOf, connectRepresentations } from './rows-of-party.ts';
import { Organization, OrganizationConnection } from './types-entities.ts';
import { OrganizationOrderEnum, type OrganizationOrder } from './enums.ts';
import { LiaisonConnection, RepresentationConnection, type Liaison, type Representation } from './types.ts';
import { toOrganization } from './view.ts';

const byAcronym = { field: 'folded', direction: 1 } as const;
const orders: Readonly<Record<OrganizationOrder, Sort<OrganizationDocument>>> = {
  ACRONYM: [byAcronym],
  NAME: [{ field: 'nameKey', direction: 1 }, byAcronym],
  COMMITTEES: [{ field: 'committeesOrder', direction: 1 }, byAcronym],
};

/** Counts of organizations by what they are in liaison with. */
export const OrganizationFacets = defineFacets(
  OrganizationConnection,
  'Organization',
  'organizations',
  organizations,
  {
    COMMITTEE: { field: 'committees', description: 'Committees that they are in liaison with.' },
    CATEGORY: {
      field: 'categories',
      description: 'Categories of their liaisons, where a source states one.',
    },
  },
);

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization in liaison.' })
  organization(
    @Arg('acronym', () => String, {
      description: 'Acronym, also one that it had before, in capitals or not: `GS1`.',
    })
    acronym: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Organization | null> {
    return findOrganization(context, readAcronym(acronym), day);
  }

  @Query(() => OrganizationConnection, {
    nullable: true,
    description: 'Organizations that sources name.',
  })
  async organizations(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => OrganizationFilter, {
      nullable: true,
      description: 'Which organizations; all unless told.',
    })
    filter: OrganizationFilter | null | undefined,
    @Arg('orderBy', () => OrganizationOrderEnum, {
      nullable: true,
      description: 'Order of the list; ACRONYM unless told.',
    })
    orderBy: OrganizationOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Organization>> {
    const conditions = await organizationConditions(context, filter ?? {});
    const request = { collection: organizations, day, conditions, sort: orders[orderBy ?? 'ACRONYM'] };
    return connectList(context, request, page, toOrganization);
  }

  @FieldResolver(() => LiaisonConnection, { description: 'Its liaisons, in the order of the committees.' })
  liaisons(
    @Root() { canonical, asOf }: Organization,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Liaison>> {
    return connectLiaisonsOf(context, { key: organizationKey(canonical), day: asOf }, page);
  }

  @FieldResolver(() => RepresentationConnection, {
    description: 'Who represents committees in it, in the order of the committees, then of the names.',
  })
  representatives(
    @Root() { canonical, asOf }: Organization,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Representation>> {
    return connectRepresentations(
      context,
      { field: 'toKey', key: organizationKey(canonical), day: asOf },
      page,
    );
  }
}
