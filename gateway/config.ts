/**
 * The environment of the gateway, read once and checked.
 * In: environment variables, the path of the supergraph. Out: a typed configuration, the supergraph's text. Not for:
 * defaults of anything that no variable sets.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { z } from 'zod';

/** A variable or file that the process cannot start with; the message names it and says what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The variable that gives the address of each subgraph, by the name of the subgraph. */
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
  HOST: z.string().min(1, 'expected a host name or address').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'expected a number from 0 to 65535')
    .default(4000),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  SUPERGRAPH: z.string().min(1, 'expected the path of a file').default('schema/supergraph.graphql'),
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
  /** Path of the supergraph, from the working directory. */
  readonly supergraphPath: string;
  /** Addresses of subgraphs in other processes; null when none is given. */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>> | null;
}

/**
 * Reads the configuration from the environment.
 * @throws ConfigError naming every variable that is wrong, and what was expected
 */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const result = environment.safeParse(env);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigError(wrong.join('; '));
  }
  const values = result.data;
  return {
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    supergraphPath: values.SUPERGRAPH,
    subgraphUrls: readSubgraphUrls(values),
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
 * @throws ConfigError in one line when the file is missing, empty, or no GraphQL schema definition
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
    throw new ConfigError(`${path}: the supergraph is no GraphQL schema definition (${reason})`);
  }
  return sdl;
}

/** Apollo's gateway reports deployments to its maker unless told not to; it looks at the environment only. */
export function disableTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
