/** The gateway's environment variables and its supergraph file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { z } from 'zod';
import {
  ConfigError,
  countShape,
  listenShape,
  portShape,
  projectFolder,
  readEnvironment,
  readSecret,
  secretShape,
} from '../process/config.ts';
import { limits } from './limits.ts';

/** The variable with the address of each subgraph, by the name of the subgraph. */
export const subgraphVariables = {
  membership: 'SUBGRAPH_MEMBERSHIP_URL',
  'work-programme': 'SUBGRAPH_WORK_PROGRAMME_URL',
  liaisons: 'SUBGRAPH_LIAISONS_URL',
  publications: 'SUBGRAPH_PUBLICATIONS_URL',
} as const;

export type SubgraphName = keyof typeof subgraphVariables;

const address = z
  .url({ protocol: /^https?$/, error: 'expected an address such as http://127.0.0.1:4001/graphql' })
  .optional();

const environment = z.object({
  ...listenShape,
  ...secretShape,
  PORT: portShape.default(4000),
  SUPERGRAPH: z
    .string()
    .min(1, 'expected the path of a file')
    .default(join(projectFolder, 'schema/supergraph.graphql')),
  SUBGRAPH_TIMEOUT_MS: countShape(1, limits.requestTimeoutMs).default(limits.subgraphTimeoutMs),
  SUBGRAPH_MEMBERSHIP_URL: address,
  SUBGRAPH_WORK_PROGRAMME_URL: address,
  SUBGRAPH_LIAISONS_URL: address,
  SUBGRAPH_PUBLICATIONS_URL: address,
});

type Environment = z.infer<typeof environment>;

export interface GatewayConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Path of the supergraph, relative to the working directory. */
  readonly supergraphPath: string;
  /** Addresses of subgraphs in other processes; null if none is set. */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>> | null;
  /** The secret shared with those subgraphs; null if none is set. */
  readonly secret: string | null;
  /** Time limit of one subgraph request, in milliseconds. */
  readonly subgraphTimeoutMs: number;
}

/**
 * Reads the configuration.
 * @throws ConfigError that names every invalid variable and what was expected
 */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const values = readEnvironment(environment, env);
  return {
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    supergraphPath: values.SUPERGRAPH,
    subgraphUrls: readSubgraphUrls(values),
    secret: readSecret(values),
    subgraphTimeoutMs: values.SUBGRAPH_TIMEOUT_MS,
  };
}

function readSubgraphUrls(values: Environment): Record<SubgraphName, string> | null {
  const { membership, 'work-programme': workProgramme, liaisons, publications } = subgraphVariables;
  const urls = {
    membership: values[membership],
    'work-programme': values[workProgramme],
    liaisons: values[liaisons],
    publications: values[publications],
  };
  if (Object.values(urls).every((url) => url === undefined)) return null;
  const require = (url: string | undefined, variable: string): string => {
    if (url !== undefined) return url;
    throw new ConfigError(`${variable}: expected an address, because other subgraphs have one (all or none)`);
  };
  return {
    membership: require(urls.membership, membership),
    'work-programme': require(urls['work-programme'], workProgramme),
    liaisons: require(urls.liaisons, liaisons),
    publications: require(urls.publications, publications),
  };
}

/**
 * Reads the supergraph from its file.
 * @throws ConfigError in one line if the file is missing, empty or not a GraphQL schema definition
 */
export function readSupergraph(path: string): string {
  let sdl: string;
  try {
    sdl = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new ConfigError(`${path}: the supergraph cannot be read (${reason})`);
  }
  if (sdl.trim() === '') throw new ConfigError(`${path}: the supergraph is empty`);
  try {
    parse(sdl, { noLocation: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${path}: the supergraph is not a GraphQL schema definition (${reason})`);
  }
  return sdl;
}

/** Apollo Gateway reports deployments to Apollo by default; only an environment variable disables that. */
export function disableTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
