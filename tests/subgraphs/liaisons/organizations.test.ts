/** Organizations over two editions of a fictional file in which an acronym changes: names, counts, facets and orders. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { madeUpFacts, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { editionOf } from './made-up-file.ts';

const own = 'ISO/TC 999';

/** OLD is called NEW in 2025; the number stays. */
const file = (day: string, renamed: string) =>
  editionOf(
    day,
    {
      [own]: { organizations: [renamed, 'ZED'] },
      'ISO/TC 1': { organizations: [renamed, 'AMID'] },
      'ISO/TC 2': { organizations: [renamed] },
    },
    { [renamed]: 41, ZED: 42, AMID: 43 },
  );
const names = madeUpFacts('names', [
  {
    kind: 'organization',
    asOf: '2023-01-01',
    subject: { organization: 'ZED' },
    values: { name: 'Allied Zeds' },
  },
  {
    kind: 'liaison',
    asOf: '2023-01-01',
    subject: { from: { organization: 'ZED' }, to: { committee: own }, directed: true },
    values: { category: 'B' },
  },
]);

let graph: OpenSubgraph;
beforeAll(async () => {
  const sets = [names, file('2024-05-01', 'OLD'), file('2025-05-01', 'NEW')];
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, sets);
});

async function acronyms(args: string): Promise<readonly string[]> {
  const data = (await graph.query(`{ organizations(${args}) { nodes { acronym } } }`)) as {
    organizations: { nodes: { acronym: string }[] };
  };
  return data.organizations.nodes.map(({ acronym }) => acronym);
}

describe('an organization whose acronym changes under the same number', () => {
  const fields = 'acronym isoId otherNames { name from } committeeCount';
  const one = async (acronym: string, day: string): Promise<unknown> => {
    const query = `{ organization(acronym: "${acronym}", asOf: "${day}") { ${fields} } }`;
    return (await graph.query(query))['organization'];
  };

  it('has the acronym of the day, and is found by either acronym', async () => {
    const before = { acronym: 'OLD', isoId: 41, otherNames: [], committeeCount: 3 };
    expect(await one('OLD', '2024-12-31')).toEqual(before);
    expect(await one('new', '2024-12-31')).toEqual(before);
    const after = { ...before, acronym: 'NEW', otherNames: [{ name: 'OLD', from: '2024-05-01' }] };
    expect(await one('old', '2025-12-31')).toEqual(after);
    expect(await one('NEW', '2025-12-31')).toEqual(after);
  });

  it('keeps its liaisons', async () => {
    const query = (acronym: string, day: string) =>
      `{ liaisons(asOf: "${day}", filter: { organization: "${acronym}" }) { nodes { since from { ... on Organization { acronym } } to { ... on Committee { reference } } } } }`;
    const nodes = (acronym: string) =>
      ['ISO/TC 1', 'ISO/TC 2', own].map((reference) => ({
        since: '2024-05-01',
        from: { acronym },
        to: { reference },
      }));
    expect(await graph.query(query('NEW', '2024-12-31'))).toEqual({ liaisons: { nodes: nodes('OLD') } });
    expect(await graph.query(query('OLD', '2025-12-31'))).toEqual({ liaisons: { nodes: nodes('NEW') } });
  });

  it('resolves by the acronym of its day', async () => {
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { liaisons { totalCount } } } }';
    const representations = [{ __typename: 'Organization', acronym: 'OLD', asOf: '2024-12-31' }];
    expect(await graph.query(query, { representations })).toEqual({
      _entities: [{ liaisons: { totalCount: 3 } }],
    });
  });
});

describe('a list of organizations', () => {
  const day = 'asOf: "2025-12-31"';

  it('is ordered by acronym, name or number of committees', async () => {
    expect(await acronyms(day)).toEqual(['AMID', 'NEW', 'ZED']);
    expect(await acronyms(`${day}, orderBy: NAME`)).toEqual(['ZED', 'AMID', 'NEW']);
    expect(await acronyms(`${day}, orderBy: COMMITTEES`)).toEqual(['NEW', 'AMID', 'ZED']);
    expect(await acronyms(`${day}, orderBy: COMMITTEES, last: 1`)).toEqual(['ZED']);
  });

  it('is filtered by number, committee, category and earlier acronyms', async () => {
    expect(await acronyms(`${day}, filter: { isoId: 42 }`)).toEqual(['ZED']);
    expect(await acronyms(`${day}, filter: { committee: "TC 1" }`)).toEqual(['AMID', 'NEW']);
    expect(await acronyms(`${day}, filter: { category: B }`)).toEqual(['ZED']);
    expect(await acronyms(`${day}, filter: { text: "ol" }`)).toEqual(['NEW']);
  });

  it('has facets by committee and category over all of its rows', async () => {
    const query = `{ organizations(${day}, first: 1) { totalCount facets(by: [COMMITTEE, CATEGORY]) { dimension buckets { value count } } } }`;
    expect(await graph.query(query)).toEqual({
      organizations: {
        totalCount: 3,
        facets: [
          {
            dimension: 'COMMITTEE',
            buckets: [
              { value: 'ISO/TC 1', count: 2 },
              { value: own, count: 2 },
              { value: 'ISO/TC 2', count: 1 },
            ],
          },
          { dimension: 'CATEGORY', buckets: [{ value: 'B', count: 1 }] },
        ],
      },
    });
  });
});
