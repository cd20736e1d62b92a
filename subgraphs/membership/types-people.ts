/**
 * The GraphQL types of people and the roles that they hold.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data; fields that need a lookup stand
 * with their resolvers.
 */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Country } from '../../subgraph-kit/country-type.ts';
import { RoleEnum } from '../../subgraph-kit/domain-enums.ts';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { Role } from '../../facts/fact-kinds.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';

@Directive('@key(fields: "id asOf")')
@ObjectType({ description: 'A person named in the sources, as of a day.' })
export class Person extends Sourced {
  @Field(() => String, { description: 'Stable id, made of the name.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, { description: 'Name as a reader would write it.' })
  name!: string;

  @Field(() => [String], { description: 'Other spellings of the name in the sources.' })
  alsoKnownAs!: readonly string[];

  @Field(() => Country, { nullable: true, description: 'Country that sources state with the name.' })
  country!: Country | null;

  @Field(() => [String], {
    description: 'Organizations that sources state with the name or a role, latest first.',
  })
  affiliations!: readonly string[];
}

export const PersonConnection = defineConnection(Person, 'Person', 'people');

@ObjectType({ description: 'A person holds a role in a committee or group.' })
export class Appointment extends Sourced {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'For a co-convenor: reference of the parent that he or she comes from.',
  })
  fromParentReference!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day of the term.' })
  termEnd!: string | null;

  @Field(() => String, { nullable: true, description: 'Organization that the source states with the role.' })
  affiliation!: string | null;

  @Field(() => DateScalar, {
    description: 'First day for which sources show the person in the role; it may be older.',
  })
  since!: string;

  /** Not fields: the resolvers of `committee`, `person` and `fromParent` read them. */
  committeeReference!: string;
  personId!: string;
  asOf!: string;
}

export const AppointmentConnection = defineConnection(Appointment, 'Appointment', 'appointments');
