/**
 * The gateway as a process, in front of subgraphs in other processes. See cli/start.ts for everything in one process.
 */
import { pino } from 'pino';
import { ConfigError, requireSecret } from '../process/config.ts';
import { fingerprintFiles, followFiles } from '../process/follow-files.ts';
import { runMain, stopOnSignals } from '../process/run-main.ts';
import { readGatewayConfig, readSupergraph, subgraphVariables, type GatewayConfig } from './config.ts';
import { followRevision } from './revision-follower.ts';
import { startHttpServer } from './serve.ts';
import { askRevision, createSubgraphConnections } from './subgraph-http.ts';
import { createSupergraphReload, type SupergraphReload } from './supergraph-reload.ts';

/** Long enough for a subgraph on another host, short enough for a probe of `/ready`. */
const REVISION_TIMEOUT_MS = 1_000;

async function start(): Promise<void> {
  const config = readGatewayConfig(process.env);
  const subgraphs = remoteSubgraphs(config);
  const fingerprint = await fingerprintFiles([config.supergraphPath]);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const stops: (() => Promise<void> | void)[] = [];
  stopOnSignals(async () => {
    for (const stop of stops) await stop();
  }, logger);

  const connections = createSubgraphConnections();
  const ask = (name: string): Promise<string> => {
    const subgraph = subgraphs[name];
    if (subgraph === undefined) return Promise.reject(new Error('no address is configured'));
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
    // A subgraph without an address is refused by `takeOver`, since waiting would not help.
    checkSubgraph: (name) => (name in subgraphs ? ask(name) : Promise.resolve()),
    takeOver: (sdl) => running.replaceSupergraph(sdl),
    logger,
  });
  reload = attempts;
  const onChange = (): Promise<boolean> => attempts.attempt();
  stops.push(followFiles([config.supergraphPath], { fingerprint, onChange }), () => running.stop());
  logger.info({ url: running.url }, 'the gateway is listening');
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
