/** Resolvers of people and appointments. Contact details are refused (contact-access.ts). */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { personId } from '../../vocabulary/person-name.ts';
import { errorCodes } from '../../process/error-codes.ts';
import { createCodedError } from '../../subgraph-runtime/errors.ts';
import { requireContactAccess } from './contact-access.ts';
import { findCommittee, findNamed, findPerson } from './find.ts';
import { Committee } from './types-committees.ts';
import { Appointment, Person, SharedPerson } from './types-people.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'A person by id or name. Null before the first source that names them.',
  })
  person(
    @Arg('id', () => String, { nullable: true, description: 'Id of the person.' })
    id: string | null | undefined,
    @Arg('name', () => String, { nullable: true, description: 'Name, in any spelling of the sources.' })
    name: string | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> {
    return findPerson(context, readPersonId(id ?? null, name ?? null), day);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'E-mail address. Personal data: FORBIDDEN without the scope `contacts:read`, which no caller has yet.',
  })
  email(@Root() _person: Person, @Ctx() context: RequestContext): string | null {
    return requireContactAccess(context, 'email');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Phone number. Personal data: FORBIDDEN without the scope `contacts:read`, which no caller has yet.',
  })
  phone(@Root() _person: Person, @Ctx() context: RequestContext): string | null {
    return requireContactAccess(context, 'phone');
  }
}

@Resolver(() => Appointment)
export class AppointmentResolver {
  @FieldResolver(() => Committee, { description: 'Committee or group.' })
  committee(
    @Root() { committeeReference, asOf }: Appointment,
    @Ctx() context: RequestContext,
  ): Promise<Committee> {
    return findNamed(findCommittee(context, committeeReference, asOf), committeeReference);
  }

  @FieldResolver(() => Person, { description: 'Person.' })
  person(@Root() appointment: Appointment, @Ctx() context: RequestContext): Promise<Person> {
    return findNamed(findPerson(context, appointment.personId, appointment.asOf), appointment.personId);
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'For a co-convenor: the parent that appointed them. Null if no other source mentions it.',
  })
  fromParent(
    @Root() { fromParentReference, asOf }: Appointment,
    @Ctx() context: RequestContext,
  ): Promise<Committee | null> {
    return fromParentReference === null
      ? Promise.resolve(null)
      : findCommittee(context, fromParentReference, asOf);
  }
}

@Resolver(() => SharedPerson)
export class SharedPersonResolver {
  @FieldResolver(() => Person, { description: 'Person.' })
  person(@Root() { personId, asOf }: SharedPerson, @Ctx() context: RequestContext): Promise<Person> {
    return findNamed(findPerson(context, personId, asOf), personId);
  }
}

function readPersonId(id: string | null, name: string | null): string {
  if (id !== null && name === null) return id;
  if (name !== null && id === null) return personId(name);
  throw createCodedError(errorCodes.badUserInput, 'expected either `id` or `name`', { argument: 'id' });
}
