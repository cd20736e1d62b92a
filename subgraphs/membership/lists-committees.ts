/** The list of committees. */
import { defineList } from '../../subgraph-kit/define-list.ts';
import { type ListCondition } from '../../subgraph-kit/list-conditions.ts';
import { readText } from '../../subgraph-kit/read-argument.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import { committees, memberships, subgroups, type CommitteeDocument } from './documents.ts';
import { CommitteeStatusEnum, MemberStatusEnum } from './enums.ts';
import { findBodyKeys } from './find.ts';
import { Committee, CommitteeConnection } from './types-committees.ts';
import { NationalBody } from './types-members.ts';
import { bodies, kindFacet, readKind, withStatus } from './lists-conditions.ts';
import { toCommittee } from './view.ts';

/**
 * Committees in which a body takes part. Looked up by the index of the memberships: committees that were cut at every change of
 * a membership would be many times as many documents.
 */
const memberBody: ListCondition<CommitteeDocument> = {
  type: () => String,
  description: 'Member body, by any acronym that it had by the day.',
  read: async (acronym: string, { context, day, argument, given }) => {
    const found = await findBodyKeys(context, [readText(acronym, argument, 'an acronym such as SA')], day);
    const rows = await Promise.all(found.map((body) => loadRows(context, memberships, 'body', body, day)));
    const members = withStatus(rows.flat(), given['memberStatus'] as MemberStatus | null | undefined);
    return [{ key: { $in: members.map(({ committee }) => committee) } }];
  },
};

const committeeList = defineList({
  name: 'Committee',
  rows: 'committees',
  collection: committees,
  connection: CommitteeConnection,
  toNode: toCommittee,
  filter: (by) => ({
    text: by.words(
      'Words, or beginnings of words, of reference, earlier references, title and scope. All must occur.',
    ),
    kinds: by.anyText('committeeKind', 'Short forms of kinds: `["WG", "JWG"]`.', readKind),
    statuses: by.anyOf('status', () => CommitteeStatusEnum, 'Statuses on the day.'),
    status: {
      ...by.value('status', () => CommitteeStatusEnum, 'Status on the day.'),
      deprecationReason: 'Use `statuses`.',
    },
    parent: by.committee('parent', 'Immediate parent, in any spelling.'),
    within: by.committee('lineOfParents', 'This committee and everything below it, in any spelling.'),
    secretariat: bodies(
      'secretariatBody',
      'National body that runs the secretariat, by any acronym that it had by the day.',
      false,
    ),
    memberBody,
    memberStatus: by.option(() => MemberStatusEnum, 'Status of `memberBody`. Requires `memberBody`.', {
      needs: 'memberBody',
    }),
    isoId: by.integer('isoId', 'Numeric id at ISO.'),
    createdFrom: by.compare('createdFirst', '$gte', 'Certainly created on or after this day.'),
    createdTo: by.compare('createdLast', '$lte', 'Certainly created on or before this day.'),
  }),
  orders: {
    REFERENCE: { description: 'By reference, WG 2 before WG 10.', by: ['sortKey'] },
    TITLE: { description: 'By title; untitled last.', by: ['titleKey', 'sortKey'] },
    CREATED_ON: { description: 'By creation date; unknown last.', by: ['createdSort', 'sortKey'] },
    NEWEST: {
      description: 'By creation date, newest first; unknown last.',
      by: ['-createdFirst', '-sortKey'],
    },
    PARTICIPATING_MEMBERS: {
      description: 'By number of P-members, descending; unknown last.',
      by: ['participatingOrder', 'sortKey'],
    },
  },
  facets: {
    KIND: { ...kindFacet, description: 'Kind of committee, for `filter.kinds`.' },
    STATUS: { field: 'status', description: 'Status on the day, for `filter.statuses`.' },
    SECRETARIAT: {
      field: 'secretariatBody',
      description: 'National body that runs the secretariat, by latest acronym, for `filter.secretariat`.',
    },
    PARENT: {
      field: 'top',
      description: 'Topmost committee, counted with everything below it, for `filter.within`.',
    },
  },
});

export const committeeLists = [
  ...committeeList.facetResolvers,
  committeeList.query('committees', 'Committees that sources mention by the day, including closed ones.'),
  committeeList.underLoaded<Committee>(() => Committee, 'children', {
    description: 'Groups of the committee on the day, as sources list them.',
    arguments: (by) => ({
      kinds: {
        ...by.anyText('committeeKind', 'Short forms of kinds: `["WG", "JWG"]`.', readKind),
        deprecationReason: 'Use `filter: { kinds: [...] }`.',
      },
    }),
    rows: async ({ reference, asOf }, { context }) => {
      const rows = await loadRows(context, subgroups, 'parent', reference, asOf);
      const found = await Promise.all(rows.map(({ group }) => loadVersion(context, committees, group, asOf)));
      return found.filter((document) => document !== null);
    },
  }),
  committeeList.under<NationalBody>(() => NationalBody, 'secretariats', {
    description: 'Committees whose secretariat the body runs on the day.',
    rows: ({ key, asOf }) => ({ field: 'secretariatBody', key, day: asOf }),
  }),
];
