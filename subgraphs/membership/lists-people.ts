/** The lists of people and the roles that they hold. */
import { defineComputedList } from '../../subgraph-kit/computed-list.ts';
import { defineList } from '../../subgraph-kit/define-list.ts';
import { RoleEnum } from '../../subgraph-kit/domain-enums.ts';
import { deprecatedArguments, type ListCondition } from '../../subgraph-kit/list-conditions.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Role } from '../../facts/fact-kinds.ts';
import { conditionsOn } from '../../subgraph-kit/named-conditions.ts';
import { countryName } from '../../vocabulary/country.ts';
import { appointments, people, type AppointmentDocument, type PersonDocument } from './documents-people.ts';
import { readCountry } from './lists-conditions.ts';
import { findSharedPeople, toSharedPerson, type SharedPersonRow } from './shared-people.ts';
import { Committee } from './types-committees.ts';
import { AppointmentConnection, Person, PersonConnection, SharedPersonConnection } from './types-people.ts';
import { toAppointment, toPerson } from './view.ts';

/** People with a role in a committee, or with one of `roles` there. */
const personCommittee: ListCondition<PersonDocument> = {
  type: () => String,
  description: 'Committee in which the person holds a role on the day, in any spelling.',
  read: async (text: string, { context, argument, given }) => {
    const reference = await readCommitteeArgument(context, text, argument);
    const roles = given['roles'] as readonly Role[] | null | undefined;
    return [{ posts: { $in: roles?.map((role) => `${reference} ${role}`) ?? [reference] } }];
  },
};

const personRoles: ListCondition<PersonDocument> = {
  type: () => [RoleEnum],
  description: 'Roles held on the day; with `committee`, in that committee.',
  read: (roles: readonly Role[], { given }) =>
    given['committee'] == null ? [{ posts: { $in: roles } }] : [],
};

const personList = defineList({
  name: 'Person',
  rows: 'people',
  collection: people,
  connection: PersonConnection,
  toNode: toPerson,
  filter: (by) => ({
    text: by.words('Words, or beginnings of words, of any spelling of the name. All must occur.'),
    committee: personCommittee,
    roles: personRoles,
    countries: by.anyText('country', 'Countries stated with the name, by code or English name.', readCountry),
  }),
  orders: {
    NAME: { description: 'By name.', by: ['nameKey'] },
    ROLES: { description: 'By number of roles on the day, descending.', by: ['rolesOrder', 'nameKey'] },
  },
  facets: {
    ROLE: { field: 'roles', description: 'Role held on the day, for `filter.roles`.' },
    COMMITTEE: {
      field: 'committees',
      description: 'Committee or group in which a role is held on the day, for `filter.committee`.',
    },
    COUNTRY: {
      field: 'country',
      label: (code) => countryName(String(code)),
      description: 'Country stated with the name, for `filter.countries`.',
    },
  },
});

const roles = {
  roles: conditionsOn<AppointmentDocument>().anyOf('role', () => RoleEnum, 'Roles.'),
};

const appointmentList = defineList({
  name: 'Appointment',
  rows: 'appointments',
  collection: appointments,
  connection: AppointmentConnection,
  toNode: toAppointment,
  filter: () => roles,
  orders: {
    COMMITTEE: {
      description: 'By committee, role and person.',
      by: ['committeeSortKey', 'role', 'personId'],
    },
  },
});

const sharedPersonList = defineComputedList({
  name: 'SharedPerson',
  rows: 'shared people',
  collection: { name: 'shared people', indexes: [] },
  connection: SharedPersonConnection,
  toNode: toSharedPerson,
  orders: { ID: { description: 'By id.', by: ['_id'] } },
});

export const peopleLists = [
  ...personList.facetResolvers,
  personList.query('people', 'People whom sources name by the day.'),
  appointmentList.under<Committee>(() => Committee, 'appointments', {
    description: 'Roles held in the committee, and optionally in its groups.',
    arguments: (by) => ({
      ...deprecatedArguments(roles),
      includeGroups: by.option(() => Boolean, 'Include roles in the groups of the committee.', {
        defaultValue: false,
      }),
    }),
    rows: ({ reference, asOf }, { includeGroups }) => ({
      field: includeGroups === true ? 'lineOfParents' : 'committee',
      key: reference,
      day: asOf,
    }),
  }),
  appointmentList.under<Person>(() => Person, 'appointments', {
    description: 'Roles of the person on the day.',
    rows: ({ id, asOf }) => ({ field: 'personId', key: id, day: asOf }),
  }),
  sharedPersonList.under<Committee>(() => Committee, 'sharedPeople', {
    description:
      'People who hold a role in both this and another committee on the day, not counting roles in groups below, by id.',
    arguments: (by) => ({
      with: by.option(() => String, 'The other committee, in any spelling.', { isRequired: true }),
    }),
    rows: async ({ reference, asOf }, { context, given }): Promise<readonly SharedPersonRow[]> => {
      const partner = await readCommitteeArgument(context, String(given['with']), 'with');
      const [here, there] = await Promise.all(
        [reference, partner].map((one) => loadRows(context, appointments, 'committee', one, asOf)),
      );
      return findSharedPeople(here ?? [], there ?? []);
    },
  }),
];
