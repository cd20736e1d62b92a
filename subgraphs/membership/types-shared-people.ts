/**
 * The GraphQL types of people who serve in two committees.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (resolvers-shared-people.ts).
 */
import { Field, ObjectType } from 'type-graphql';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { Appointment } from './types-people.ts';

@ObjectType({ description: 'A person with a role in each of two committees.' })
export class SharedPerson extends Sourced {
  @Field(() => [Appointment], {
    description: 'Roles of the person in either of the two, by committee and role; `committee` tells which.',
  })
  appointments!: readonly Appointment[];

  /** Not fields: the resolver of `person` reads them. */
  personId!: string;
  asOf!: string;
}

export const SharedPersonConnection = defineConnection(SharedPerson, 'SharedPerson', 'shared people');
