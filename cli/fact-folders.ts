/**
 * Where facts lie: the bundled ones of ISO/TC 307, and the folder that imports write to.
 * In: the folder of the user. Out: all fact sets. Not for: private facts; nothing that is served reads them.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFactFolder } from '../facts/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';

const root = resolve(import.meta.dirname, '..');

/** Fact files that come with the project. */
export const bundledFacts = join(root, 'data/facts');

/** Statements that come with the project, from which part of the bundled facts is made. */
export const bundledStatements = join(root, 'data/statements');

export const schemaFolder = join(root, 'schema');

/** All fact sets to serve: bundled, and imported where the folder exists. */
export async function readAllFacts(factsFolder: string): Promise<readonly FactSet[]> {
  const folders = [bundledFacts, factsFolder].filter((folder) => existsSync(folder));
  return (await Promise.all(folders.map(readFactFolder))).flat();
}
