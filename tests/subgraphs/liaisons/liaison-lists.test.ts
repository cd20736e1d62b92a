/** The lists of the liaisons subgraph, and what their conditions have in common. */
import { describe, expect, it } from 'vitest';
import { representationScope } from '../../../facts/rosters.ts';
import { buildSubgraph } from '../../../subgraph-runtime/build-schema.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { describeLists } from '../../harness/list-habits.ts';
import { committee, entity, integer, text } from '../../harness/list-table.ts';
import { madeUpFacts, openSubgraph } from '../../harness/subgraph.ts';
import { allSets, own } from './made-up-liaisons.ts';

const day = '2020-12-31';
const partner = 'ISO/TC 2';

const catalogue = madeUpFacts('catalogue', [
  {
    kind: 'roster',
    asOf: '2020-06-30',
    subject: { of: 'representation', scope: representationScope(own, 'organizations') },
    values: { members: [`${own}|organization:UNDIR|bo-ek`] },
  },
  {
    kind: 'organization',
    asOf: '2020-06-30',
    subject: { organization: 'UNDIR' },
    values: { isoId: 7 },
  },
  {
    kind: 'unresolved-liaison',
    asOf: '2020-06-30',
    subject: { committee: own, isoId: 90 },
    values: { listed: true },
  },
]);

const organization = text('UNDIR', 'NOBODY');
const toOrganization = organization;
const toCommittee = committee(partner);
const person = text('bo-ek', 'nobody-known');
const network = (list: string): string => `liaisonNetwork(asOf: "${day}") { ${list} }`;
/** Any value is a list of nodes, or a number of shared rows, of some network. */
const nodes = { known: '"ISO/TC 2", "UNDIR"', unknown: null, blank: 'BAD_USER_INPUT' } as const;
const minShared = { known: '1', unknown: null, blank: null } as const;

const { count, error, page } = describeLists({
  schema: buildSubgraph(liaisonsSubgraph).schema,
  open: () => openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, [...allSets, catalogue]),
  day,
  parents: {
    Committee: entity('Committee', `reference: "${own}"`, day),
    Organization: entity('Organization', 'acronym: "UNDIR"', day),
    Person: entity('Person', 'id: "bo-ek"', day),
    LiaisonNetwork: network('LIST'),
    NetworkNode: network(`node(of: "${own}") { LIST }`),
    NetworkComponent: network('components(first: 1) { nodes { LIST } }'),
    NetworkCommunity: network('communities(first: 1) { nodes { LIST } }'),
    NetworkPaths: `liaisonPath(from: "${own}", to: "${partner}", asOf: "${day}") { LIST }`,
    NetworkChange: `liaisonNetworkChange(since: "2019-02-01", asOf: "${day}") { LIST }`,
  },
  filters: {
    LiaisonFilter: { committee: committee(own), organization },
    LiaisonDiscrepancyFilter: { committee: committee(own), organization: text('Neu', 'NOBODY') },
    RepresentativeFilter: { from: committee(own), toCommittee, toOrganization, person },
    RepresentativeCountFilter: { atLeast: integer(1) },
    OrganizationFilter: { text: text('neue', 'nothing'), committee: committee(own), isoId: integer(7) },
    JointWorkingGroupFilter: { parents: committee(own), administeringCommittee: committee(own) },
  },
  matchesAllOf: ['JointWorkingGroupFilter.parents'],
  lists: {
    commonNeighbours: { further: { of: nodes, minShared } },
    jointWorkingGroups: { further: { of: committee(own), between: committee(own) } },
    liaisonDiscrepancies: {},
    liaisons: {},
    organizations: {},
    representatives: {},
    representativeCounts: { further: { from: committee(own) } },
    'Committee.jointWorkingGroups': { root: { list: 'jointWorkingGroups', filter: `parents: ["${own}"]` } },
    'Committee.liaisonDiscrepancies': {},
    'Committee.liaisons': { root: { list: 'liaisons', filter: `committee: "${own}"` } },
    'Committee.representatives': { root: { list: 'representatives', filter: `from: "${own}"` } },
    'Committee.sharedGroups': { further: { with: committee(partner) } },
    'Committee.unresolvedLiaisons': {},
    'Organization.liaisons': { root: { list: 'liaisons', filter: 'organization: "UNDIR"' } },
    'Organization.representatives': {
      root: {
        list: 'representatives',
        filter: 'toOrganization: "UNDIR"',
        excludes: ['toCommittee'],
      },
    },
    'Person.represents': { root: { list: 'representatives', filter: 'person: "bo-ek"' } },
    'LiaisonNetwork.nodes': {},
    'LiaisonNetwork.ties': {},
    'LiaisonNetwork.components': {},
    'LiaisonNetwork.communities': {},
    'NetworkNode.ties': {},
    'NetworkComponent.nodes': {},
    'NetworkCommunity.nodes': {},
    'NetworkPaths.paths': {},
    'NetworkChange.nodesAdded': {},
    'NetworkChange.nodesRemoved': {},
    'NetworkChange.tiesAdded': {},
    'NetworkChange.tiesRemoved': {},
    'NetworkChange.tiesChanged': {},
  },
});

describe('a direction', () => {
  const [ofCommittee, ofOrganization] = ['Committee.liaisons', 'Organization.liaisons'] as const;

  it('needs a party in the list of all liaisons, whatever its value', async () => {
    for (const direction of ['TO', 'FROM', 'BOTH'])
      expect(await error('liaisons', `filter: { direction: ${direction} }`)).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'filter.direction',
      });
    expect(await count('liaisons', `filter: { committee: "${own}", direction: BOTH }`)).toBe(9);
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
      expect(await page(ofCommittee, `direction: ${direction}`)).toEqual(
        await page(ofCommittee, `filter: { direction: ${direction} }`),
      );
    expect(await error(ofCommittee, 'direction: TO, filter: { direction: TO }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'direction',
    });
    expect(await count(ofCommittee, 'direction: TO, filter: { direction: null, with: COMMITTEES }')).toBe(3);
  });
});

describe('a deprecated argument', () => {
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
    const found = await page(name, argument);
    expect(found).toEqual(await page(name, filter));
    expect(found.totalCount).toBeGreaterThan(0);
    expect(found.totalCount).toBeLessThan(await count(name));
  });

  it('and a filter both apply', async () => {
    const args = 'with: COMMITTEES, filter: { with: ORGANIZATIONS }';
    expect(await count('Committee.liaisons', args)).toBe(0);
  });

  it('excludes the other target, as in the filter', async () => {
    const both = 'toCommittee: "ISO/TC 2", toOrganization: "UNDIR"';
    const list = 'Committee.representatives';
    const refused = (argument: string) => ({ code: 'BAD_USER_INPUT', argument });
    expect(await error(list, both)).toEqual(refused('toCommittee'));
    expect(await error(list, `filter: { ${both} }`)).toEqual(refused('filter.toCommittee'));
  });
});

describe('a count of representatives', () => {
  it('refuses a committee that cannot be read', async () => {
    const refused = { code: 'INVALID_REFERENCE', argument: 'from' };
    expect(await error('representativeCounts', 'from: "nobody"')).toEqual(refused);
  });
});
