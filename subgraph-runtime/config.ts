/**
 * The environment of a subgraph that runs as a process of its own, read once and checked.
 * In: environment variables. Out: a typed configuration. Not for: the gateway (gateway/config.ts).
 */
import { z } from 'zod';
import {
  countShape,
  listenShape,
  portShape,
  readEnvironment,
  readSecret,
  requireSecret,
  secretShape,
} from '../process/config.ts';
import { isMongoAddress } from '../store/mongo-address.ts';

/** Address of a MongoDB. The value itself is never repeated: it may hold a password. */
export const mongodbUriShape = z
  .string()
  .refine(isMongoAddress, 'expected an address such as mongodb://host:27017/committee-graph')
  .optional();

const environment = z.object({
  ...listenShape,
  ...secretShape,
  PORT: portShape.default(0),
  FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/facts'),
  MONGODB_URI: mongodbUriShape,
  GENERATIONS_KEPT_SECONDS: countShape(0, 86_400).default(600),
});

export interface SubgraphConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  /** What a caller must send along; see docs/deployment.md. */
  readonly secret: string;
  /** Folder of the fact files that are served beside the bundled ones. */
  readonly factsFolder: string;
  /** Address of the MongoDB that holds the graph; null where this process builds it from fact files. */
  readonly mongodbUri: string | null;
  /** How long a generation can still be asked for by name after the next one came, in milliseconds. */
  readonly generationsKeptMs: number;
}

/**
 * Reads the configuration.
 * @throws ConfigError naming every variable that is wrong, and what was expected
 */
export function readSubgraphConfig(env: NodeJS.ProcessEnv): SubgraphConfig {
  const values = readEnvironment(environment, env);
  return {
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    secret: requireSecret(readSecret(values)),
    factsFolder: values.FACTS_DIR,
    mongodbUri: values.MONGODB_URI ?? null,
    generationsKeptMs: values.GENERATIONS_KEPT_SECONDS * 1000,
  };
}
