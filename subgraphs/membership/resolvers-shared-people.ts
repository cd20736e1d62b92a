/**
 * How people who serve in two committees are answered.
 * In: arguments and parents. Out: views. Not for: who counts (shared-people.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Collection } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { appointments } from './documents.ts';
import { findNamed, findPerson } from './find.ts';
import { findSharedPeople, toSharedPerson, type SharedPersonRow } from './shared-people.ts';
import { Committee } from './types-committees.ts';
import { Person } from './types-people.ts';
import { SharedPerson, SharedPersonConnection } from './types-shared-people.ts';

const sharedPeople: Collection<SharedPersonRow> = { name: 'shared people', indexes: [] };

@Resolver(() => Committee)
export class SharingCommitteeResolver {
  @FieldResolver(() => SharedPersonConnection, {
    description:
      'People who hold a role in the committee itself and in another on that day, not those who serve in groups below, in the order of their ids.',
  })
  async sharedPeople(
    @Root() { reference, asOf }: Committee,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('with', () => String, { description: 'The other committee, in any spelling.' }) other: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SharedPerson>> {
    const partner = await readCommitteeArgument(context, other, 'with');
    const [here, there] = await Promise.all(
      [reference, partner].map((committee) => loadRows(context, appointments, 'committee', committee, asOf)),
    );
    const order = { collection: sharedPeople, sort: [] };
    const rows = findSharedPeople(here ?? [], there ?? []);
    return connectionOfRows(context, rows, order, page, (row) => toSharedPerson(row, asOf));
  }
}

@Resolver(() => SharedPerson)
export class SharedPersonResolver {
  @FieldResolver(() => Person, { description: 'The person.' })
  person(@Root() { personId, asOf }: SharedPerson, @Ctx() context: RequestContext): Promise<Person> {
    return findNamed(findPerson(context, personId, asOf), personId);
  }
}
