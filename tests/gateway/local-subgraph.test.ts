import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { LocalSubgraph } from '../../gateway/data-sources.ts';
import { RequestContext } from '../../gateway/request-context.ts';
import type { RequestScope } from '../../gateway/request-context.ts';
import { startGraphServer } from '../../gateway/graph-server.ts';
import type { GraphServer } from '../../gateway/graph-server.ts';
import { beginTinyRequest, composeTinyFederation, createMemoryLogger } from '../harness/tiny-federation.ts';

const logger = pino({ level: 'silent' });

function scope(): RequestScope {
  return { requestId: 'q1', signal: new AbortController().signal, operationName: null };
}

function plannedFetch(query: string, context: object): GraphQLDataSourceProcessOptions {
  // The library declares the kinds of fetches as an enum that it does not export.
  const fetch: unknown = { kind: 'health check', request: { query }, context };
  return fetch as GraphQLDataSourceProcessOptions;
}

describe('a subgraph in this process', () => {
  const { shelves } = composeTinyFederation();

  it('executes with its context of the request', async () => {
    const subgraph = new LocalSubgraph('shelves', shelves);
    const context = new RequestContext(scope(), beginTinyRequest(), logger);
    expect(await subgraph.process(plannedFetch('{revisionSeen}', context))).toEqual({
      data: { revisionSeen: 'shelves@r1' },
    });
  });

  it('gets the same context for all fetches of a request', () => {
    let given = 0;
    const request = { revision: null, contextFor: (name: string) => ({ name, turn: ++given }) };
    const context = new RequestContext(scope(), request, logger);
    expect(context.contextFor('shelves')).toBe(context.contextFor('shelves'));
    expect(context.contextFor('reviews')).toEqual({ name: 'reviews', turn: 2 });
  });

  it('caches a limited number of parsed operations', async () => {
    const subgraph = new LocalSubgraph('shelves', shelves, { entries: 5, characters: 10_000 });
    const context = new RequestContext(scope(), beginTinyRequest(), logger);
    for (let index = 0; index < 50; index++) {
      await subgraph.process(plannedFetch(`{a${index}:revisionSeen}`, context));
    }
    expect(subgraph.cachedOperations).toBe(5);
  });

  it('cannot be called outside of a request', async () => {
    const subgraph = new LocalSubgraph('shelves', shelves);
    await expect(subgraph.process(plannedFetch('{revisionSeen}', {}))).rejects.toThrow(
      'a subgraph was called without a request context',
    );
  });
});

describe('the graph in one process, without HTTP', () => {
  const { supergraphSdl, shelves, reviews } = composeTinyFederation();
  const memory = createMemoryLogger();
  let graph: GraphServer;
  let failing: Error | null = null;

  beforeAll(async () => {
    graph = await startGraphServer({
      supergraphSdl,
      subgraphs: { shelves: { kind: 'local', schema: shelves }, reviews: { kind: 'local', schema: reviews } },
      logger: memory.logger,
      beginRequest: () => {
        if (failing !== null) throw failing;
        return beginTinyRequest();
      },
    });
  });
  afterAll(() => graph.stop());

  it('answers from several subgraphs, at the revision of the request', async () => {
    const question = {
      query: 'query Ask($id: ID!) { book(id: $id) { title stars } }',
      variables: { id: '2' },
      operationName: 'Ask',
    };
    expect(await graph.ask(question)).toEqual({
      data: { book: { title: 'Chains', stars: 4 } },
      extensions: { revision: 'r1' },
    });
  });

  it.each([
    ['{ openOn(day: "soon") }', undefined, /^`day`: /, 'day'],
    ['query($day: Day!) { openOn(day: $day) }', { day: 'soon' }, /^Variable "\$day" /, undefined],
  ])('explains an invalid value of a custom scalar: %s', async (query, variables, place, argument) => {
    const answer = await graph.ask({ query, ...(variables && { variables }) });
    expect(answer.errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/expected a day such as 2020-05-28$/),
    ]);
    expect(answer.errors?.[0]?.message).toMatch(place);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(answer.errors?.[0]?.extensions?.['argument']).toBe(argument);
  });

  it('enforces the limits', async () => {
    const query = `{ book(id: 1) { ${'sequel { '.repeat(12)} id ${'}'.repeat(12)} } }`;
    const answer = await graph.ask({ query });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('passes on a public error of binding a request to the data', async () => {
    failing = new GraphQLError('The data is not loaded.', { extensions: { code: 'STORE_UNAVAILABLE' } });
    await expect(graph.ask({ query: '{ revisionSeen }' })).rejects.toThrow('The data is not loaded.');
    failing = new Error('db.internal refused');
    await expect(graph.ask({ query: '{ revisionSeen }' })).rejects.toThrow(/^Internal error/);
    expect(memory.lines.filter((line) => line.includes('db.internal refused'))).toHaveLength(1);
    failing = null;
  });
});

describe('a graph that cannot be built', () => {
  const { supergraphSdl, shelves } = composeTinyFederation();
  const rest = { logger, beginRequest: beginTinyRequest };

  it('names the subgraph that is missing', async () => {
    const subgraphs = { shelves: { kind: 'local', schema: shelves } } as const;
    await expect(startGraphServer({ ...rest, supergraphSdl, subgraphs })).rejects.toThrow(
      'subgraph reviews of the supergraph: neither a schema nor an address is configured',
    );
  });

  it('refuses a schema that is not a supergraph', async () => {
    await expect(
      startGraphServer({ ...rest, supergraphSdl: 'type Query { a: Int }', subgraphs: {} }),
    ).rejects.toThrow();
  });
});

describe('telemetry of the gateway library', () => {
  it('is disabled once a gateway exists', async () => {
    delete process.env['APOLLO_TELEMETRY_DISABLED'];
    const { supergraphSdl, shelves, reviews } = composeTinyFederation();
    const graph = await startGraphServer({
      supergraphSdl,
      subgraphs: { shelves: { kind: 'local', schema: shelves }, reviews: { kind: 'local', schema: reviews } },
      logger,
      beginRequest: beginTinyRequest,
    });
    await graph.stop();
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('1');
  });
});
