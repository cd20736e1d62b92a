/**
 * What a client gets that is a generation too late: one error with a code for each requested field, null in its place and
 * nothing else, never an empty list. The generation was retired an hour ago by the clock of the import, and swept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation } from '../../cli/local-federation.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import type { SubgraphName } from '../../gateway/config.ts';
import { startGraphServer, type GraphServer } from '../../gateway/graph-server.ts';
import type { DocumentStore } from '../../store/documents.ts';
import { openMongoStore, type MongoStoreOptions } from '../../store/mongo.ts';
import { withDatabase, type TestDatabase } from '../harness/mongodb-database.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import {
  startGateway,
  startProcess,
  startSubgraphs,
  stopAll,
  subgraphNames,
  urlsOf,
  type RunningProcess,
} from '../harness/processes.ts';
import { reply, startProxy, type Proxy } from '../harness/proxy.ts';
import { answer as answerOfAll, question as questionToAll } from '../harness/sample-graph.ts';
import { postQuery } from '../harness/tiny-federation.ts';

const minutes = 60_000;
const page = '{ projects(first: 1) { totalCount nodes { reference } pageInfo { endCursor } } }';
const nextPage =
  'query ($after: String!) { projects(first: 1, after: $after) { totalCount nodes { reference } } }';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  }[];
}

/** The data of an answer, and of each error the path and the code. */
function partsOf({ data, errors = [] }: Answer) {
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]),
  };
}

/** The whole graph in this process over a store, with a way to import. */
async function openGraph(
  store: DocumentStore,
): Promise<GraphServer & { serve: (sets: readonly FactSet[]) => Promise<string> }> {
  const federation = createLocalFederation({ store });
  const graph = await startGraphServer({
    supergraphSdl: readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'),
    subgraphs: federation.subgraphs,
    beginRequest: federation.beginRequest,
    logger: pino({ level: 'silent' }),
  });
  return { ...graph, serve: federation.serve };
}

describe.skipIf(isMongodbMissing)('a generation that was discarded', () => {
  const stops: (() => Promise<unknown>)[] = [];
  const processes: RunningProcess[] = [];
  let database: TestDatabase;
  let fewerFacts: readonly FactSet[];
  let allFacts: readonly FactSet[];
  /** The revision that is gone, and a cursor that it gave. */
  let gone: string;
  let cursor: unknown;

  async function openStore(options: Partial<MongoStoreOptions> = {}, on = database) {
    const store = await openMongoStore({ ...on, sweepMs: 0, ...options });
    stops.push(() => store.close());
    return store;
  }

  async function start(process: Promise<RunningProcess>): Promise<RunningProcess> {
    processes.push(await process);
    return process;
  }

  beforeAll(async () => {
    database = newDatabase();
    allFacts = await readFactFolder(bundledFacts);
    fewerFacts = allFacts.slice(1);
    const graph = await openGraph(await openStore({ now: () => Date.now() - 60 * minutes }));
    gone = await graph.serve(fewerFacts);
    const { data } = await graph.ask({ query: page });
    cursor = (data as { projects: { pageInfo: { endCursor: unknown } } }).projects.pageInfo.endCursor;
    await graph.serve(allFacts);
    await graph.stop();
    expect(await (await openStore()).sweep()).toEqual([gone]);
  });

  afterAll(async () => {
    await stopAll(processes);
    for (const stop of stops.reverse()) await stop();
    await database.drop();
  });

  it('gives no further page in one process: the cursor is stale', async () => {
    const server = await start(
      startProcess('cli/main.js', { MONGODB_URI: withDatabase(database) }, ['start']),
    );
    const { body } = await postQuery(server.url, nextPage, { after: cursor });
    expect(partsOf(body)).toEqual({ data: { projects: null }, errors: [['projects', 'STALE_CURSOR']] });
  });

  describe('among separate processes', () => {
    let proxies: readonly Proxy[];
    let urls: Record<SubgraphName, string>;
    let gateway: RunningProcess;

    beforeAll(async () => {
      const subgraphs = await startSubgraphs({ MONGODB_URI: withDatabase(database) });
      processes.push(...Object.values(subgraphs));
      urls = urlsOf(subgraphs);
      proxies = await Promise.all(subgraphNames.map((name) => startProxy([new URL(urls[name]).origin])));
      stops.push(...proxies.map((proxy) => () => proxy.stop()));
      subgraphNames.forEach((name, index) => (urls[name] = `${proxies[index]?.origin ?? ''}/graphql`));
      // A gateway that has heard of nothing since: every subgraph seems to name the generation that is gone.
      for (const proxy of proxies) {
        proxy.tamper(async ({ path, response, forward }) => {
          const isRevision = path === '/revision';
          reply(
            response,
            isRevision ? { status: 200, text: JSON.stringify({ revision: gone }) } : await forward(),
          );
        });
      }
      gateway = await start(startGateway(urls));
    });

    it('requested by a gateway gives null and one error for the field', async () => {
      const { status, body } = await postQuery(gateway.url, page);
      expect(status).toBe(200);
      expect(partsOf(body)).toEqual({ data: { projects: null }, errors: [['projects', 'GENERATION_GONE']] });
      expect(body.errors?.map(({ message }) => message)).toEqual([
        'The data has changed since the request began; send it again.',
      ]);
    });

    it('is refused by each of four subgraphs', async () => {
      const { body } = await postQuery(gateway.url, questionToAll);
      const { data, errors } = partsOf(body);
      const fields = Object.keys(answerOfAll);
      expect(data).toEqual(Object.fromEntries(fields.map((field) => [field, null])));
      expect(errors.sort()).toEqual(fields.sort().map((field) => [field, 'GENERATION_GONE']));
    });

    it('gives no further page: the cursor is stale', async () => {
      for (const proxy of proxies) proxy.tamper(null);
      const informed = await start(startGateway(urls));
      const { body } = await postQuery(informed.url, nextPage, { after: cursor });
      expect(partsOf(body)).toEqual({ data: { projects: null }, errors: [['projects', 'STALE_CURSOR']] });
    });
  });

  it('is reported by a process that was disconnected while others continued', async () => {
    const other = newDatabase();
    let clock = Date.now();
    const now = () => clock;
    const cutOff = await openGraph(
      await openStore({ now, pollMs: 60 * minutes, useChangeStreams: false }, other),
    );
    const importer = await openGraph(await openStore({ now }, other));
    stops.push(
      () => cutOff.stop(),
      () => importer.stop(),
    );
    await cutOff.serve(fewerFacts);
    await importer.serve(allFacts);
    expect(partsOf(await cutOff.ask({ query: page })).errors).toEqual([]);
    clock += 11 * minutes;
    const { data, errors } = await cutOff.ask({ query: page });
    expect(partsOf({ data, errors: errors ?? [] })).toEqual({
      data: { projects: null },
      errors: [['projects', 'GENERATION_GONE']],
    });
    expect(errors?.map(({ message }) => message)).toEqual([
      `The data of revision ${gone} is no longer stored; retry to read the current one.`,
    ]);
    await other.drop();
  });
});
