import { join } from 'node:path';
import { bundledFacts, readFactFolders } from '../generations/fact-folders.ts';
import type { FactSet } from '../facts/facts.ts';
import { projectFolder } from '../process/config.ts';

export const schemaFolder = join(projectFolder, 'schema');

/** All fact sets to serve: bundled and imported. Private facts are never served. */
export function readAllFacts(factsFolder: string): Promise<readonly FactSet[]> {
  return readFactFolders([bundledFacts, factsFolder]);
}
