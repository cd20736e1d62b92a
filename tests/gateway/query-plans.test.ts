/** The cost of a query: the subgraphs of its plan, and the store calls of a page of ten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createRequestContext } from '../../subgraph-kit/request-context.ts';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation } from '../../cli/local-federation.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import { startGraphServer } from '../../gateway/graph-server.ts';
import type { StoreReader } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { countCalls } from '../harness/subgraph.ts';

/** A graph that notes, for each question, the subgraphs that were asked and the store calls that they made. */
async function openCountedGraph() {
  const store = createMemoryStore();
  const federation = createLocalFederation({ store });
  await federation.serve(await readFactFolder(bundledFacts));
  const visited = new Set<string>();
  const calls: string[] = [];
  const graph = await startGraphServer({
    supergraphSdl: readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'),
    subgraphs: federation.subgraphs,
    logger: pino({ level: 'silent' }),
    beginRequest: () => ({
      revision: 'counted',
      contextFor: (subgraph) => {
        visited.add(subgraph);
        return createRequestContext(countCalls(store.current() as StoreReader, calls), '2026-01-01');
      },
    }),
  });
  return {
    ask: async (query: string) => {
      visited.clear();
      calls.length = 0;
      const { errors } = await graph.ask({ query });
      expect(errors).toBeUndefined();
      return { visited: [...visited].sort(), calls: calls.length };
    },
    [Symbol.asyncDispose]: () => graph.stop(),
  };
}

const project = `reference title leaders { person { name country { name } appointments { totalCount } represents { nodes { to { ... on Committee { reference title } } } } } }
  workingGroup { reference title parent { title } } publication { designation title reviewDate { stated } }
  documents(first: 3) { totalCount nodes { reference project { title } } } ballots { nodes { committee { title } results { reference } } } sources { source { title } }`;

describe('a question', () => {
  it.each([
    ['{ committee(reference: "ISO/TC 307") { title } }', ['membership']],
    ['{ projects { nodes { reference stage { code } } } }', ['work-programme']],
    ['{ publications { nodes { designation committee { reference } } } }', ['publications']],
    ['{ jointWorkingGroups { nodes { committee { reference title } } } }', ['liaisons', 'membership']],
    [
      '{ committee(reference: "ISO/TC 307") { title projects { totalCount } publications { totalCount } liaisons { totalCount } } }',
      ['liaisons', 'membership', 'publications', 'work-programme'],
    ],
  ])('visits only the required subgraphs: %s', async (query, expected) => {
    await using graph = await openCountedGraph();
    expect((await graph.ask(query)).visited).toEqual(expected);
  });

  it('over four subgraphs costs the same number of store calls for ten projects as for three', async () => {
    await using graph = await openCountedGraph();
    const costOf = async (first: number) =>
      (
        await graph.ask(
          `{ projects(filter: { committee: "ISO/TC 307" }, asOf: "2020-05-28", first: ${String(first)}) { nodes { ${project} } } }`,
        )
      ).calls;
    const three = await costOf(3);
    expect(await costOf(10)).toBe(three);
    expect(three).toBeGreaterThan(0);
  });

  it('about ten committees costs the same number of store calls as about two', async () => {
    await using graph = await openCountedGraph();
    const costOf = async (first: number) =>
      (
        await graph.ask(`{ committees(filter: { within: "ISO/TC 307" }, asOf: "2020-05-28", first: ${String(first)}) { nodes {
          title parent { title } children { totalCount } appointments { nodes { person { name country { code } } } }
          memberships { totalCount } projects { nodes { title } } publications { totalCount } meetings { totalCount }
          liaisons { nodes { from { ... on Committee { title } } representatives { person { name } } } } jointWorkingGroups { nodes { coConvenors { person { name } } } }
        } } }`)
      ).calls;
    expect(await costOf(10)).toBe(await costOf(2));
  });
});
