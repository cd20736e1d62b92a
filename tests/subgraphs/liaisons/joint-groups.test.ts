/** Joint working groups of a fictional committee, as callers see them on different days. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { allSets, own } from './made-up-liaisons.ts';

const day = '2020-12-31';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, allSets);
});

async function entities(
  representations: readonly Readonly<Record<string, string>>[],
  fields: string,
): Promise<readonly unknown[]> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`;
  return ((await graph.query(query, { representations })) as { _entities: unknown[] })._entities;
}

const committeeOn = (asOf: string, reference = own) => ({ __typename: 'Committee', reference, asOf });

describe('joint working groups', () => {
  it('are listed under the administering parent and under the partner', async () => {
    const fields = '... on Committee { jointWorkingGroups { nodes { committee { reference } } } }';
    expect(await entities([committeeOn(day), committeeOn(day, 'ISO/TC 2')], fields)).toEqual([
      {
        jointWorkingGroups: {
          nodes: [
            { committee: { reference: 'ISO/TC 3/SC 1/JWG 10' } },
            { committee: { reference: `${own}/JWG 1` } },
          ],
        },
      },
      { jointWorkingGroups: { nodes: [{ committee: { reference: `${own}/JWG 1` } }] } },
    ]);
  });

  it('name their parents and the committees responsible, if sources state them', async () => {
    const fields =
      'administeringCommittee { reference } partners { reference } programmeOfWork { reference } parents { reference }';
    const query = `{ a: jointWorkingGroup(reference: "tc999/jwg01", asOf: "${day}") { ${fields} } b: jointWorkingGroup(reference: "ISO/TC 3/SC 1/JWG 10", asOf: "${day}") { ${fields} } }`;
    expect(await graph.query(query)).toEqual({
      a: {
        administeringCommittee: { reference: own },
        partners: [{ reference: 'ISO/TC 2' }],
        programmeOfWork: null,
        parents: [{ reference: own }, { reference: 'ISO/TC 2' }],
      },
      b: {
        administeringCommittee: { reference: 'ISO/TC 3/SC 1' },
        partners: [{ reference: own }],
        programmeOfWork: [{ reference: 'ISO/TC 3/SC 1' }, { reference: own }],
        parents: [{ reference: 'ISO/TC 3/SC 1' }, { reference: own }],
      },
    });
  });

  it('show each convenor once, with the parent that the convenor comes from', async () => {
    const fields = 'coConvenors { person { id } fromParent { reference } sources { locator } }';
    const query = `query ($asOf: Date) { jointWorkingGroup(reference: "${own}/JWG 1", asOf: $asOf) { ${fields} } }`;
    expect(await graph.query(query, { asOf: '2019-12-31' })).toEqual({
      jointWorkingGroup: {
        coConvenors: [{ person: { id: 'ada-ahren' }, fromParent: null, sources: [{ locator: 'line 6' }] }],
      },
    });
    expect(await graph.query(query, { asOf: day })).toEqual({
      jointWorkingGroup: {
        coConvenors: [
          {
            person: { id: 'ada-ahren' },
            fromParent: { reference: own },
            sources: [{ locator: 'line 6' }, { locator: 'line 20' }],
          },
          {
            person: { id: 'eve-gran' },
            fromParent: { reference: 'ISO/TC 2' },
            sources: [{ locator: 'line 21' }],
          },
        ],
      },
    });
  });

  it('are filtered by one parent, or by all of several', async () => {
    const groups = async (args: string): Promise<unknown> =>
      (await graph.query(`{ jointWorkingGroups(${args}) { nodes { committee { reference } } } }`))[
        'jointWorkingGroups'
      ];
    expect(await groups('of: "ISO/TC 2"')).toEqual({ nodes: [{ committee: { reference: `${own}/JWG 1` } }] });
    expect(await groups(`between: ["${own}", "TC 3/SC 1"]`)).toEqual({
      nodes: [{ committee: { reference: 'ISO/TC 3/SC 1/JWG 10' } }],
    });
    expect(await groups('between: ["ISO/TC 2", "ISO/TC 3/SC 1"]')).toEqual({ nodes: [] });
    expect(await groups('asOf: "2018-01-01"')).toEqual({ nodes: [] });
    const one = (reference: string) => ({ committee: { reference } });
    expect(await groups(`filter: { parents: ["${own}", "TC 3/SC 1"] }`)).toEqual({
      nodes: [one('ISO/TC 3/SC 1/JWG 10')],
    });
    expect(await groups('filter: { administeringCommittee: "TC 999" }')).toEqual({
      nodes: [one(`${own}/JWG 1`)],
    });
    expect(await groups('orderBy: ADMINISTERING_COMMITTEE, last: 1')).toEqual({
      nodes: [one(`${own}/JWG 1`)],
    });
  });

  it('are shared by two of their parents, with the same answer from either', async () => {
    const sharedBy = async (reference: string, other: string, asOf = day): Promise<unknown> => {
      const fields = `... on Committee { sharedGroups(with: "${other}") { totalCount nodes { committee { reference } sources { locator } } } }`;
      const [committee] = await entities([committeeOn(asOf, reference)], fields);
      return (committee as { sharedGroups: unknown }).sharedGroups;
    };
    const node = (reference: string, locator: string) => ({
      committee: { reference },
      sources: [{ locator }],
    });
    const jwg1 = { totalCount: 1, nodes: [node(`${own}/JWG 1`, 'line 5')] };
    const jwg10 = { totalCount: 1, nodes: [node('ISO/TC 3/SC 1/JWG 10', 'line 22')] };
    const none = { totalCount: 0, nodes: [] };
    for (const [one, other, expected] of [
      [own, 'ISO/TC 2', jwg1],
      [own, 'ISO/TC 3/SC 1', jwg10],
      ['ISO/TC 2', 'ISO/TC 3/SC 1', none],
    ] as const) {
      expect([await sharedBy(one, other), await sharedBy(other, one)]).toEqual([expected, expected]);
    }
    expect(await sharedBy(own, 'tc 2', '2018-12-31')).toEqual(none);
  });

  it('belong to their own committee; any other has none', async () => {
    const fields = '... on Committee { jointWorkingGroup { administeringCommittee { reference } } }';
    expect(await entities([committeeOn(day, `${own}/JWG 1`), committeeOn(day)], fields)).toEqual([
      { jointWorkingGroup: { administeringCommittee: { reference: own } } },
      { jointWorkingGroup: null },
    ]);
  });
});
