/**
 * The gateway as a process of its own, in front of subgraphs that are other processes.
 * In: the environment (config.ts). Out: a listening server; or one line on standard error and exit code 1. Not for: the
 * one-process shape, which the command line composes.
 */
import { pino } from 'pino';
import { ConfigError, readGatewayConfig, readSupergraph, subgraphVariables } from './config.ts';
import type { GatewayConfig } from './config.ts';
import type { Subgraph } from './gateway.ts';
import type { GatewayRequest } from './request-context.ts';
import { startHttpServer, stopOnSignals } from './serve.ts';

async function main(): Promise<void> {
  const config = readGatewayConfig(process.env);
  const subgraphs = remoteSubgraphs(config);
  const supergraphSdl = readSupergraph(config.supergraphPath);
  const logger = pino({ level: config.logLevel });
  const { host, port } = config;
  const running = await startHttpServer({ supergraphSdl, subgraphs, logger, beginRequest, host, port });
  stopOnSignals(() => running.stop(), logger);
  logger.info({ url: running.url }, 'the gateway listens');
}

/** The subgraphs hold the data, so each of them says which revision it answered from. */
function beginRequest(): GatewayRequest {
  return { revision: null, contextFor: () => ({}) };
}

function remoteSubgraphs({ subgraphUrls }: GatewayConfig): Record<string, Subgraph> {
  if (subgraphUrls === null) {
    throw new ConfigError(
      `${Object.values(subgraphVariables).join(', ')}: expected the addresses of the four subgraphs`,
    );
  }
  return Object.fromEntries(
    Object.entries(subgraphUrls).map(([name, url]) => [name, { kind: 'remote', url }] as const),
  );
}

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const line = reason.replace(/\s+/g, ' ').slice(0, 500);
  process.stderr.write(error instanceof ConfigError ? `${line}\n` : `The gateway cannot start: ${line}\n`);
  process.exitCode = 1;
});
