/**
 * Records which version of an address was last imported, and into which fact file, so that an unchanged file is not
 * read again. Without these records an import only takes longer.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FetchedVersion } from './fetch-source.ts';

const importedSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Name of the imported fact file. */
  factFile: z.string(),
  /** The `asOf` day of the import. */
  day: z.string().nullable(),
});
export type ImportedVersion = z.infer<typeof importedSchema> & FetchedVersion;

/** The version last imported into a home, which is named without secrets; null if unknown. */
export async function readImported(
  folder: string,
  address: string,
  home: string,
): Promise<ImportedVersion | null> {
  try {
    const text = await readFile(pathOf(folder, address, home), 'utf8');
    return importedSchema.parse(JSON.parse(text));
  } catch {
    // Missing or damaged: the import reads the file again and replaces the record.
    return null;
  }
}

/** Records the version imported into a home. */
export async function writeImported(
  folder: string,
  address: string,
  home: string,
  imported: ImportedVersion,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(pathOf(folder, address, home), `${JSON.stringify(imported)}\n`);
}

/** The file name is a hash, since an address may contain a secret such as a token. */
function pathOf(folder: string, address: string, home: string): string {
  return join(
    folder,
    `${createHash('sha256').update(`${address}\n${home}`).digest('hex').slice(0, 32)}.json`,
  );
}
