/**
 * `committee-graph start`: the whole graph in one process, in memory, over the bundled and the imported facts.
 * In: configuration. Out: a listening server. Not for: subgraphs in other processes (gateway/main.ts).
 */
import { existsSync, watch } from 'node:fs';
import { pino, type Logger } from 'pino';
import { readGatewayConfig, readSupergraph } from '../gateway/config.ts';
import { startHttpServer, stopOnSignals, type RunningServer } from '../gateway/serve.ts';
import type { CommandConfig } from './config.ts';
import { readAllFacts } from './fact-folders.ts';
import { createLocalFederation, type LocalFederation } from './local-federation.ts';

/** Long enough for an import to have moved its file into place. */
const SETTLE_MS = 200;

/** Serves until a signal comes. */
export async function start({ factsFolder }: CommandConfig, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readGatewayConfig(env);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const federation = createLocalFederation();
  const revision = await federation.serve(await readAllFacts(factsFolder));
  const { host, port } = config;
  const { subgraphs, beginRequest } = federation;
  const running = await startHttpServer({ supergraphSdl, subgraphs, beginRequest, logger, host, port });
  const stopFollowing = followImports(factsFolder, federation, logger);
  stopOnSignals(async () => {
    stopFollowing();
    await running.stop();
  }, logger);
  logger.info({ url: running.url, revision }, `committee-graph is ready: open ${running.url}`);
  return running;
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
