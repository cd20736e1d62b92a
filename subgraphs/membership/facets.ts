/**
 * By what the lists of this subgraph can be counted.
 * In: the connection types and their collections. Out: resolvers that add `facets` to the types. Not for: filters.
 */
import { defineFacets } from '../../subgraph-kit/facets.ts';
import { countryName } from '../../vocabulary/country.ts';
import { findGroupKind } from '../../vocabulary/group-kinds.ts';
import { committees, memberships, nationalBodies, people } from './documents.ts';
import { MemberStatusEnum } from './enums.ts';
import { CommitteeConnection } from './types-committees.ts';
import { MembershipConnection, NationalBodyConnection } from './types-members.ts';
import { PersonConnection } from './types-people.ts';

const country = {
  field: 'country',
  label: (code: string | number | boolean) => countryName(String(code)),
} as const;

const kind = {
  field: 'committeeKind',
  label: (word: string | number | boolean) => findGroupKind(String(word))?.name ?? String(word),
} as const;

export const CommitteeFacetsResolver = defineFacets(
  CommitteeConnection,
  'Committee',
  'committees',
  committees,
  {
    KIND: { ...kind, description: 'Kind of committee, for `filter.kinds`.' },
    STATUS: { field: 'status', description: 'Status on that day, for `filter.statuses`.' },
    SECRETARIAT: {
      field: 'secretariatBody',
      description:
        'National body that runs the secretariat, by its latest acronym, for `filter.secretariat`.',
    },
    PARENT: {
      field: 'top',
      description: 'Committee at the top, which counts with everything below it, for `filter.within`.',
    },
  },
);

export const NationalBodyFacetsResolver = defineFacets(
  NationalBodyConnection,
  'NationalBody',
  'national bodies',
  nationalBodies,
  { COUNTRY: { ...country, description: 'Country that it represents, for `filter.countries`.' } },
);

export const MembershipFacetsResolver = defineFacets(
  MembershipConnection,
  'Membership',
  'memberships',
  memberships,
  {
    STATUS: {
      field: 'status',
      description: 'Status on that day, for `filter.status`.',
      written: (letter) => nameOfStatus(String(letter)),
      label: (letter) => `${String(letter)}-member`,
    },
    COMMITTEE: { field: 'committee', description: 'Committee, for `filter.committee`.' },
    KIND: { ...kind, description: 'Kind of committee, for `filter.kinds`.' },
    NATIONAL_BODY: {
      field: 'body',
      description: 'National body, by its latest acronym, for `filter.acronyms`.',
    },
  },
);

export const PersonFacetsResolver = defineFacets(PersonConnection, 'Person', 'people', people, {
  ROLE: { field: 'roles', description: 'Role held on that day, for `filter.roles`.' },
  COMMITTEE: {
    field: 'committees',
    description: 'Committee or group in which a role is held on that day, for `filter.committee`.',
  },
  COUNTRY: { ...country, description: 'Country that sources state with the name, for `filter.countries`.' },
});

/** `PARTICIPATING` of the letter P. */
function nameOfStatus(letter: string): string {
  return Object.entries(MemberStatusEnum).find(([, stored]) => stored === letter)?.[0] ?? letter;
}
