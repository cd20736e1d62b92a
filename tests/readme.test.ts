/** The examples of the README, of the page on the network and of GraphiQL, against the graph of the bundled facts. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleQueries } from '../gateway/example-queries.ts';
import { startFederation, type RunningFederation } from './harness/federation.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const examples = [
  ...readme.matchAll(/### (.+)\n[\s\S]*?```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g),
].map(([, title = '', query = '', answer = '']) => ({ title, query, answer: JSON.parse(answer) as unknown }));
let graph: RunningFederation;

beforeAll(async () => {
  graph = await startFederation();
});
afterAll(() => graph.stop());

describe('the README', () => {
  it('has one example for each kind of user', () => {
    expect(examples.map(({ title }) => title.split(':')[0])).toEqual([
      'Partner committee',
      'Dashboard',
      'Analyst',
    ]);
  });

  it.each(examples)('shows the real answer: $title', async ({ query, answer }) => {
    expect(await graph.query(query)).toEqual(answer);
  });
});

describe('the page on the network', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../docs/network.md'), 'utf8');
  const [first, second] = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
  const [, answer = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];

  it('shows the real answer to its example', async () => {
    expect(await graph.query(first ?? '')).toEqual(JSON.parse(answer));
  });

  it('has a query that works for any data', async () => {
    const { liaisonNetwork } = await graph.query<{ liaisonNetwork: { nodes: { nodes: object[] } } }>(
      second ?? '',
    );
    expect(liaisonNetwork.nodes.nodes).toHaveLength(10);
  });
});

describe('the GraphiQL page', () => {
  it.each(exampleQueries)('has an example that works: $title', async ({ query }) => {
    expect(Object.values(await graph.query<object>(query))).not.toContain(null);
  });
});
