/**
 * Which version of an address was imported last, and into what, so that an unchanged file is not read again.
 * In: addresses, versions. Out: a small file for each address. Not for: facts; without these files an import only takes
 * longer.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FetchedVersion } from './fetch-source.ts';

const importedSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Name of the fact file that was made. */
  factFile: z.string(),
  /** Day that the file was said to speak for. */
  day: z.string().nullable(),
});
/** An imported version of an address. */
export type ImportedVersion = z.infer<typeof importedSchema> & FetchedVersion;

/** The version that was imported last into a home; null where none is known. */
export async function readImported(
  folder: string,
  address: string,
  home: string,
): Promise<ImportedVersion | null> {
  try {
    const text = await readFile(pathOf(folder, address, home), 'utf8');
    return importedSchema.parse(JSON.parse(text));
  } catch {
    // Missing or damaged: the file is read again, and this one is written anew.
    return null;
  }
}

/** Keeps the version that is now in a home. */
export async function writeImported(
  folder: string,
  address: string,
  home: string,
  imported: ImportedVersion,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(pathOf(folder, address, home), `${JSON.stringify(imported)}\n`);
}

/** Addresses and homes may hold secrets; their hash does not. */
function pathOf(folder: string, address: string, home: string): string {
  return join(
    folder,
    `${createHash('sha256').update(`${address}\n${home}`).digest('hex').slice(0, 32)}.json`,
  );
}
