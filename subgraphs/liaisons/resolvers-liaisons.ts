/**
 * How liaisons are answered.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { LiaisonFilter } from './arguments.ts';
import { liaisonConditions } from './conditions.ts';
import { liaisons, representations, type LiaisonDocument } from './documents.ts';
import { findParty } from './find.ts';
import { wayKey } from './party.ts';
import { LiaisonParty } from './types-entities.ts';
import { LiaisonOrderEnum, type LiaisonOrder } from './enums.ts';
import { Liaison, LiaisonConnection, LiaisonListing, Representation } from './types.ts';
import { toLiaison, toRepresentation } from './view.ts';

const byFrom = { field: 'fromSort', direction: 1 } as const;
const byTo = { field: 'toSort', direction: 1 } as const;
const orders: Readonly<Record<LiaisonOrder, Sort<LiaisonDocument>>> = {
  FROM: [byFrom, byTo],
  TO: [byTo, byFrom],
  SINCE: [{ field: 'since', direction: 1 }, byFrom, byTo],
};

@Resolver(() => Liaison)
export class LiaisonResolver {
  @Query(() => LiaisonConnection, {
    nullable: true,
    description:
      'Liaisons; two lists that name each other are one of unknown direction, until a source gives one.',
  })
  async liaisons(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => LiaisonFilter, { nullable: true, description: 'Which liaisons; all unless told.' })
    filter: LiaisonFilter | null | undefined,
    @Arg('orderBy', () => LiaisonOrderEnum, {
      nullable: true,
      description: 'Order of the list; FROM unless told.',
    })
    orderBy: LiaisonOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Liaison>> {
    const conditions = await liaisonConditions(context, filter ?? {}, day);
    const request = { collection: liaisons, day, conditions, sort: orders[orderBy ?? 'FROM'] };
    return connectList(context, request, page, toLiaison);
  }

  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The party that is in liaison.' })
  from(@Root() { row, day }: Liaison, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, row.fromParty, day);
  }

  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The party that the liaison is to.' })
  to(@Root() { row, day }: Liaison, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, row.toParty, day);
  }

  @FieldResolver(() => [Representation], {
    description: 'Who represents `from` in `to`; for a liaison without direction, either in the other.',
  })
  async representatives(
    @Root() { row, day }: Liaison,
    @Ctx() context: RequestContext,
  ): Promise<readonly Representation[]> {
    const { fromParty, toParty, directed } = row;
    const ways = [wayKey(fromParty, toParty), ...(directed ? [] : [wayKey(toParty, fromParty)])];
    const found = await Promise.all(ways.map((way) => loadRows(context, representations, 'way', way, day)));
    const ordered = found.flat().sort((a, b) => compareText(a.person, b.person));
    return ordered.map((representation) => toRepresentation(representation, day));
  }
}

@Resolver(() => LiaisonListing)
export class LiaisonListingResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The party whose list it is.' })
  by(@Root() { party, day }: LiaisonListing, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, party, day);
  }
}
