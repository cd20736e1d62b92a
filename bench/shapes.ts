/** The shapes of the graph that can run here, each as processes that answer over HTTP, and why others are missing. */
import { bundledFacts } from '../generations/fact-folders.ts';
import { createLocalFederation } from '../cli/local-federation.ts';
import { readFactFolder } from '../facts/files/fact-file.ts';
import { openMongoStore } from '../store/mongo.ts';
import { missingEngine, startHiveGateway } from '../tests/harness/hive-gateway.ts';
import { databaseOn, withDatabase } from '../tests/harness/mongodb-database.ts';
import { startMongodbServer } from '../tests/harness/mongodb-server.ts';
import { startDeployment, startGateway, startProcess, stopAll } from '../tests/harness/processes.ts';
import { postQuery, type HttpAnswer } from '../tests/harness/tiny-federation.ts';

export interface Shape {
  readonly name: string;
  /** Number of processes that the clients are distributed to. */
  readonly entrances: number;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<HttpAnswer>;
}

export interface RunningShapes {
  readonly shapes: readonly Shape[];
  stop(): Promise<void>;
}

/** Functions that undo the start, to be called in reverse order. */
type Stops = (() => Promise<unknown>)[];
type Variables = Readonly<Record<string, string>>;

/** Starts every available shape, one process in memory first; reports the unavailable ones to `report`. */
export async function startShapes(
  mongodbUri: string | undefined,
  report: (line: string) => void,
): Promise<RunningShapes> {
  const stops: Stops = [];
  const stop = async () => {
    for (const one of stops.reverse()) await one();
  };
  try {
    const database = await fillDatabase(mongodbUri, stops);
    if ('reason' in database) report(`without MongoDB: ${database.reason}`);
    const stores: readonly (readonly [string, Variables])[] = [
      ['in memory', {}],
      ...('uri' in database ? [[`on ${database.kind}`, { MONGODB_URI: database.uri }] as const] : []),
    ];
    const shapes: Shape[] = [];
    for (const [store, env] of stores) shapes.push(await startOneProcess(store, env, stops));
    for (const [store, env] of stores) shapes.push(...(await startSeparateProcesses(store, env, stops)));
    const missing = missingEngine();
    if (missing === null) shapes.push(await startBehindHive(stops));
    else report(`without Hive Gateway: ${missing}`);
    return { shapes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOneProcess(store: string, env: Variables, stops: Stops): Promise<Shape> {
  const running = await startProcess('cli/main.js', env, ['start']);
  stops.push(() => stopAll([running]));
  return {
    name: `one process, ${store}`,
    entrances: 1,
    ask: (query, variables) => postQuery(running.url, query, variables),
  };
}

/** Four subgraphs behind one gateway, and the same behind two. */
async function startSeparateProcesses(
  store: string,
  env: Variables,
  stops: Stops,
): Promise<readonly Shape[]> {
  const deployment = await startDeployment({ subgraphs: env });
  stops.push(() => deployment.stop());
  const second = await startGateway(deployment.urls);
  stops.push(() => stopAll([second]));
  const name = `separate processes, ${store}`;
  const urls = [deployment.gateway.url, second.url];
  let turn = 0;
  return [
    { name, entrances: 1, ask: (query, variables) => deployment.ask(query, variables) },
    {
      name: `${name}, two gateways`,
      entrances: 2,
      ask: (query, variables) => postQuery(urls[(turn += 1) % 2] ?? '', query, variables),
    },
  ];
}

async function startBehindHive(stops: Stops): Promise<Shape> {
  const hive = await startHiveGateway();
  stops.push(() => hive.stop());
  return {
    name: 'separate processes behind Hive Gateway',
    entrances: 1,
    ask: (query, variables) => hive.ask(query, variables),
  };
}

/** A new database with the bundled facts, or why there is none. */
async function fillDatabase(
  given: string | undefined,
  stops: Stops,
): Promise<{ readonly kind: string; readonly uri: string } | { readonly reason: string }> {
  const server = given === undefined ? await startMongodbServer() : null;
  if (server?.kind === 'missing') return server;
  if (server !== null) stops.push(() => server.stop());
  const database = databaseOn(given ?? server?.uri ?? '');
  stops.push(() => database.drop());
  const store = await openMongoStore(database);
  await createLocalFederation({ store }).serve(await readFactFolder(bundledFacts));
  await store.close();
  return { kind: server === null ? 'MongoDB' : 'the MongoDB test double', uri: withDatabase(database) };
}
