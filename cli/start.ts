/**
 * `committee-graph start`: the whole graph in one process, in memory, over the bundled and the imported facts.
 * In: configuration. Out: a listening server. Not for: subgraphs in other processes (gateway/main.ts).
 */
import { pino } from 'pino';
import { bundledFacts, followFactFolders } from '../as-of/fact-folders.ts';
import { readGatewayConfig, readSupergraph } from '../gateway/config.ts';
import { startHttpServer, type RunningServer } from '../gateway/serve.ts';
import { stopOnSignals } from '../process/run-main.ts';
import type { CommandConfig } from './config.ts';
import { createLocalFederation } from './local-federation.ts';

/** Serves until a signal comes. */
export async function start({ factsFolder }: CommandConfig, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readGatewayConfig(env);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const federation = createLocalFederation();
  // An import is taken up without a restart; the old generation answers until the new one is whole.
  const followed = await followFactFolders([bundledFacts, factsFolder], federation.serve, logger);
  const { host, port } = config;
  const { subgraphs, beginRequest } = federation;
  const running = await startHttpServer({ supergraphSdl, subgraphs, beginRequest, logger, host, port });
  stopOnSignals(async () => {
    followed.stop();
    await running.stop();
  }, logger);
  const { revision } = followed;
  logger.info({ url: running.url, revision }, `committee-graph is ready: open ${running.url}`);
  return running;
}
