/**
 * `committee-graph start`: the whole graph in one process, over the bundled and the imported facts, or over MongoDB.
 * In: configuration. Out: a listening server. Not for: subgraphs in other processes (gateway/main.ts).
 */
import { existsSync, watch } from 'node:fs';
import { pino, type Logger } from 'pino';
import { readGatewayConfig, readSupergraph } from '../gateway/config.ts';
import { startHttpServer, stopOnSignals, type RunningServer } from '../gateway/serve.ts';
import { openMongoStore } from '../store/mongo.ts';
import type { CommandConfig } from './config.ts';
import { readAllFacts } from './fact-folders.ts';
import { createLocalFederation, type LocalFederation } from './local-federation.ts';

/** Long enough for an import to have moved its file into place. */
const SETTLE_MS = 200;

/** Serves until a signal comes. */
export async function start(command: CommandConfig, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readGatewayConfig(env);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const { mongodbUri, factsFolder } = command;
  const { federation, close } = await (mongodbUri === null
    ? serveFolder(factsFolder, logger)
    : serveMongo(mongodbUri));
  const { host, port } = config;
  const running = await startHttpServer({ supergraphSdl, ...federation, logger, host, port });
  stopOnSignals(async () => {
    await running.stop();
    await close();
  }, logger);
  const { url } = running;
  if (federation.canAnswer()) logger.info({ url }, `committee-graph is ready: open ${url}`);
  else
    logger.warn({ url }, 'committee-graph listens; it answers once the store can be reached and holds data');
  return running;
}

interface Served {
  readonly federation: LocalFederation;
  readonly close: () => Promise<void>;
}

async function serveFolder(factsFolder: string, logger: Logger): Promise<Served> {
  const federation = createLocalFederation();
  await federation.serve(await readAllFacts(factsFolder));
  const stopFollowing = followImports(factsFolder, federation, logger);
  return {
    federation,
    close: () => {
      stopFollowing();
      return Promise.resolve();
    },
  };
}

/** Whatever generation the pointer names, imports of other processes included; a store that is away is waited for. */
async function serveMongo(uri: string): Promise<Served> {
  const store = await openMongoStore({ uri });
  return { federation: createLocalFederation({ store }), close: () => store.close() };
}

/** Serves what an import has written without a restart; the old generation answers until the new one is whole. */
function followImports(factsFolder: string, federation: LocalFederation, logger: Logger): () => void {
  if (!existsSync(factsFolder)) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const reload = async (): Promise<void> => {
    try {
      const revision = await federation.serve(await readAllFacts(factsFolder));
      logger.info({ revision }, 'now serving the imported facts');
    } catch (error) {
      logger.error({ err: error }, 'the imported facts cannot be served; the last good ones stay');
    }
  };
  const watcher = watch(factsFolder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
