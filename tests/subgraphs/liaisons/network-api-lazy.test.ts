/**
 * What waits for the thread that measures, and what does not: here the thread never answers.
 * In: queries. Out: answers. Not for: the thread itself (tests/network/).
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { changingNetwork, middle } from './made-up-network.ts';

const asked = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../../network/measure-thread.ts', () => {
  const refuse = () => {
    asked.times += 1;
    return Promise.reject(new Error('the thread is not to be asked'));
  };
  return {
    createMeasureThread: () => ({ measure: refuse, communities: refuse, close: () => Promise.resolve() }),
  };
});

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, changingNetwork);
});

const asOf = '2021-04-01';

describe('a query that asks no measure', () => {
  it('never asks the thread: lists, shape, paths, changes, series of the whole', async () => {
    const answer = await graph.query(`{
      liaisonNetwork(around: "${middle}", depth: 2, asOf: "${asOf}") {
        density reciprocity nodes(orderBy: DISTANCE) { nodes { key ties { nodes { key } } } } components { totalCount }
      }
      liaisonPath(from: "ORG", to: "TC 904", asOf: "${asOf}") { count paths { nodes { nodes { key } } } }
      commonNeighbours(of: ["ORG"], asOf: "${asOf}") { nodes { key } }
      liaisonNetworkChange(since: "2019-01-01", asOf: "${asOf}") { nodesAdded { totalCount } }
      liaisonNetworkSeries(measures: [NODES, DENSITY], from: "2019-01-01", asOf: "${asOf}") { value }
    }`);
    expect(answer).toMatchObject({ liaisonPath: { count: 1 } });
    expect(asked.times).toBe(0);
  });

  it.each([
    'nodes(first: 1) { nodes { measures { degree } } }',
    'nodes(first: 1, orderBy: CLUSTERING) { nodes { key } }',
    'communities { totalCount }',
  ])('while %s does, and asks again after a failure', async (field) => {
    const before = asked.times;
    const query = `{ liaisonNetwork(asOf: "${asOf}") { ${field} } }`;
    const failures = [(await graph.execute(query)).errors, (await graph.execute(query)).errors];
    expect(failures.map((errors) => errors?.[0]?.message)).toEqual(
      Array(2).fill('the thread is not to be asked'),
    );
    expect(asked.times).toBe(before + 2);
  });
});
