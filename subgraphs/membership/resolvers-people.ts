/**
 * People, the roles that they hold, and the officers of a committee.
 * In: arguments and parents. Out: views. Not for: contact details; those are refused (contact-access.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectList, connectRows } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { personId } from '../../vocabulary/person-name.ts';
import type { Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';
import { requireContactAccess } from './contact-access.ts';
import { appointments, people, type AppointmentDocument, type PersonDocument } from './documents.ts';
import { PersonOrderEnum, type PersonOrder } from './enums.ts';
import { personConditions } from './filters.ts';
import { findCommittee, findNamed, findPerson } from './find.ts';
import { Committee } from './types-committees.ts';
import {
  Appointment,
  AppointmentArguments,
  AppointmentConnection,
  Person,
  PersonConnection,
  PersonFilter,
} from './types-people.ts';
import { toAppointment, toPerson } from './view.ts';

const orders: Readonly<Record<PersonOrder, Sort<PersonDocument>>> = {
  NAME: [{ field: 'nameKey', direction: 1 }],
  ROLES: [
    { field: 'rolesOrder', direction: 1 },
    { field: 'nameKey', direction: 1 },
  ],
};
const byCommittee: Sort<AppointmentDocument> = [
  { field: 'committeeSortKey', direction: 1 },
  { field: 'role', direction: 1 },
  { field: 'personId', direction: 1 },
];

@Resolver(() => Committee)
export class CommitteeAppointmentsResolver {
  @FieldResolver(() => AppointmentConnection, {
    description: 'Roles that people hold in the committee, and if asked in its groups.',
  })
  async appointments(
    @Root() { reference, asOf }: Committee,
    @Args(() => AppointmentArguments) { roles, includeGroups, ...page }: AppointmentArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Appointment>> {
    const field = includeGroups ? 'lineOfParents' : 'committee';
    const found = await loadRows(context, appointments, field, reference, asOf);
    const rows = found.filter(({ role }) => roles?.includes(role) ?? true);
    const order = { collection: appointments, sort: byCommittee };
    return connectionOfRows(context, rows, order, page, (row) => toAppointment(row, asOf));
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'One person by id or by name; null before the first source that names him or her.',
  })
  person(
    @Arg('id', () => String, { nullable: true, description: 'Id of the person.' })
    id: string | null | undefined,
    @Arg('name', () => String, { nullable: true, description: 'Name in any spelling of the sources.' })
    name: string | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> {
    return findPerson(context, readPersonId(id ?? null, name ?? null), day);
  }

  @Query(() => PersonConnection, {
    nullable: true,
    description: 'People whom sources name by that day.',
  })
  async people(
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which people; all unless told.' })
    filter: PersonFilter | null | undefined,
    @Arg('orderBy', () => PersonOrderEnum, {
      nullable: true,
      description: 'Order of the list; NAME unless told.',
    })
    orderBy: PersonOrder | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Person>> {
    const conditions = await personConditions(context, filter ?? {});
    const request = { collection: people, day, conditions, sort: orders[orderBy ?? 'NAME'] };
    return connectList(context, request, page, toPerson);
  }

  @FieldResolver(() => AppointmentConnection, {
    description: 'Roles that the person holds on that day, by committee.',
  })
  appointments(
    @Root() { id, asOf }: Person,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Appointment>> {
    const request = {
      collection: appointments,
      field: 'personId',
      key: id,
      day: asOf,
      sort: byCommittee,
    } as const;
    return connectRows(context, request, page, toAppointment);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'E-mail address. Personal data: FORBIDDEN without the scope `contacts:read`, which nobody has yet.',
  })
  email(@Root() _person: Person, @Ctx() context: RequestContext): string | null {
    return requireContactAccess(context, 'email');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Phone number. Personal data: FORBIDDEN without the scope `contacts:read`, which nobody has yet.',
  })
  phone(@Root() _person: Person, @Ctx() context: RequestContext): string | null {
    return requireContactAccess(context, 'phone');
  }
}

@Resolver(() => Appointment)
export class AppointmentResolver {
  @FieldResolver(() => Committee, { description: 'The committee or group.' })
  committee(
    @Root() { committeeReference, asOf }: Appointment,
    @Ctx() context: RequestContext,
  ): Promise<Committee> {
    return findNamed(findCommittee(context, committeeReference, asOf), committeeReference);
  }

  @FieldResolver(() => Person, { description: 'The person.' })
  person(@Root() appointment: Appointment, @Ctx() context: RequestContext): Promise<Person> {
    return findNamed(findPerson(context, appointment.personId, appointment.asOf), appointment.personId);
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description:
      'For a co-convenor: the parent that he or she comes from; null where sources do not speak of it otherwise.',
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

function readPersonId(id: string | null, name: string | null): string {
  if (id !== null && name === null) return id;
  if (name !== null && id === null) return personId(name);
  throw createCodedError(errorCodes.badUserInput, 'expected either `id` or `name`', { argument: 'id' });
}
