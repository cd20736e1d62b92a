/**
 * The environment of a subgraph that runs as a process of its own, read once and checked.
 * In: environment variables. Out: a typed configuration. Not for: the gateway (gateway/config.ts).
 */
import { z } from 'zod';

const environment = z.object({
  HOST: z.string().min(1, 'expected a host name or address').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a number from 0 to 65535')
    .default('0')
    .transform(Number),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('data/facts'),
});

export interface SubgraphConfig {
  readonly host: string;
  readonly port: number;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  /** Folder of the fact files that the subgraph serves. */
  readonly factsFolder: string;
}

/** Reads the configuration. Throws an Error that names each wrong variable and what was expected. */
export function readSubgraphConfig(env: NodeJS.ProcessEnv): SubgraphConfig {
  const result = environment.safeParse(env);
  if (!result.success) {
    throw new Error(
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  const { HOST: host, PORT: port, LOG_LEVEL: logLevel, FACTS_DIR: factsFolder } = result.data;
  return { host, port, logLevel, factsFolder };
}
