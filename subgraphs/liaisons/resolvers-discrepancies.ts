/**
 * How discrepancies of the whole graph are answered.
 * In: arguments and parents. Out: views. Not for: those of one committee (resolvers-committees.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { LiaisonDiscrepancyFilter } from './arguments.ts';
import { loadDiscrepanciesOfDay } from './discrepancies-of-day.ts';
import { connectDiscrepancies, discrepancyTest } from './discrepancy-list.ts';
import { findParty } from './find.ts';
import { LiaisonParty } from './types-entities.ts';
import { LiaisonDiscrepancyOrderEnum, type LiaisonDiscrepancyOrder } from './enums.ts';
import { LiaisonDiscrepancy, LiaisonDiscrepancyConnection } from './types.ts';

@Resolver(() => LiaisonDiscrepancy)
export class LiaisonDiscrepancyResolver {
  @Query(() => LiaisonDiscrepancyConnection, {
    nullable: true,
    description:
      'What does not match in the liaisons of all committees, each matter once. What two committees see from two sides is told from the side of the one whose own complete list lacks something; where the lists of both do, from the side of the one that is in liaison to the other.',
  })
  async liaisonDiscrepancies(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => LiaisonDiscrepancyFilter, {
      nullable: true,
      description: 'Which discrepancies; all unless told.',
    })
    filter: LiaisonDiscrepancyFilter | null | undefined,
    @Arg('orderBy', () => LiaisonDiscrepancyOrderEnum, {
      nullable: true,
      description: 'Order of the list; COMMITTEE unless told.',
    })
    orderBy: LiaisonDiscrepancyOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<LiaisonDiscrepancy>> {
    const isMeant = await discrepancyTest(context, filter ?? {}, day);
    const found = await loadDiscrepanciesOfDay(context, day);
    return connectDiscrepancies(context, found.filter(isMeant), orderBy ?? 'COMMITTEE', page, day);
  }

  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The other party.' })
  other(
    @Root() { party, day }: LiaisonDiscrepancy,
    @Ctx() context: RequestContext,
  ): Promise<LiaisonParty | null> {
    return findParty(context, party, day);
  }
}
