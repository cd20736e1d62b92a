/**
 * `committee-graph start`: the whole graph in one process, over fact folders or MongoDB. See gateway/main.ts for
 * subgraphs in other processes.
 */
import { pino, type Logger } from 'pino';
import { bundledFacts, followFactFolders } from '../generations/fact-folders.ts';
import { readGatewayConfig, readSupergraph } from '../gateway/config.ts';
import { startHttpServer, type RunningServer } from '../gateway/serve.ts';
import { stopOnSignals } from '../process/run-main.ts';
import { buildInSmallHeap } from '../process/small-heap.ts';
import type { CommandConfig } from './config.ts';
import { createLocalFederation, type LocalFederation } from './local-federation.ts';

/** Serves until SIGTERM or SIGINT. */
export async function start(command: CommandConfig, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readGatewayConfig(env);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const { mongodbUri, factsFolder } = command;
  const { federation, close } = await (mongodbUri === null
    ? serveFolders([bundledFacts, factsFolder], logger)
    : serveMongo(mongodbUri));
  const { host, port } = config;
  const running = await startHttpServer({ supergraphSdl, ...federation, logger, host, port });
  stopOnSignals(async () => {
    await running.stop();
    await close();
  }, logger);
  const { url } = running;
  if (federation.canAnswer()) logger.info({ url }, `committee-graph is ready: ${url}`);
  else
    logger.warn(
      { url },
      'committee-graph is listening; it answers once the store can be reached and has data',
    );
  return running;
}

interface Served {
  readonly federation: LocalFederation;
  readonly close: () => Promise<void>;
}

/** Follows imports without a restart; the old generation answers until the new one is complete. */
async function serveFolders(folders: readonly string[], logger: Logger): Promise<Served> {
  const federation = createLocalFederation();
  const followed = await buildInSmallHeap(() => followFactFolders(folders, federation.serve, logger));
  return {
    federation,
    close: () => {
      followed.stop();
      return Promise.resolve();
    },
  };
}

/** Serves the current generation of MongoDB; an unreachable store is waited for. */
async function serveMongo(uri: string): Promise<Served> {
  const { openMongoStore } = await import('../store/mongo.ts');
  const store = await openMongoStore({ uri });
  return { federation: createLocalFederation({ store }), close: () => store.close() };
}
