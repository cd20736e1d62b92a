/** Representatives and inconsistencies of a fictional committee, as callers see them on different days. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { allSets, own } from './made-up-liaisons.ts';

const party = '{ ... on Committee { reference } ... on Organization { acronym } }';
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

describe('representatives', () => {
  const sent = async (args: string): Promise<readonly string[]> => {
    const data = (await graph.query(
      `{ representatives(${args}) { nodes { person { id } to ${party} } } }`,
    )) as {
      representatives: { nodes: { person: { id: string }; to: { reference?: string; acronym?: string } }[] };
    };
    return data.representatives.nodes.map(
      ({ person, to }) => `${person.id} to ${to.reference ?? to.acronym ?? ''}`,
    );
  };

  it('are filtered by committee, by the body that they are sent to, and by name', async () => {
    expect(await sent(`filter: { from: "${own}" }, asOf: "${day}"`)).toEqual([
      'ada-ahren to ISO/TC 2',
      'bo-ek to ISO/TC 2',
      'ada-ahren to ISO/TC 4',
      'cy-dunn to ISO/TC 77',
      'bo-ek to UNDIR',
    ]);
    expect(await sent('filter: { toCommittee: "tc2" }')).toEqual([
      'ada-ahren to ISO/TC 2',
      'bo-ek to ISO/TC 2',
    ]);
    expect(await sent('filter: { toOrganization: "undir" }')).toEqual(['bo-ek to UNDIR']);
    expect(await sent('filter: { person: "Ada Ähren" }')).toEqual([
      'ada-ahren to ISO/TC 2',
      'ada-ahren to ISO/TC 4',
    ]);
    expect(await sent('filter: { person: "nobody-known" }')).toEqual([]);
    expect(await sent('asOf: "2020-06-29"')).toEqual([]);
  });

  it('are filtered by one kind of target at a time', async () => {
    const filter = '{ toCommittee: "ISO/TC 2", toOrganization: "UNDIR" }';
    const { errors } = await graph.execute(`{ representatives(filter: ${filter}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'filter.toCommittee' });
  });

  it('are counted, by number of bodies in descending order, then by name', async () => {
    const query = `{ representativeCounts(from: "TC 999", first: 2, asOf: "${day}") { totalCount nodes { person { id } count parties ${party} sources { locator } } } }`;
    expect(await graph.query(query)).toEqual({
      representativeCounts: {
        totalCount: 3,
        nodes: [
          {
            person: { id: 'ada-ahren' },
            count: 2,
            parties: [{ reference: 'ISO/TC 2' }, { reference: 'ISO/TC 4' }],
            sources: [{ locator: 'line 13' }, { locator: 'line 14' }],
          },
          {
            person: { id: 'bo-ek' },
            count: 2,
            parties: [{ reference: 'ISO/TC 2' }, { acronym: 'UNDIR' }],
            sources: [{ locator: 'line 15' }, { locator: 'line 17' }],
          },
        ],
      },
    });
  });

  it('are filtered by kind of body, in each order', async () => {
    const from = `filter: { from: "${own}", with: COMMITTEES }, asOf: "${day}"`;
    expect(await sent(`filter: { with: ORGANIZATIONS }, asOf: "${day}"`)).toEqual(['bo-ek to UNDIR']);
    expect(await sent(`${from}, orderBy: PERSON`)).toEqual([
      'ada-ahren to ISO/TC 2',
      'ada-ahren to ISO/TC 4',
      'bo-ek to ISO/TC 2',
      'cy-dunn to ISO/TC 77',
    ]);
    expect(await sent(`${from}, orderBy: BODY, last: 2`)).toEqual([
      'ada-ahren to ISO/TC 4',
      'cy-dunn to ISO/TC 77',
    ]);
    expect(await sent(`${from}, orderBy: SINCE, first: 1`)).toEqual(['ada-ahren to ISO/TC 2']);
  });

  it('are counted in one kind of body, with a minimum, by number or by name', async () => {
    const counts = async (args: string): Promise<unknown> => {
      const query = `{ representativeCounts(from: "TC 999", asOf: "${day}", ${args}) { nodes { person { id } count } } }`;
      return (await graph.query(query))['representativeCounts'];
    };
    const person = (id: string, count: number) => ({ person: { id }, count });
    expect(await counts('filter: { with: COMMITTEES }')).toEqual({
      nodes: [person('ada-ahren', 2), person('bo-ek', 1), person('cy-dunn', 1)],
    });
    expect(await counts('filter: { atLeast: 2 }, orderBy: PERSON, last: 1')).toEqual({
      nodes: [person('bo-ek', 2)],
    });
  });

  it('are listed under the committee and under the person', async () => {
    const fields = `... on Committee { representatives(toCommittee: "ISO/TC 4") { nodes { person { id } since } } } ... on Person { represents { nodes { from { reference } to ${party} } } }`;
    const person = { __typename: 'Person', id: 'bo-ek', asOf: day };
    expect(await entities([committeeOn(day), person], fields)).toEqual([
      { representatives: { nodes: [{ person: { id: 'ada-ahren' }, since: '2020-06-30' }] } },
      {
        represents: {
          nodes: [
            { from: { reference: own }, to: { reference: 'ISO/TC 2' } },
            { from: { reference: own }, to: { acronym: 'UNDIR' } },
          ],
        },
      },
    ]);
  });
});

describe('inconsistencies', () => {
  const fields = `kind other ${party} person { id } nominatedBy { resolution } jointGroup { reference }`;
  const found = async (asOf: string, args = ''): Promise<unknown> => {
    const [committee] = await entities(
      [committeeOn(asOf)],
      `... on Committee { liaisonDiscrepancies${args} { totalCount nodes { ${fields} } } }`,
    );
    return (committee as { liaisonDiscrepancies: unknown }).liaisonDiscrepancies;
  };
  const none = { person: null, nominatedBy: null, jointGroup: null };

  it('are one-way liaisons, missing representatives and liaisons, nominations not applied, half-listed groups', async () => {
    expect(await found(day)).toEqual({
      totalCount: 7,
      nodes: [
        { ...none, kind: 'ONLY_TOWARDS', other: { reference: 'ISO/TC 3' } },
        { ...none, kind: 'ONLY_FROM', other: { reference: 'ISO/TC 4' } },
        { ...none, kind: 'LIAISON_WITHOUT_REPRESENTATIVE', other: { reference: 'ISO/TC 3' } },
        { ...none, kind: 'LIAISON_WITHOUT_REPRESENTATIVE', other: { reference: 'ISO/TC 11' } },
        {
          ...none,
          kind: 'REPRESENTATIVE_WITHOUT_LIAISON',
          other: { reference: 'ISO/TC 77' },
          person: { id: 'cy-dunn' },
        },
        {
          ...none,
          kind: 'NOMINATED_NOT_LISTED',
          other: { reference: 'ISO/TC 2' },
          person: { id: 'di-falk' },
          nominatedBy: { resolution: '2020/1' },
        },
        {
          ...none,
          kind: 'JOINT_LISTED_BY_ONE_PARENT',
          other: { reference: 'ISO/TC 2' },
          jointGroup: { reference: `${own}/JWG 1` },
        },
      ],
    });
  });

  it('are not found by lists that no source calls complete', async () => {
    expect(await found('2019-12-31')).toEqual({ totalCount: 0, nodes: [] });
  });

  it('are not found by a list older than what it omits', async () => {
    const subject = { from: { committee: 'ISO/TC 50' }, to: { committee: own }, directed: true };
    const news = madeUpFacts('news-2022', [{ kind: 'liaison', asOf: '2022-01-01', subject, values: {} }]);
    const later = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, [...allSets, news]);
    const query = `{ liaisons(filter: { committee: "ISO/TC 50" }) { nodes { reciprocal } } }`;
    expect(await later.query(query)).toEqual({ liaisons: { nodes: [{ reciprocal: null }] } });
  });

  it('are filtered by kind and cite both sides', async () => {
    const [committee] = await entities(
      [committeeOn(day)],
      '... on Committee { liaisonDiscrepancies(kinds: [ONLY_FROM]) { nodes { kind sources { locator } } } }',
    );
    expect(committee).toEqual({
      liaisonDiscrepancies: {
        nodes: [{ kind: 'ONLY_FROM', sources: [{ locator: 'line 5' }, { locator: 'line 11' }] }],
      },
    });
  });
});

describe('ten committees', () => {
  const fields = `... on Committee {
    liaisons { nodes { from ${party} to ${party} representatives { person { id } } } }
    representatives { totalCount }
    jointWorkingGroups { nodes { coConvenors { person { id } } } }
    jointWorkingGroup { coConvenors { person { id } } }
    liaisonDiscrepancies { nodes { other ${party} } }
  }`;

  it('cost as many store calls as one', async () => {
    const one = ['ISO/TC 999'];
    const ten = [
      'ISO/TC 999',
      'ISO/TC 2',
      'ISO/TC 3/SC 1',
      ...[4, 5, 6, 7, 8, 9, 10].map((n) => `ISO/TC ${String(n)}`),
    ];
    const costOf = async (references: readonly string[]): Promise<readonly string[]> => {
      await entities(
        references.map((reference) => committeeOn(day, reference)),
        fields,
      );
      return [...graph.calls].sort();
    };
    const cost = await costOf(one);
    expect(cost.filter((name, index) => cost.indexOf(name) !== index)).toEqual([
      'liaisons.jointGroups',
      'liaisons.representations',
    ]);
    expect(await costOf(ten)).toEqual(cost);
  });
});
