/** Types of people and appointments. Members without a decorator are not fields; resolvers read them. */
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
  @Field(() => String, { description: 'Stable id, derived from the name.' })
  id!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => [String], { description: 'Other spellings of the name in the sources.' })
  alsoKnownAs!: readonly string[];

  @Field(() => Country, { nullable: true, description: 'Country stated with the name.' })
  country!: Country | null;

  @Field(() => [String], {
    description: 'Organizations stated with the name or a role, latest first.',
  })
  affiliations!: readonly string[];
}

export const PersonConnection = defineConnection(Person, 'Person', 'people');

@ObjectType({ description: 'A role of a person in a committee or group.' })
export class Appointment extends Sourced {
  @Field(() => RoleEnum, { description: 'Role.' })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'For a co-convenor: reference of the parent that appointed them.',
  })
  fromParentReference!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day of the term.' })
  termEnd!: string | null;

  @Field(() => String, { nullable: true, description: 'Organization stated with the role.' })
  affiliation!: string | null;

  @Field(() => DateScalar, {
    description:
      'First day of the period without gaps in which sources show the role. It may have begun earlier.',
  })
  since!: string;

  committeeReference!: string;
  personId!: string;
  asOf!: string;
}

export const AppointmentConnection = defineConnection(Appointment, 'Appointment', 'appointments');

@ObjectType({ description: 'A person with a role in each of two committees.' })
export class SharedPerson extends Sourced {
  @Field(() => [Appointment], {
    description: 'Roles of the person in either committee, by committee and role.',
  })
  appointments!: readonly Appointment[];

  personId!: string;
  asOf!: string;
}

export const SharedPersonConnection = defineConnection(SharedPerson, 'SharedPerson', 'shared people');
