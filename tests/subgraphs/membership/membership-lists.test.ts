/** The lists of the membership subgraph. */
import { buildSubgraph } from '../../../subgraph-runtime/build-schema.ts';
import { membershipSubgraph } from '../../../subgraphs/membership/schema.ts';
import { describeLists } from '../../harness/list-habits.ts';
import { committee, entity, integer, text } from '../../harness/list-table.ts';
import { appointment, listOfGroups, listOfMembers, openWith, type LooseFact } from './made-up-committee.ts';

const [early, day] = ['2023-01-01', '2024-01-01'] as const;
const [own, partner, group] = ['ISO/TC 900', 'ISO/TC 901', 'ISO/TC 900/WG 1'] as const;

const described = (reference: string, values: object): LooseFact => ({
  kind: 'committee',
  asOf: early,
  subject: { committee: reference },
  values,
});

const facts: readonly LooseFact[] = [
  described(own, {
    title: 'Kites',
    status: 'ACTIVE',
    secretariatBody: 'SA',
    isoId: 900_001,
    createdOn: '1987',
  }),
  described(partner, {
    title: 'Balloons',
    status: 'SUSPENDED',
    secretariatBody: 'SA',
    createdOn: '2023-05-04',
  }),
  described(group, { title: 'Strings', status: 'DISBANDED' }),
  ...listOfGroups(early, [group, `${own}/JWG 2`]),
  ...listOfMembers(early, 'P', ['SA', 'UNI'], own),
  ...listOfMembers(early, 'O', ['DIN'], own),
  ...listOfMembers(day, 'P', ['SA', 'DIN'], own),
  ...listOfMembers(day, 'O', ['UNIT'], own),
  ...listOfMembers(day, 'P', ['DIN'], partner),
  ...listOfMembers(day, 'O', ['SA'], partner),
  ...['SA AU', 'DIN DE', 'UNI IT', 'UNIT UY'].map((pair): LooseFact => ({
    kind: 'national-body',
    asOf: early,
    subject: { body: pair.split(' ')[0] ?? '' },
    values: { country: pair.split(' ')[1] ?? '' },
  })),
  appointment(early, own, 'CHAIR', 'Cleo Dunnock'),
  appointment(early, partner, 'CONVENOR', 'Cleo Dunnock'),
  appointment(early, group, 'CONVENOR', 'Ana Vogelsang'),
  { kind: 'person', asOf: early, subject: { person: 'Cleo Dunnock' }, values: { country: 'AU' } },
];

const kinds = text('WG', 'AHG');
const countries = text('Australia', 'NZ');
const acronyms = text('sa', 'NOBODY');

describeLists({
  schema: buildSubgraph(membershipSubgraph).schema,
  open: () => openWith(...facts),
  day,
  parents: {
    Committee: entity('Committee', `reference: "${own}"`, day),
    NationalBody: entity('NationalBody', 'acronym: "SA"', day),
    Person: entity('Person', 'id: "cleo-dunnock"', day),
  },
  filters: {
    CommitteeFilter: {
      text: text('kites', 'nothing'),
      kinds,
      parent: committee(own),
      within: committee(own),
      secretariat: acronyms,
      memberBody: acronyms,
      isoId: integer(900_001),
    },
    MembershipFilter: {
      committee: committee(own),
      within: committee(own),
      kinds: text('TC', 'AHG'),
      acronyms,
      countries,
    },
    NationalBodyFilter: { acronyms, countries, text: text('germany', 'nothing'), committee: committee(own) },
    PersonFilter: { text: text('dunnock', 'nothing'), committee: committee(own), countries },
  },
  needs: {
    'CommitteeFilter.memberStatus': 'memberBody: "SA"',
    'NationalBodyFilter.status': `committee: "${own}"`,
  },
  lists: {
    committees: {},
    nationalBodies: {},
    memberships: {},
    people: {},
    'Committee.children': { further: { kinds }, root: { list: 'committees', filter: `parent: "${own}"` } },
    'Committee.memberships': { root: { list: 'memberships', filter: `committee: "${own}"` } },
    'Committee.membershipChanges': {},
    'Committee.appointments': {},
    'Committee.sharedPeople': { further: { with: committee(partner) } },
    'NationalBody.secretariats': { root: { list: 'committees', filter: 'secretariat: "SA"' } },
    'NationalBody.memberships': {
      further: { committees: committee(own) },
      root: { list: 'memberships', filter: 'acronyms: ["SA"]' },
    },
    'Person.appointments': {},
  },
});
