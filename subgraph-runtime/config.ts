/** The environment variables of a subgraph, validated at the start. */
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

/** Address of a MongoDB. No message repeats the value: it may hold a password. */
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
  /** Every request must carry it; see docs/deployment.md. */
  readonly secret: string;
  /** Folder of fact files served in addition to the bundled ones. */
  readonly factsFolder: string;
  /** Address of the MongoDB that holds the graph; null if this process builds it from fact files. */
  readonly mongodbUri: string | null;
  /** How long a generation remains readable after its successor, in milliseconds. */
  readonly generationsRetainedMs: number;
}

/**
 * Reads the configuration.
 * @throws ConfigError that names every invalid variable and what was expected
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
    generationsRetainedMs: values.GENERATIONS_KEPT_SECONDS * 1000,
  };
}
