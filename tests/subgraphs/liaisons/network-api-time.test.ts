/** Changes and series of the liaison network through the subgraph, over a made-up network. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { seriesDays } from '../../../subgraphs/liaisons/network/over-time.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { changingNetwork, middle } from './made-up-network.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, changingNetwork);
});

const changeFields = `since asOf
  nodesAdded { nodes { key } } nodesRemoved { nodes { key } }
  tiesAdded { nodes { from { key } to { key } since until } }
  tiesRemoved { nodes { from { key } to { key } since until } }
  tiesChanged { totalCount nodes { before { from { key } category } after { category } fields } }`;

describe('the changes between two days', () => {
  it('include a tie with another category', async () => {
    const query = `{ liaisonNetworkChange(since: "2020-04-01", around: "${middle}", asOf: "2021-04-01") { ${changeFields} } }`;
    expect(await graph.query(query)).toEqual({
      liaisonNetworkChange: {
        since: '2020-04-01',
        asOf: '2021-04-01',
        nodesAdded: { nodes: [] },
        nodesRemoved: { nodes: [] },
        tiesAdded: { nodes: [] },
        tiesRemoved: { nodes: [] },
        tiesChanged: {
          totalCount: 1,
          nodes: [
            {
              before: { from: { key: 'organization:ORG' }, category: 'A' },
              after: { category: 'C' },
              fields: ['category'],
            },
          ],
        },
      },
    });
  });

  it('include added and removed ties with their days', async () => {
    const query = `{ liaisonNetworkChange(since: "2019-01-01", around: "TC901", asOf: "2020-04-01") { ${changeFields} } }`;
    const ended = {
      from: { key: 'ISO/TC 902' },
      to: { key: middle },
      since: '2018-03-01',
      until: '2020-03-01',
    };
    const began = (key: string) => ({ from: { key }, to: { key: middle }, since: '2020-03-01', until: null });
    expect(await graph.query(query)).toMatchObject({
      liaisonNetworkChange: {
        nodesAdded: { nodes: [{ key: 'organization:ORG' }] },
        nodesRemoved: { nodes: [{ key: 'ISO/TC 902' }] },
        tiesAdded: { nodes: [began('ISO/TC 903'), began('organization:ORG')] },
        tiesRemoved: { nodes: [ended] },
        tiesChanged: { nodes: [] },
      },
    });
  });

  it('include a tie of equal weight by another shared body', async () => {
    const query = `{ liaisonNetworkChange(since: "2019-01-01", kinds: [SHARED_SECRETARIAT], asOf: "2021-01-01") {
      tiesAdded { totalCount } tiesRemoved { totalCount }
      tiesChanged { nodes { before { weight shared } after { weight shared } fields } }
    } }`;
    expect(await graph.query(query)).toEqual({
      liaisonNetworkChange: {
        tiesAdded: { totalCount: 0 },
        tiesRemoved: { totalCount: 0 },
        tiesChanged: {
          nodes: [
            {
              before: { weight: 1, shared: ['OLDB'] },
              after: { weight: 1, shared: ['NEWB'] },
              fields: ['shared'],
            },
          ],
        },
      },
    });
  });

  it('add the whole excerpt if the central node was unknown before, and are null if it always was', async () => {
    const change = (around: string) =>
      `liaisonNetworkChange(since: "2017-01-01", around: "${around}", asOf: "2018-04-01") { nodesAdded { nodes { key } } tiesRemoved { totalCount } }`;
    expect(await graph.query(`{ known: ${change(middle)} never: ${change('NOBODY')} }`)).toEqual({
      known: {
        nodesAdded: { nodes: [middle, 'ISO/TC 902', 'ISO/TC 903'].map((key) => ({ key })) },
        tiesRemoved: { totalCount: 0 },
      },
      never: null,
    });
  });
});

describe('a series', () => {
  it('has rows by day, null on days without the node', async () => {
    const query = `{ liaisonNetworkSeries(measures: [TIES, DEGREE_IN, RECIPROCITY], of: ["TC901", "org"], from: "2018-04-01", asOf: "2021-12-31") { time key value } }`;
    const rows = (time: string, ties: number, own: number, organization: number | null, share: number) => [
      { time, key: 'TIES', value: ties },
      { time, key: `${middle} DEGREE_IN`, value: own },
      { time, key: 'ORG DEGREE_IN', value: organization },
      { time, key: 'RECIPROCITY', value: share },
    ];
    expect(await graph.query(query)).toEqual({
      liaisonNetworkSeries: [
        ...rows('2018-04-01', 2, 1, null, 0),
        ...rows('2019-04-01', 2, 1, null, 0),
        ...rows('2020-04-01', 3, 2, 0, 2 / 3),
        ...rows('2021-04-01', 4, 2, 0, 1 / 2),
      ],
    });
  });

  it('has a row for each measure and day', async () => {
    const query = `{ liaisonNetworkSeries(measures: [NODES, COMPONENTS, DENSITY], from: "2018-04-01", every: MONTH, asOf: "2018-05-31") { time key value } }`;
    const { liaisonNetworkSeries } = (await graph.query(query)) as {
      liaisonNetworkSeries: { time: string }[];
    };
    expect(liaisonNetworkSeries.map(({ time }) => time)).toEqual([
      ...Array<string>(3).fill('2018-04-01'),
      ...Array<string>(3).fill('2018-05-01'),
    ]);
  });
});

describe('the days of a series', () => {
  it('end with the last step up to the end', () => {
    expect(seriesDays('2018-05-28', '2020-05-27', 'YEAR', 60)).toEqual(['2018-05-28', '2019-05-28']);
    expect(seriesDays('2018-05-28', '2020-05-28', 'YEAR', 60)).toHaveLength(3);
    expect(seriesDays('2020-11-15', '2021-06-01', 'QUARTER', 60)).toEqual([
      '2020-11-15',
      '2021-02-15',
      '2021-05-15',
    ]);
  });

  it('are the last day of a month that is too short, and the same day again after it', () => {
    expect(seriesDays('2021-01-31', '2021-04-30', 'MONTH', 60)).toEqual([
      '2021-01-31',
      '2021-02-28',
      '2021-03-31',
      '2021-04-30',
    ]);
    expect(seriesDays('2020-02-29', '2024-03-01', 'YEAR', 60).at(-1)).toBe('2024-02-29');
  });

  it('stop one after the maximum, so that too many are detected', () => {
    expect(seriesDays('2000-01-01', '2026-01-01', 'MONTH', 60)).toHaveLength(61);
  });
});
