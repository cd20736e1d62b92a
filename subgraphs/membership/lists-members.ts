/** The lists of national bodies, memberships and changes of membership. */
import { defineComputedList } from '../../subgraph-kit/computed-list.ts';
import { defineList } from '../../subgraph-kit/define-list.ts';
import { deprecatedArguments, type ListCondition } from '../../subgraph-kit/list-conditions.ts';
import { conditionsOn } from '../../subgraph-kit/named-conditions.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { requestLoader, type RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import { countryName } from '../../vocabulary/country.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import {
  membershipChanges,
  memberships,
  nationalBodies,
  type MembershipChangeDocument,
  type MembershipDocument,
  type NationalBodyDocument,
} from './documents.ts';
import { MemberStatusEnum } from './enums.ts';
import { Committee } from './types-committees.ts';
import {
  MembershipChangeConnection,
  MembershipConnection,
  NationalBody,
  NationalBodyConnection,
} from './types-members.ts';
import { bodies, kindFacet, readCountry, readKind, withStatus } from './lists-conditions.ts';
import { toMembership, toMembershipChange, toNationalBody } from './view.ts';

/** National bodies that take part in a committee. */
const bodyCommittee: ListCondition<NationalBodyDocument> = {
  type: () => String,
  description: 'Committee that it takes part in, in any spelling.',
  read: async (text: string, { context, day, argument, given }) => {
    const reference = await readCommitteeArgument(context, text, argument);
    const rows = await loadRows(context, memberships, 'committee', reference, day);
    const members = withStatus(rows, given['status'] as MemberStatus | null | undefined);
    return [{ key: { $in: members.map(({ body }) => body) } }];
  },
};

/** Memberships of the bodies of some countries. */
const bodyCountries: ListCondition<MembershipDocument> = {
  type: () => [String],
  description: 'Countries of the national bodies, by code or English name.',
  read: async (texts: readonly string[], { context, day, argument }) => {
    const codes = texts.map((text) => readCountry(text, argument));
    const found = await Promise.all(
      codes.map((code) => loadRows(context, nationalBodies, 'country', code, day)),
    );
    return [{ body: { $in: found.flat().map(({ key }) => key) } }];
  },
};

const by = conditionsOn<MembershipDocument>();
const status = by.value('status', () => MemberStatusEnum, 'Status on the day.');
/** Conditions that a committee's list took flat before it had a filter. */
const ofMembers = {
  acronyms: bodies<MembershipDocument>(
    'body',
    'National bodies by acronym, in any case, of the day or earlier.',
    true,
  ),
  countries: bodyCountries,
  status,
};

const nationalBodyList = defineList({
  name: 'NationalBody',
  rows: 'national bodies',
  collection: nationalBodies,
  connection: NationalBodyConnection,
  toNode: toNationalBody,
  filter: (by) => ({
    acronyms: bodies('key', 'Acronyms, in any case, of the day or earlier.', true),
    countries: by.anyText('country', 'Countries, by code or English name.', readCountry),
    text: by.words('Words, or beginnings of words, of acronyms, name and country. All must occur.'),
    committee: bodyCommittee,
    status: by.option(() => MemberStatusEnum, 'Status in `committee`. Requires `committee`.', {
      needs: 'committee',
    }),
  }),
  orders: {
    ACRONYM: { description: 'By acronym.', by: ['acronym'] },
    MEMBERSHIPS: {
      description: 'By number of memberships, descending.',
      by: ['membershipsOrder', 'acronym'],
    },
  },
  facets: {
    COUNTRY: {
      field: 'country',
      label: (code) => countryName(String(code)),
      description: 'Country that it represents, for `filter.countries`.',
    },
  },
});

const membershipList = defineList({
  name: 'Membership',
  rows: 'memberships',
  collection: memberships,
  connection: MembershipConnection,
  toNode: toMembership,
  filter: () => ({
    committee: by.committee('committee', 'Committee, in any spelling.'),
    within: by.committee('lineOfParents', 'A committee and everything below it, in any spelling.'),
    kinds: by.anyText('committeeKind', 'Short forms of kinds of committee: `["TC", "SC"]`.', readKind),
    ...ofMembers,
    sinceFrom: by.compare('since', '$gte', 'First shown in its status on or after this day.'),
    sinceTo: by.compare('since', '$lte', 'First shown in its status on or before this day.'),
  }),
  orders: {
    COMMITTEE: {
      description: 'By reference of the committee, SC 2 before SC 10, then by acronym.',
      by: ['committeeSortKey', 'acronym'],
    },
    NATIONAL_BODY: {
      description: 'By acronym of the national body, then by reference of the committee.',
      by: ['acronym', 'committeeSortKey'],
    },
    SINCE: {
      description: 'By first day in the status, oldest first.',
      by: ['since', 'committeeSortKey', 'acronym'],
    },
    NEWEST: {
      description: 'By first day in the status, newest first.',
      by: ['-since', '-committeeSortKey', '-acronym'],
    },
  },
  facets: {
    STATUS: {
      field: 'status',
      description: 'Status on the day, for `filter.status`.',
      written: (letter) => nameOfStatus(String(letter)),
      label: (letter) => `${String(letter)}-member`,
    },
    COMMITTEE: { field: 'committee', description: 'Committee, for `filter.committee`.' },
    KIND: { ...kindFacet, description: 'Kind of committee, for `filter.kinds`.' },
    NATIONAL_BODY: {
      field: 'body',
      description: 'National body, by latest acronym, for `filter.acronyms`.',
    },
  },
});

const membershipChangeList = defineComputedList({
  name: 'MembershipChange',
  rows: 'membership changes',
  collection: { ...membershipChanges, narrowedBy: ['on', 'body'] },
  connection: MembershipChangeConnection,
  toNode: toMembershipChange,
  orders: { DATE: { description: 'By day, then national body.', by: ['on', 'body'] } },
});

export const memberLists = [
  ...nationalBodyList.facetResolvers,
  ...membershipList.facetResolvers,
  nationalBodyList.query('nationalBodies', 'National bodies that sources name by the day.'),
  membershipList.query('memberships', 'Memberships of national bodies in all committees on the day.'),
  membershipList.under<Committee>(() => Committee, 'memberships', {
    description: 'Memberships in the committee.',
    defaultOrder: 'NATIONAL_BODY',
    arguments: () => deprecatedArguments(ofMembers),
    rows: ({ reference, asOf }) => ({ field: 'committee', key: reference, day: asOf }),
  }),
  membershipList.under<NationalBody>(() => NationalBody, 'memberships', {
    description: 'Memberships of the national body.',
    arguments: () => ({
      ...deprecatedArguments({ status }),
      committees: by.anyCommittee('committee', 'Committees, in any spelling.'),
    }),
    rows: ({ key, asOf }) => ({ field: 'body', key, day: asOf }),
  }),
  membershipChangeList.under<Committee>(() => Committee, 'membershipChanges', {
    description: 'Changes of membership that sources show by the day of the view, oldest first.',
    arguments: (on) => ({
      since: on.compare('on', '$gte', 'On or after this day.'),
      until: on.compare('on', '$lte', 'On or before this day.'),
    }),
    rows: async ({ reference, asOf }, { context }) => {
      const changes = await loadChanges(context, reference);
      return changes.filter(({ on }) => on <= asOf);
    },
  }),
];

/** `PARTICIPATING` of the letter P. */
function nameOfStatus(letter: string): string {
  return Object.entries(MemberStatusEnum).find(([, stored]) => stored === letter)?.[0] ?? letter;
}

/** All changes of a committee; one store call for all committees. */
function loadChanges(
  context: RequestContext,
  reference: string,
): Promise<readonly MembershipChangeDocument[]> {
  const load = async (references: readonly string[]) => {
    const found = await context.reader.findByIndex(membershipChanges, 'committee', references);
    const byCommittee = groupBy(found, ({ committee }) => committee);
    return references.map((one) => byCommittee.get(one) ?? []);
  };
  return requestLoader(context, membershipChanges.name, load, String).load(reference);
}
