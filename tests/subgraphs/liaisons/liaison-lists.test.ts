/** One habit of every list of the liaisons subgraph, at the root and under each parent: nulls, blanks, unknown values. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { describeListHabits, listReader, nameOf, type ListCase } from '../../harness/list-habits.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { allSets, own } from './made-up-liaisons.ts';

const day = '2020-12-31';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, allSets);
});

/** The texts of a filter: a value that names nothing, and the code for a blank. */
const reference = ['ISO/TC 5000', 'INVALID_REFERENCE'] as const;
const acronym = ['NOBODY', 'BAD_USER_INPUT'] as const;
const liaisonTexts = { committee: reference, organization: acronym };
const representativeTexts = {
  from: reference,
  toCommittee: reference,
  toOrganization: acronym,
  person: ['nobody-known', 'BAD_USER_INPUT'] as const,
};
const groupTexts = { administeringCommittee: reference };

const parents = {
  Committee: `{ __typename: "Committee", reference: "${own}", asOf: "${day}" }`,
  Organization: `{ __typename: "Organization", acronym: "UNDIR", asOf: "${day}" }`,
  Person: `{ __typename: "Person", id: "bo-ek", asOf: "${day}" }`,
} as const;

const liaisonOrders = ['FROM', 'TO', 'SINCE'];
const representativeOrders = ['COMMITTEE', 'BODY', 'PERSON', 'SINCE'];
const groupOrders = ['REFERENCE', 'ADMINISTERING_COMMITTEE'];
const findingOrders = ['COMMITTEE', 'OTHER', 'KIND'];
const { Committee, Organization, Person } = parents;

const lists: readonly ListCase[] = [
  { field: 'liaisons', parent: null, texts: liaisonTexts, orders: liaisonOrders },
  { field: 'liaisons', parent: Committee, texts: liaisonTexts, orders: liaisonOrders },
  { field: 'liaisons', parent: Organization, texts: liaisonTexts, orders: liaisonOrders },
  { field: 'representatives', parent: null, texts: representativeTexts, orders: representativeOrders },
  { field: 'representatives', parent: Committee, texts: representativeTexts, orders: representativeOrders },
  {
    field: 'representatives',
    parent: Organization,
    texts: representativeTexts,
    orders: representativeOrders,
  },
  { field: 'represents', parent: Person, texts: representativeTexts, orders: representativeOrders },
  {
    field: 'representativeCounts',
    given: `from: "${own}"`,
    parent: null,
    texts: {},
    orders: ['COUNT', 'PERSON'],
  },
  {
    field: 'organizations',
    parent: null,
    texts: { text: ['nothing', 'BAD_USER_INPUT'], committee: reference },
    orders: ['ACRONYM', 'NAME', 'COMMITTEES'],
  },
  { field: 'jointWorkingGroups', parent: null, texts: groupTexts, orders: groupOrders },
  { field: 'jointWorkingGroups', parent: Committee, texts: groupTexts, orders: groupOrders },
  {
    field: 'sharedGroups',
    given: 'with: "ISO/TC 2"',
    parent: Committee,
    texts: groupTexts,
    orders: groupOrders,
  },
  { field: 'liaisonDiscrepancies', parent: null, texts: liaisonTexts, orders: findingOrders },
  { field: 'liaisonDiscrepancies', parent: Committee, texts: liaisonTexts, orders: findingOrders },
];

const { pageOf, errorOf } = listReader(() => graph, day);
describeListHabits(lists, { pageOf, errorOf });

describe('a direction', () => {
  const [root, ofCommittee, ofOrganization] = lists;
  if (root === undefined || ofCommittee === undefined || ofOrganization === undefined)
    throw new Error('no lists');
  const count = async (list: ListCase, args: string): Promise<number> =>
    (await pageOf(list, args)).totalCount;

  it('needs a party in the list of all liaisons, whatever its value', async () => {
    for (const direction of ['TO', 'FROM', 'BOTH'])
      expect(await errorOf(root, `filter: { direction: ${direction} }`)).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'filter.direction',
      });
    expect(await count(root, `filter: { committee: "${own}", direction: BOTH }`)).toBe(9);
  });

  it('is seen from the parent, also where the filter names another committee', async () => {
    expect(await count(ofCommittee, 'filter: { direction: TO, with: COMMITTEES }')).toBe(3);
    expect(await count(ofCommittee, 'filter: { direction: TO, committee: "ISO/TC 3" }')).toBe(1);
    expect(await count(ofCommittee, 'filter: { direction: FROM, committee: "ISO/TC 3" }')).toBe(0);
    expect(await count(ofCommittee, 'filter: { direction: FROM, committee: "ISO/TC 4" }')).toBe(1);
    expect(await count(ofOrganization, 'filter: { direction: BOTH }')).toBe(1);
    expect(await count(ofOrganization, 'filter: { direction: FROM }')).toBe(0);
  });

  it('is the same as an argument of a committee, and refused beside the filter', async () => {
    for (const direction of ['TO', 'FROM', 'BOTH'])
      expect(await pageOf(ofCommittee, `direction: ${direction}`)).toEqual(
        await pageOf(ofCommittee, `filter: { direction: ${direction} }`),
      );
    expect(await errorOf(ofCommittee, 'direction: TO, filter: { direction: TO }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'direction',
    });
    expect(await count(ofCommittee, 'direction: TO, filter: { direction: null, with: COMMITTEES }')).toBe(3);
  });
});

describe('a deprecated argument', () => {
  const find = (name: string): ListCase => {
    const list = lists.find((one) => nameOf(one) === name);
    if (list === undefined) throw new Error(`no ${name}`);
    return list;
  };

  it.each([
    ['Committee.liaisons', 'with: ORGANIZATIONS', 'filter: { with: ORGANIZATIONS }'],
    ['Committee.liaisons', 'category: A', 'filter: { category: A }'],
    ['Committee.liaisons', 'reciprocal: false', 'filter: { reciprocal: false }'],
    ['Committee.liaisons', 'directed: false', 'filter: { directed: false }'],
    ['Committee.liaisons', 'hasRepresentatives: true', 'filter: { hasRepresentatives: true }'],
    ['Committee.representatives', 'toCommittee: "ISO/TC 4"', 'filter: { toCommittee: "ISO/TC 4" }'],
    ['Committee.representatives', 'toOrganization: "undir"', 'filter: { toOrganization: "undir" }'],
    ['Committee.liaisonDiscrepancies', 'kinds: [ONLY_FROM]', 'filter: { kinds: [ONLY_FROM] }'],
    ['jointWorkingGroups', 'of: "ISO/TC 2"', 'filter: { parents: ["ISO/TC 2"] }'],
    ['jointWorkingGroups', `between: ["ISO/TC 2", "${own}"]`, `filter: { parents: ["ISO/TC 2", "${own}"] }`],
  ])('of %s gives the rows of the filter: %s', async (name, argument, filter) => {
    const page = await pageOf(find(name), argument);
    expect(page).toEqual(await pageOf(find(name), filter));
    expect(page.totalCount).toBeGreaterThan(0);
    expect(page.totalCount).toBeLessThan((await pageOf(find(name))).totalCount);
  });

  it('and a filter both apply', async () => {
    const args = 'with: COMMITTEES, filter: { with: ORGANIZATIONS }';
    expect((await pageOf(find('Committee.liaisons'), args)).totalCount).toBe(0);
  });

  it('excludes the other target, as in the filter', async () => {
    const both = 'toCommittee: "ISO/TC 2", toOrganization: "UNDIR"';
    const list = find('Committee.representatives');
    const refused = (argument: string) => ({ code: 'BAD_USER_INPUT', argument });
    expect(await errorOf(list, both)).toEqual(refused('toCommittee'));
    expect(await errorOf(list, `filter: { ${both} }`)).toEqual(refused('filter.toCommittee'));
  });
});

describe('a count of representatives', () => {
  it('refuses a committee that cannot be read', async () => {
    const { errors } = await graph.execute('{ representativeCounts(from: "nobody") { totalCount } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'from' });
  });
});
