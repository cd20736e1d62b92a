import { z } from 'zod';
import { mongodbUriShape } from '../subgraph-runtime/config.ts';
import { CommandError } from './exit.ts';

const environment = z.object({
  FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/facts'),
  PRIVATE_FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/private'),
  FETCHED_DIR: z.string().min(1, 'expected the path of a folder').default('var/fetched'),
  MONGODB_URI: mongodbUriShape,
});

/** The configuration of the commands. See gateway/config.ts for the variables of the gateway. */
export interface CommandConfig {
  /** Folder of imported fact files. */
  readonly factsFolder: string;
  /** Folder of private fact files (contacts), which are never served. */
  readonly privateFactsFolder: string;
  /** Folder of records of which version of an address was imported. */
  readonly fetchedFolder: string;
  /** Address of the MongoDB with facts and graph; null with folders. */
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
