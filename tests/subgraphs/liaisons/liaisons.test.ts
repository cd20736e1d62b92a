/** Liaisons and organizations of a fictional committee, as callers see them on different days. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { allSets, own } from './made-up-liaisons.ts';

const party = '{ ... on Committee { reference } ... on Organization { acronym } }';
const ends = `from ${party} to ${party}`;

interface Party {
  readonly reference?: string;
  readonly acronym?: string;
}
interface Row {
  readonly from: Party;
  readonly to: Party;
}

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, allSets);
});

const name = (end: Party): string => end.reference ?? end.acronym ?? '';
const arrows = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => `${name(row.from)} > ${name(row.to)}`);

async function listed(args: string): Promise<readonly string[]> {
  const data = (await graph.query(`{ liaisons(${args}) { nodes { ${ends} } } }`)) as {
    liaisons: { nodes: Row[] };
  };
  return arrows(data.liaisons.nodes);
}

async function ofCommittee(fields: string, asOf = '2020-12-31'): Promise<Record<string, unknown>> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Committee { ${fields} } } }`;
  const representations = [{ __typename: 'Committee', reference: own, asOf }];
  const data = (await graph.query(query, { representations })) as { _entities: Record<string, unknown>[] };
  return data._entities[0] ?? {};
}

describe('liaisons of a committee', () => {
  const seen = async (args: string, asOf?: string): Promise<readonly string[]> => {
    const { liaisons } = (await ofCommittee(`liaisons${args} { nodes { ${ends} } }`, asOf)) as {
      liaisons: { nodes: Row[] };
    };
    return arrows(liaisons.nodes);
  };

  it('are in either direction or without one, ordered by the other party', async () => {
    expect(await seen('(direction: TO, with: COMMITTEES)')).toEqual([
      `ISO/TC 2 > ${own}`,
      `ISO/TC 3 > ${own}`,
      `ISO/TC 11 > ${own}`,
    ]);
    expect(await seen('(direction: FROM)')).toEqual([
      `${own} > ISO/TC 2`,
      `${own} > ISO/TC 4`,
      `${own} > ISO/TC 11`,
    ]);
    expect(await seen('(with: ORGANIZATIONS)')).toEqual([`Neu > ${own}`, `OLD > ${own}`, `UNDIR > ${own}`]);
    expect(await seen('')).toHaveLength(9);
  });

  it('are valid from the first source until a later complete list omits them', async () => {
    expect(await seen('', '2019-01-30')).toEqual([]);
    expect(await seen('(with: COMMITTEES)', '2019-01-31')).toEqual([
      `ISO/TC 2 > ${own}`,
      `ISO/TC 10 > ${own}`,
    ]);
    expect(await seen('(direction: TO, with: COMMITTEES)', '2021-06-30')).toEqual([`ISO/TC 2 > ${own}`]);
  });

  it('are filtered by category and by whether the opposite direction exists', async () => {
    expect(await seen('(category: C)')).toEqual([`Neu > ${own}`]);
    expect(await seen('(reciprocal: false)')).toEqual([`ISO/TC 3 > ${own}`, `${own} > ISO/TC 4`]);
    expect(await seen('(direction: FROM, reciprocal: true)')).toEqual([
      `${own} > ISO/TC 2`,
      `${own} > ISO/TC 11`,
    ]);
  });

  it('are ordered as requested, with the cursors of that order only', async () => {
    expect(await seen('(orderBy: FROM, filter: { with: COMMITTEES, reciprocal: true })')).toEqual([
      `ISO/TC 2 > ${own}`,
      `ISO/TC 11 > ${own}`,
      `${own} > ISO/TC 2`,
      `${own} > ISO/TC 11`,
    ]);
    expect(await seen('(filter: { with: COMMITTEES, reciprocal: true })')).toEqual([
      `ISO/TC 2 > ${own}`,
      `${own} > ISO/TC 2`,
      `ISO/TC 11 > ${own}`,
      `${own} > ISO/TC 11`,
    ]);
    const { liaisons } = (await ofCommittee('liaisons(first: 1) { pageInfo { endCursor } }')) as {
      liaisons: { pageInfo: { endCursor: string } };
    };
    await expect(
      ofCommittee(`liaisons(orderBy: FROM, after: "${liaisons.pageInfo.endCursor}") { totalCount }`),
    ).rejects.toThrow('not a cursor of this list');
  });

  it('are paged forwards and backwards', async () => {
    const page = async (args: string) => {
      const fields = `liaisons(${args}) { totalCount nodes { ${ends} } pageInfo { startCursor endCursor hasNextPage } }`;
      const { liaisons } = (await ofCommittee(fields)) as {
        liaisons: {
          totalCount: number;
          nodes: Row[];
          pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean };
        };
      };
      return liaisons;
    };
    const first = await page('direction: FROM, first: 2');
    expect(arrows(first.nodes)).toEqual([`${own} > ISO/TC 2`, `${own} > ISO/TC 4`]);
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = await page(`direction: FROM, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(arrows(second.nodes)).toEqual([`${own} > ISO/TC 11`]);
    const back = await page(`direction: FROM, last: 2, before: "${second.pageInfo.startCursor}"`);
    expect(back.nodes).toEqual(first.nodes);
  });
});

describe('a liaison', () => {
  const one = async (filter: string, fields: string, asOf = '2020-12-31'): Promise<unknown> => {
    const query = `{ liaisons(filter: { ${filter} }, asOf: "${asOf}") { nodes { ${fields} } } }`;
    return ((await graph.query(query)) as { liaisons: { nodes: unknown[] } }).liaisons.nodes[0];
  };
  const from3 = `committee: "${own}", with: COMMITTEES, direction: TO, reciprocal: false`;

  it('is reciprocal, one-way, or unknown to be either', async () => {
    const fields = `${ends} reciprocal directed`;
    expect(await one(from3, fields)).toEqual({
      from: { reference: 'ISO/TC 3' },
      to: { reference: own },
      reciprocal: false,
      directed: true,
    });
    const early = await one(
      `committee: "${own}", direction: TO, with: COMMITTEES`,
      'reciprocal',
      '2019-06-01',
    );
    expect(early, 'no list is complete in 2019').toEqual({ reciprocal: null });
    expect(await one('organization: "neu"', 'reciprocal')).toEqual({ reciprocal: null });
    expect(await one('organization: "undir"', 'reciprocal directed')).toEqual({
      reciprocal: null,
      directed: false,
    });
  });

  it('without a direction is one liaison, whichever end a source names first', async () => {
    const fields = 'since sources { locator source { id } }';
    expect(await one('organization: "UNDIR"', fields)).toEqual({
      since: '2019-01-31',
      sources: [
        { locator: 'line 9', source: { id: 'report-2020' } },
        { locator: 'line 4', source: { id: 'plan-2019' } },
      ],
    });
    expect(await listed('filter: { organization: "UNDIR" }')).toEqual([`UNDIR > ${own}`]);
  });

  it('is dated by the first day of the period without gaps in which it is shown', async () => {
    expect(await one('organization: "OLD"', 'since category')).toEqual({
      since: '2019-01-31',
      category: 'A',
    });
    expect(await one('organization: "OLD"', 'category', '2019-12-31')).toEqual({ category: null });
  });

  it('shows conflicting claims side by side', async () => {
    expect(
      await one('organization: "OLD"', 'category conflicts { field claims { value } }', '2021-12-31'),
    ).toEqual({
      category: 'A',
      conflicts: [{ field: 'category', claims: [{ value: 'A' }, { value: 'B' }] }],
    });
  });

  it('names the resolution that formed it, with its citation', async () => {
    const fields = 'category level establishedBy { committee { reference } resolution citation { locator } }';
    expect(await one('organization: "Neu"', fields)).toEqual({
      category: 'C',
      level: 'WORKING_GROUP',
      establishedBy: {
        committee: { reference: own },
        resolution: '2020/1',
        citation: { locator: 'line 19' },
      },
    });
    expect(await one('organization: "OLD"', 'establishedBy { resolution }')).toEqual({ establishedBy: null });
  });

  it('has the representatives of its direction; without a direction, those of both', async () => {
    const fields = 'representatives { person { id asOf } from { reference } }';
    expect(await one(`committee: "${own}", direction: FROM, reciprocal: true`, fields)).toEqual({
      representatives: [
        { person: { id: 'ada-ahren', asOf: '2020-12-31' }, from: { reference: own } },
        { person: { id: 'bo-ek', asOf: '2020-12-31' }, from: { reference: own } },
      ],
    });
    expect(await one('organization: "UNDIR"', 'representatives { person { id } }')).toEqual({
      representatives: [{ person: { id: 'bo-ek' } }],
    });
  });
});

describe('the list of all liaisons', () => {
  const day = 'asOf: "2020-12-31"';

  it('is filtered by party, direction, representatives and kind of party', async () => {
    const towards = `committee: "${own}", direction: TO`;
    expect(await listed(`${day}, filter: { ${towards}, with: ORGANIZATIONS }`)).toEqual([
      `Neu > ${own}`,
      `OLD > ${own}`,
    ]);
    expect(await listed(`${day}, filter: { hasRepresentatives: true }`)).toEqual([
      `${own} > ISO/TC 2`,
      `${own} > ISO/TC 4`,
      `UNDIR > ${own}`,
    ]);
    expect(await listed(`${day}, filter: { committee: "TC 999", organization: "old" }`)).toEqual([
      `OLD > ${own}`,
    ]);
    expect(await listed(`${day}, filter: { organization: "old", direction: TO }`)).toEqual([]);
    expect(await listed(`${day}, filter: { committee: "ISO/TC 5000" }`)).toEqual([]);
  });

  it('refuses a direction without a party', async () => {
    const { errors } = await graph.execute('{ liaisons(filter: { direction: TO }) { totalCount } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'filter.direction' });
  });

  it('refuses a text that is no committee reference', async () => {
    const { errors } = await graph.execute('{ liaisons(filter: { committee: "friends" }) { totalCount } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_REFERENCE', argument: 'filter.committee' });
  });
});

describe('organizations', () => {
  const acronyms = async (args: string): Promise<readonly string[]> => {
    const data = (await graph.query(`{ organizations(${args}) { nodes { acronym } } }`)) as {
      organizations: { nodes: { acronym: string }[] };
    };
    return data.organizations.nodes.map(({ acronym }) => acronym);
  };

  it('are found by acronym in any case, as of a day', async () => {
    const query = 'query ($asOf: Date) { organization(acronym: "neu", asOf: $asOf) { acronym asOf name } }';
    expect(await graph.query(query, { asOf: '2020-06-29' })).toEqual({ organization: null });
    expect(await graph.query(query, { asOf: '2020-06-30' })).toEqual({
      organization: { acronym: 'Neu', asOf: '2020-06-30', name: 'Neue Société' },
    });
    expect(await graph.query('{ organization(acronym: "NONE") { name } }')).toEqual({ organization: null });
  });

  it('are known from their liaisons if no source states a name', async () => {
    const query = '{ organization(acronym: "OLD", asOf: "2019-02-01") { name sources { locator } } }';
    expect(await graph.query(query)).toEqual({
      organization: { name: null, sources: [{ locator: 'line 3' }] },
    });
  });

  it('are filtered by committee and category of the day, and by words', async () => {
    expect(await acronyms('asOf: "2019-12-31"')).toEqual(['OLD', 'UNDIR']);
    expect(await acronyms('filter: { category: A }, asOf: "2019-12-31"')).toEqual([]);
    expect(await acronyms('filter: { category: A }, asOf: "2020-12-31"')).toEqual(['OLD']);
    expect(await acronyms(`filter: { committee: "${own}", category: C }, asOf: "2020-12-31"`)).toEqual([
      'Neu',
    ]);
    expect(await acronyms('filter: { committee: "ISO/TC 2" }')).toEqual([]);
    expect(await acronyms('filter: { text: "SOCIETE" }')).toEqual(['Neu']);
  });

  it('show their liaisons and the representatives sent to them', async () => {
    const query = `{ organization(acronym: "UNDIR") { liaisons { nodes { ${ends} } } representatives { nodes { person { id } } } } }`;
    expect(await graph.query(query)).toEqual({
      organization: {
        liaisons: { nodes: [{ from: { acronym: 'UNDIR' }, to: { reference: own } }] },
        representatives: { nodes: [{ person: { id: 'bo-ek' } }] },
      },
    });
  });

  it('resolve by their key, and to null for an unknown one', async () => {
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { name } } }';
    const key = { __typename: 'Organization', asOf: '2020-12-31' };
    const representations = [
      { ...key, acronym: 'Neu' },
      { ...key, acronym: 'NONE' },
    ];
    expect(await graph.query(query, { representations })).toEqual({
      _entities: [{ name: 'Neue Société' }, null],
    });
  });
});
