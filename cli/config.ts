/**
 * The environment of the commands, read once and checked.
 * In: environment variables. Out: a typed configuration. Not for: the gateway's own variables (gateway/config.ts).
 */
import { z } from 'zod';
import { CommandError } from './exit.ts';

const environment = z.object({
  FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/facts'),
  PRIVATE_FACTS_DIR: z.string().min(1, 'expected the path of a folder').default('var/private'),
});

export interface CommandConfig {
  /** Folder of the fact files that imports write, beside the bundled ones. */
  readonly factsFolder: string;
  /** Folder of private fact files (contacts), which nothing serves. */
  readonly privateFactsFolder: string;
}

/** Reads the configuration. Throws CommandError that names the variable. */
export function readCommandConfig(env: NodeJS.ProcessEnv): CommandConfig {
  const result = environment.safeParse(env);
  if (!result.success) {
    throw new CommandError(
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  return { factsFolder: result.data.FACTS_DIR, privateFactsFolder: result.data.PRIVATE_FACTS_DIR };
}
