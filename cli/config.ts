/**
 * The environment of the commands, read once and checked.
 * In: environment variables. Out: a typed configuration. Not for: the gateway's own variables (gateway/config.ts).
 */
import { z } from 'zod';
import { mongodbUriShape } from '../subgraph-runtime/config.ts';
import { CommandError } from './exit.ts';

const environment = z.object({
  FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/facts'),
  PRIVATE_FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/private'),
  FETCHED_DIR: z.string().min(1, 'expected the path of a folder').default('var/fetched'),
  MONGODB_URI: mongodbUriShape,
});

export interface CommandConfig {
  /** Folder of the fact files that imports write, beside the bundled ones. */
  readonly factsFolder: string;
  /** Folder of private fact files (contacts), which nothing serves. */
  readonly privateFactsFolder: string;
  /** Folder that remembers which version of an address was imported. */
  readonly fetchedFolder: string;
  /** Address of the MongoDB that keeps facts and graph; null where they are in folders and in memory. */
  readonly mongodbUri: string | null;
}

/** Reads the configuration. Throws CommandError that names the variable. */
export function readCommandConfig(env: NodeJS.ProcessEnv): CommandConfig {
  const result = environment.safeParse(env);
  if (!result.success) {
    throw new CommandError(
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  const { FACTS_DIR, PRIVATE_FACTS_DIR, FETCHED_DIR, MONGODB_URI = null } = result.data;
  return {
    factsFolder: FACTS_DIR,
    privateFactsFolder: PRIVATE_FACTS_DIR,
    fetchedFolder: FETCHED_DIR,
    mongodbUri: MONGODB_URI,
  };
}
