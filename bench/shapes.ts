/**
 * The shapes of the graph that can be run here, each a set of processes of its own that answers over HTTP.
 * In: the built entry points, MONGODB_URI or the server for tests. Out: shapes, and why others are missing. Not for:
 * measuring (measure.ts).
 */
import { bundledFacts } from '../as-of/fact-folders.ts';
import { createLocalFederation } from '../cli/local-federation.ts';
import { readFactFolder } from '../facts/fact-file.ts';
import { openMongoStore } from '../store/mongo.ts';
import { missingEngine, startHiveGateway } from '../tests/harness/hive-gateway.ts';
import { startMongodbServer } from '../tests/harness/mongodb-server.ts';
import { startDeployment, startProcess } from '../tests/harness/processes.ts';
import { postQuery, type HttpAnswer } from '../tests/harness/tiny-federation.ts';

export interface Shape {
  readonly name: string;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** Starts every shape that can be had, the one process in memory first; `tell` hears of the others. */
export async function startShapes(
  mongodbUri: string | undefined,
  tell: (line: string) => void,
): Promise<readonly Shape[]> {
  const shapes = [await startOneProcess('one process, in memory', {})];
  const onMongodb = await startOnMongodb(mongodbUri);
  if (typeof onMongodb === 'string') tell(`without MongoDB: ${onMongodb}`);
  else shapes.push(onMongodb);
  shapes.push({ name: 'separate processes, in memory', ...(await startDeployment()) });
  const missing = missingEngine();
  if (missing !== null) tell(`without Hive Gateway: ${missing}`);
  else shapes.push({ name: 'separate processes behind Hive Gateway', ...(await startHiveGateway()) });
  return shapes;
}

async function startOneProcess(name: string, env: Readonly<Record<string, string>>): Promise<Shape> {
  const running = await startProcess('cli/main.js', env, ['start']);
  const url = new URL('/graphql', running.url).href;
  return {
    name,
    ask: (query, variables) => postQuery(url, query, variables),
    stop: async () => {
      running.kill('SIGTERM');
      await running.ended;
    },
  };
}

/** A database of its own, filled with the bundled facts; or why there is none. */
async function startOnMongodb(given: string | undefined): Promise<Shape | string> {
  const server = given === undefined ? await startMongodbServer() : null;
  if (server?.kind === 'missing') return server.reason;
  const address = new URL(given ?? server?.uri ?? '');
  address.pathname = `/bench-${process.pid}`;
  const uri = address.href;
  const store = await openMongoStore({ uri });
  await createLocalFederation({ store }).serve(await readFactFolder(bundledFacts));
  const kind = server === null ? 'MongoDB' : 'the MongoDB test double';
  const shape = await startOneProcess(`one process, on ${kind}`, { MONGODB_URI: uri });
  return {
    ...shape,
    stop: async () => {
      await shape.stop();
      await store.connection.run(({ db }) => db.dropDatabase());
      await store.close();
      await server?.stop();
    },
  };
}
