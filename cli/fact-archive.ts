/**
 * Fact files in folders: the bundled ones, which only a release changes, and the folder of imports. A removed file
 * moves to `removed/`, under its hash; `removed/record.jsonl` has the reason.
 */
import { appendFile, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readParts, writeFactContent } from '../facts/files/fact-file.ts';
import { hashContent } from '../facts/files/fact-text.ts';
import type { FactArchive, FactFile, FactFileEvent, FactFileRecord } from '../store/fact-archive.ts';
import { CommandError } from './exit.ts';

/** One line of `removed/record.jsonl`. */
const removalSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  at: z.coerce.date(),
  reason: z.string(),
});
type Removal = z.infer<typeof removalSchema>;

/** The fact files of the two folders as one archive; added files go to `folder`. */
export function createFolderArchive(folder: string, bundled: string): FactArchive {
  const isBundledFolder = resolve(folder) === resolve(bundled);
  const folders = isBundledFolder ? [folder] : [bundled, folder];
  return {
    listFacts: async () => {
      const present: FactFileRecord[] = [];
      for (const one of folders) {
        for (const name of await listNames(one)) present.push(await toRecord(one, name));
      }
      const removed = (await readRemovals(folder)).map(toRemovedRecord);
      return [...present, ...removed].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
    addFacts: async ({ id, name, content }) => {
      const former = await findId(folder, name);
      if (former === id || (!isBundledFolder && (await findId(bundled, name)) === id)) {
        return { isNew: false, replaced: [] };
      }
      await mkdir(folder, { recursive: true });
      await writeFactContent(join(folder, name), content);
      return { isNew: true, replaced: former === null ? [] : [former] };
    },
    removeFacts: async (id, reason) => {
      if (reason.trim() === '') throw new TypeError('reason: expected why the facts are removed');
      const name = await findName(folder, id);
      if (name !== null) {
        await moveAside(folder, { id, name }, reason);
        return true;
      }
      if (!isBundledFolder && (await findName(bundled, id)) !== null) {
        throw new CommandError(`${id}: bundled facts cannot be removed; expected an imported fact file`);
      }
      return false;
    },
    readAll: async () => (await Promise.all(folders.map(readFactContents))).flat(),
  };
}

/** The fact files of a folder, by name; none if the folder is missing. */
export async function readFactContents(folder: string): Promise<readonly FactFile[]> {
  const files: FactFile[] = [];
  for (const name of await listNames(folder)) files.push(await readFactContent(join(folder, name), name));
  return files;
}

/** Reads one fact file. */
export async function readFactContent(path: string, name: string): Promise<FactFile> {
  const content: Uint8Array[] = [];
  for await (const part of readParts(path)) content.push(part);
  return { id: hashContent(content), name, content };
}

async function listNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(none)).filter((name) => name.endsWith('.ndjson')).sort();
}

/** The hash of a file, or null if it is missing. */
async function findId(folder: string, name: string): Promise<string | null> {
  const names = await listNames(folder);
  return names.includes(name) ? (await readFactContent(join(folder, name), name)).id : null;
}

/** The name of the file with that hash, or null. */
async function findName(folder: string, id: string): Promise<string | null> {
  for (const name of await listNames(folder)) if ((await findId(folder, name)) === id) return name;
  return null;
}

async function moveAside(
  folder: string,
  { id, name }: Pick<FactFile, 'id' | 'name'>,
  reason: string,
): Promise<void> {
  const removedFolder = join(folder, 'removed');
  await mkdir(removedFolder, { recursive: true });
  const { size } = await stat(join(folder, name));
  const removal: Removal = { id, name, size, at: new Date(), reason };
  // The record first: a reason without a removal is harmless, a removal without a reason is not.
  await appendFile(join(removedFolder, 'record.jsonl'), `${JSON.stringify(removal)}\n`);
  await rename(join(folder, name), join(removedFolder, `${id}.ndjson`));
}

async function readRemovals(folder: string): Promise<readonly Removal[]> {
  const text = await readFile(join(folder, 'removed', 'record.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => removalSchema.parse(JSON.parse(line)));
}

async function toRecord(folder: string, name: string): Promise<FactFileRecord> {
  const { mtime, size } = await stat(join(folder, name));
  const { id } = await readFactContent(join(folder, name), name);
  const history: readonly FactFileEvent[] = [{ what: 'added', at: mtime, reason: null }];
  return { id, name, size, history, isPresent: true };
}

function toRemovedRecord({ id, name, size, at, reason }: Removal): FactFileRecord {
  return { id, name, size, history: [{ what: 'removed', at, reason }], isPresent: false };
}

/** A missing folder holds nothing; an unreadable one is an error. */
function none(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
