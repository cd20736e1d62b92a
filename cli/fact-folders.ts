/**
 * Where the commands find facts, statements and schemas.
 * In: the folder of the user. Out: all fact sets, paths. Not for: private facts; nothing that is served reads them.
 */
import { join } from 'node:path';
import { bundledFacts, readFactFolders } from '../generations/fact-folders.ts';
import type { FactSet } from '../facts/facts.ts';
import { projectFolder } from '../process/config.ts';

/** Statements that come with the project, from which part of the bundled facts is made. */
export const bundledStatements = join(projectFolder, 'data/statements');

export const schemaFolder = join(projectFolder, 'schema');

/** All fact sets to serve: bundled, and imported where the folder exists. */
export function readAllFacts(factsFolder: string): Promise<readonly FactSet[]> {
  return readFactFolders([bundledFacts, factsFolder]);
}
