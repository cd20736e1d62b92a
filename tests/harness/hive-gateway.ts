/** Hive Gateway as a process in front of the four subgraph processes: another engine over the committed supergraph. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressVariables,
  root,
  secret,
  startProcess,
  startSubgraphs,
  stopAll,
  urlsOf,
} from './processes.ts';
import { postQuery, type HttpAnswer } from './tiny-federation.ts';

export interface RunningPeer {
  /** Address of the API of the other engine. */
  readonly url: string;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** Why Hive Gateway cannot be started, or null when it is installed. */
export function missingEngine(): string | null {
  const installed = existsSync(join(root, 'bench/peers/node_modules/@graphql-hive/gateway'));
  return installed ? null : 'it is not installed (npm ci --prefix bench/peers)';
}

/** Four subgraphs over the bundled facts, and Hive Gateway in front of them, which proves itself with this secret. */
export async function startHiveGateway(secretGiven = secret): Promise<RunningPeer> {
  const subgraphs = await startSubgraphs({});
  const hive = await startProcess(join(root, 'bench/peers/serve-hive.js'), {
    SUBGRAPH_SECRET: secretGiven,
    ...addressVariables(urlsOf(subgraphs)),
  });
  return {
    url: hive.url,
    ask: (query, variables) => postQuery(hive.url, query, variables),
    stop: () => stopAll([hive, ...Object.values(subgraphs)]),
  };
}
