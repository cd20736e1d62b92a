/** Lists of organizations and of joint working groups, and the conditions on a party that other lists share. */
import type { Filter, StoredDocument } from '../../store/documents.ts';
import { sharedWith } from '../../subgraph-kit/named-conditions.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { defineList } from '../../subgraph-kit/define-list.ts';
import type { ListCondition } from '../../subgraph-kit/list-conditions.ts';
import { jointGroups, organizations, type OrganizationDocument } from './documents.ts';
import { LiaisonCategoryEnum, LiaisonOthersEnum, type LiaisonOthers } from './enums.ts';
import type { LiaisonCategory } from '../../vocabulary/liaison-categories.ts';
import { findOrganizationKey, readAcronym } from './find.ts';
import { liaisonMark } from './party.ts';
import { CommitteeStub, OrganizationConnection } from './types-entities.ts';
import { JointWorkingGroupConnection } from './types.ts';
import { toJointGroup, toOrganization } from './view.ts';

/** An organization by any acronym that it ever had; the field is or holds its key. */
export function organizationCondition<T extends StoredDocument>(
  field: keyof T & string,
  description: string,
): ListCondition<T> {
  return {
    type: () => String,
    description,
    read: async (text: string, { context, day, argument }) => {
      const key = await findOrganizationKey(context, readAcronym(text, argument), day);
      return [{ [field]: key } as Filter<T>];
    },
  };
}

interface WithOthers extends StoredDocument {
  readonly withOrganization: boolean;
}

/** The kind of the other party. */
export function othersCondition<T extends WithOthers>(description: string): ListCondition<T> {
  return { type: () => LiaisonOthersEnum, description, read: withOthers };
}

/** What the kind of the other party asks of the store. */
export function withOthers<T extends WithOthers>(others: LiaisonOthers): readonly Filter<T>[] {
  return others === 'ALL' ? [] : [{ withOrganization: others === 'ORGANIZATIONS' }];
}

/** Stored with the category: a liaison with one committee in the category of another must not match. */
const inLiaisonWith: ListCondition<OrganizationDocument> = {
  type: () => String,
  description: 'Committee that it is in liaison with, in any spelling: `ISO/TC 307`, `TC307`.',
  read: async (text: string, { context, argument, given }) => [
    {
      inLiaison: liaisonMark(
        await readCommitteeArgument(context, text, argument),
        (given['category'] ?? null) as LiaisonCategory | null,
      ),
    },
  ],
};

const inCategory: ListCondition<OrganizationDocument> = {
  type: () => LiaisonCategoryEnum,
  description: 'Category of its liaison with `committee`. Without `committee`: with any committee.',
  read: (category: LiaisonCategory, { given }) =>
    given['committee'] == null ? [{ inLiaison: liaisonMark(null, category) }] : [],
};

const organizationList = defineList({
  name: 'Organization',
  rows: 'organizations',
  collection: organizations,
  connection: OrganizationConnection,
  toNode: toOrganization,
  filter: (by) => ({
    text: by.words(
      'Words, or beginnings of words, of acronym, earlier acronyms and name, ignoring case and diacritics. All must occur.',
    ),
    committee: inLiaisonWith,
    category: inCategory,
    isoId: by.integer('isoId', 'Numeric id at ISO.'),
  }),
  orders: {
    ACRONYM: { description: 'By acronym.', by: ['folded'] },
    NAME: { description: 'By name; unnamed last.', by: ['nameKey', 'folded'] },
    COMMITTEES: {
      description: 'By number of committees in liaison, descending.',
      by: ['committeesOrder', 'folded'],
    },
  },
  facets: {
    COMMITTEE: { field: 'committees', description: 'Committee in liaison with the organization.' },
    CATEGORY: { field: 'categories', description: 'Category of a liaison, where a source states one.' },
  },
});

const jointGroupList = defineList({
  name: 'JointWorkingGroup',
  rows: 'joint working groups',
  collection: jointGroups,
  connection: JointWorkingGroupConnection,
  toNode: toJointGroup,
  filter: (by) => ({
    parents: by.allCommittees('parents', 'Committees in any spelling. All must be parents of the group.'),
    administeringCommittee: by.committee(
      'administering',
      'Parent with the administrative responsibility, in any spelling.',
    ),
  }),
  orders: {
    REFERENCE: { description: 'By reference: JWG 2 before JWG 10.', by: ['sortKey'] },
    ADMINISTERING_COMMITTEE: {
      description: 'By administering committee; groups without a stated one last.',
      by: ['administeringSort', 'sortKey'],
    },
  },
});

const useParents = { deprecationReason: 'Use `filter: { parents: [...] }`.' };

const groupsOf = ({ reference, asOf }: CommitteeStub) =>
  ({ field: 'parents', key: reference, day: asOf }) as const;

export const organizationLists = [
  ...organizationList.facetResolvers,
  organizationList.query('organizations', 'Organizations named in the sources.'),
  jointGroupList.query('jointWorkingGroups', 'Joint working groups.', {
    arguments: (by) => ({
      of: { ...by.committee('parents', 'A parent of the group, in any spelling.'), ...useParents },
      between: {
        ...by.allCommittees('parents', 'Committees in any spelling. All must be parents of the group.'),
        ...useParents,
      },
    }),
  }),
  jointGroupList.under<CommitteeStub>(() => CommitteeStub, 'jointWorkingGroups', {
    description: 'Joint working groups that have the committee as a parent, administering or not.',
    nullable: true,
    rows: groupsOf,
  }),
  jointGroupList.under<CommitteeStub>(() => CommitteeStub, 'sharedGroups', {
    description: 'Joint working groups that have both the committee and another one as parents.',
    nullable: true,
    arguments: () => ({ with: sharedWith('parents') }),
    rows: groupsOf,
  }),
];
