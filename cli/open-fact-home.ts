/**
 * Folders or MongoDB: where a command's facts are.
 * In: configuration. Out: a home of facts. Not for: what the two do (fact-home.ts, mongo-fact-home.ts); the driver of MongoDB
 * is loaded only where it is used.
 */
import type { CommandConfig } from './config.ts';
import { openFolderHome, type FactHome, type FactHomeOptions } from './fact-home.ts';

/** The home that the configuration names. Throws StoreUnavailableError where it cannot be reached. */
export async function openFactHome(
  { mongodbUri, factsFolder }: CommandConfig,
  options: FactHomeOptions,
): Promise<FactHome> {
  if (mongodbUri === null) return openFolderHome(factsFolder, options.stop);
  const { openMongoHome } = await import('./mongo-fact-home.ts');
  return openMongoHome(mongodbUri, options);
}
