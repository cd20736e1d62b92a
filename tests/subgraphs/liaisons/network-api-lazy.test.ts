/** Which fields start the measure thread: here no worker can be started. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { changingNetwork, middle } from './made-up-network.ts';

const started = vi.hoisted(() => ({ times: 0 }));
vi.mock('node:worker_threads', () => ({
  Worker: class {
    constructor() {
      started.times += 1;
      throw new Error('no worker can be started');
    }
  },
}));

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, changingNetwork);
});

const asOf = '2021-04-01';

describe('the measure thread', () => {
  it('is not started by lists, density, components, paths, changes and series of the whole network', async () => {
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
    expect(started.times).toBe(0);
  });

  it.each([
    'nodes(first: 1) { nodes { measures { degree } } }',
    'nodes(first: 1, orderBy: CLUSTERING) { nodes { key } }',
    'communities { totalCount }',
  ])('is started by %s, and again after a failure', async (field) => {
    const before = started.times;
    const query = `{ liaisonNetwork(asOf: "${asOf}") { ${field} } }`;
    const failures = [(await graph.execute(query)).errors, (await graph.execute(query)).errors];
    expect(failures.map((errors) => errors?.[0]?.message)).toEqual(Array(2).fill('no worker can be started'));
    expect(started.times).toBe(before + 2);
  });
});
