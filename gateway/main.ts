/**
 * The gateway as a process of its own, in front of subgraphs that are other processes.
 * In: the environment (config.ts). Out: a listening server; or one line on standard error and exit code 1. Not for: the
 * one-process shape, which the command line composes.
 */
import { pino } from 'pino';
import { ConfigError, requireSecret } from '../process/config.ts';
import { followFiles, noteFiles } from '../process/follow-files.ts';
import { runMain, stopOnSignals } from '../process/run-main.ts';
import { readGatewayConfig, readSupergraph, subgraphVariables } from './config.ts';
import type { GatewayConfig } from './config.ts';
import { followRevision } from './revision-follower.ts';
import { startHttpServer } from './serve.ts';
import { askRevision, createSubgraphConnections } from './subgraph-http.ts';
import { createSupergraphReload } from './supergraph-reload.ts';
import type { SupergraphReload } from './supergraph-reload.ts';

/** Long enough for a subgraph on another host, short enough for a probe of `/ready`. */
const REVISION_TIMEOUT_MS = 1_000;

async function start(): Promise<void> {
  const config = readGatewayConfig(process.env);
  const subgraphs = remoteSubgraphs(config);
  const noted = await noteFiles([config.supergraphPath]);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const stops: (() => Promise<void> | void)[] = [];
  stopOnSignals(async () => {
    for (const stop of stops) await stop();
  }, logger);

  const connections = createSubgraphConnections();
  const ask = (name: string): Promise<string> => {
    const subgraph = subgraphs[name];
    if (subgraph === undefined) return Promise.reject(new Error('there is no address for it'));
    return askRevision({ ...subgraph, timeoutMs: REVISION_TIMEOUT_MS }, connections);
  };
  const revision = await followRevision({ subgraphs: Object.keys(subgraphs), ask, logger });
  stops.push(() => {
    revision.stop();
  });

  let reload: SupergraphReload | null = null;
  const running = await startHttpServer({
    ...config,
    supergraphSdl,
    subgraphs,
    logger,
    beginRequest: async () => ({ revision: await revision.current(), contextFor: () => ({}) }),
    canAnswer: () => revision.canAnswer(),
    counters: () => ({ supergraph_reload_failed: reload?.failed() ?? 0 }),
  });
  const attempts = createSupergraphReload({
    serving: supergraphSdl,
    read: () => readSupergraph(config.supergraphPath),
    // Whoever takes a supergraph over refuses a subgraph without an address, and no waiting will change that.
    checkSubgraph: (name) => (name in subgraphs ? ask(name) : Promise.resolve()),
    takeOver: (sdl) => running.replaceSupergraph(sdl),
    logger,
  });
  reload = attempts;
  const onRest = (): Promise<boolean> => attempts.attempt();
  stops.push(followFiles([config.supergraphPath], { noted, onRest }), () => running.stop());
  logger.info({ url: running.url }, 'the gateway listens');
}

function remoteSubgraphs({ subgraphUrls, secret: given }: GatewayConfig) {
  if (subgraphUrls === null) {
    throw new ConfigError(
      `${Object.values(subgraphVariables).join(', ')}: expected the addresses of the four subgraphs`,
    );
  }
  const secret = requireSecret(given);
  const named: Record<string, { kind: 'remote'; url: string; secret: string }> = {};
  for (const [name, url] of Object.entries(subgraphUrls)) named[name] = { kind: 'remote', url, secret };
  return named;
}

await runMain('gateway', start);
