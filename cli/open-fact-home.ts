import type { CommandConfig } from './config.ts';
import { openFolderHome, type FactHome, type FactHomeOptions } from './fact-home.ts';

/** Opens the configured home, loading the driver of MongoDB only if needed. Throws StoreUnavailableError. */
export async function openFactHome(
  { mongodbUri, factsFolder }: CommandConfig,
  options: FactHomeOptions,
): Promise<FactHome> {
  if (mongodbUri === null) return openFolderHome(factsFolder, options.stop);
  const { openMongoHome } = await import('./mongo-fact-home.ts');
  return openMongoHome(mongodbUri, options);
}
