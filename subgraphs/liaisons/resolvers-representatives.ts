/**
 * How representatives are answered.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectList } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Collection, Filter, Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { RepresentativeCountFilter, RepresentativeFilter } from './arguments.ts';
import { othersConditions, representativeConditions } from './conditions.ts';
import { representations, type RepresentationDocument } from './documents.ts';
import { findParty } from './find.ts';
import { connectRepresentations, representationOrders } from './rows-of-party.ts';
import { LiaisonParty, PersonStub } from './types-entities.ts';
import {
  RepresentativeCountOrderEnum,
  RepresentativeOrderEnum,
  type RepresentativeCountOrder,
  type RepresentativeOrder,
} from './enums.ts';
import {
  Representation,
  RepresentationConnection,
  RepresentativeCount,
  RepresentativeCountConnection,
} from './types.ts';
import {
  countRepresentatives,
  toRepresentation,
  toRepresentativeCount,
  type CountedRepresentative,
} from './view.ts';

const counted: Collection<CountedRepresentative> = { name: 'representative counts', indexes: [] };

const countOrders: Readonly<Record<RepresentativeCountOrder, Sort<CountedRepresentative>>> = {
  COUNT: [
    { field: 'count', direction: -1 },
    { field: 'person', direction: 1 },
  ],
  PERSON: [{ field: 'person', direction: 1 }],
};

@Resolver(() => Representation)
export class RepresentationResolver {
  @Query(() => RepresentationConnection, {
    nullable: true,
    description: 'Who represents committees in other bodies.',
  })
  async representatives(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => RepresentativeFilter, {
      nullable: true,
      description: 'Which representations; all unless told.',
    })
    filter: RepresentativeFilter | null | undefined,
    @Arg('orderBy', () => RepresentativeOrderEnum, {
      nullable: true,
      description: 'Order of the list; COMMITTEE unless told.',
    })
    orderBy: RepresentativeOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Representation>> {
    const conditions = await representativeConditions(context, filter ?? {}, day);
    const sort = representationOrders[orderBy ?? 'COMMITTEE'];
    const request = { collection: representations, day, conditions, sort };
    return connectList(context, request, page, toRepresentation);
  }

  @Query(() => RepresentativeCountConnection, {
    nullable: true,
    description: 'The people who represent a committee, with the bodies that each is sent to.',
  })
  async representativeCounts(
    @Arg('from', () => String, { description: 'Committee that is represented, in any spelling.' })
    from: string,
    @Arg('filter', () => RepresentativeCountFilter, {
      nullable: true,
      description: 'Which bodies and people are counted; all unless told.',
    })
    filter: RepresentativeCountFilter | null | undefined,
    @Arg('orderBy', () => RepresentativeCountOrderEnum, {
      nullable: true,
      description: 'Order of the list; COUNT unless told.',
    })
    orderBy: RepresentativeCountOrder | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RepresentativeCount>> {
    const committee = await readCommitteeArgument(context, from, 'from');
    const conditions: readonly Filter<RepresentationDocument>[] = othersConditions(filter?.with);
    const rows = await loadRows(context, representations, 'committee', committee, day, conditions);
    const people = countRepresentatives(rows).filter(({ count }) => count >= (filter?.atLeast ?? 1));
    const order = { collection: counted, sort: countOrders[orderBy ?? 'COUNT'] };
    return connectionOfRows(context, people, order, page, (row) => toRepresentativeCount(row, day));
  }

  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The body that the person is sent to.' })
  to(@Root() { party, day }: Representation, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, party, day);
  }
}

@Resolver(() => RepresentativeCount)
export class RepresentativeCountResolver {
  @FieldResolver(() => [LiaisonParty], { nullable: 'itemsAndList', description: 'The bodies, in order.' })
  parties(
    @Root() { targets, day }: RepresentativeCount,
    @Ctx() context: RequestContext,
  ): Promise<readonly (LiaisonParty | null)[]> {
    return Promise.all(targets.map((party) => findParty(context, party, day)));
  }
}

@Resolver(() => PersonStub)
export class RepresentingPersonResolver {
  @FieldResolver(() => RepresentationConnection, {
    nullable: true,
    description: 'Which committees the person represents, and where.',
  })
  represents(
    @Root() { id, asOf }: PersonStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Representation>> {
    return connectRepresentations(context, { field: 'person', key: id, day: asOf }, page);
  }
}
