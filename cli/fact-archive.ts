/**
 * Fact files in folders: the bundled ones, which only a release changes, and the folder that imports write to.
 * In: two folders. Out: the port of the fact files (store/fact-archive.ts). Not for: private facts.
 *
 * A removed file moves to `removed/` beside the others, under its hash; `removed/record.jsonl` says why.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseFactFile, writeFactText } from '../facts/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
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

/** The fact files of the two folders as one archive; what is added goes to `folder`. */
export function createFolderArchive(folder: string, bundled: string): FactArchive {
  const isBundledFolder = resolve(folder) === resolve(bundled);
  const own = () => readFactTexts(folder);
  const others = async () => (isBundledFolder ? [] : await readFactTexts(bundled));
  return {
    listFacts: async () => {
      const present = [
        ...(await Promise.all((await others()).map((file) => toRecord(bundled, file)))),
        ...(await Promise.all((await own()).map((file) => toRecord(folder, file)))),
      ];
      const removed = (await readRemovals(folder)).map(toRemovedRecord);
      return [...present, ...removed].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
    addFacts: async (name, text) => {
      const id = hashOf(text);
      const known = [...(await others()), ...(await own())].filter((file) => file.name === name);
      if (known.some((file) => file.id === id)) return { id, isNew: false, replaced: [] };
      const replaced = (await own()).filter((file) => file.name === name).map((file) => file.id);
      await mkdir(folder, { recursive: true });
      await writeFactText(join(folder, name), text);
      return { id, isNew: true, replaced };
    },
    removeFacts: async (id, reason) => {
      if (reason.trim() === '') throw new TypeError('no reason: expected why the facts are removed');
      const file = (await own()).find((one) => one.id === id);
      if (file !== undefined) {
        await moveAside(folder, file, reason);
        return true;
      }
      if ((await others()).some((one) => one.id === id)) {
        throw new CommandError('bundled facts cannot be removed; expected a fact file that was imported');
      }
      return false;
    },
    readAll: async () => [...(await others()), ...(await own())],
  };
}

/** The fact files of a folder, by name; none where there is no folder. */
export async function readFactTexts(folder: string): Promise<readonly FactFile[]> {
  const names = (await readdir(folder).catch(none)).filter((name) => name.endsWith('.ndjson')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { id: hashOf(text), name, text };
    }),
  );
}

/** What the files say. Throws FactFileError that names the first wrong line. */
export function parseFactFiles(files: readonly Pick<FactFile, 'name' | 'text'>[]): readonly FactSet[] {
  return files.map(({ name, text }) => parseFactFile(text, name));
}

async function moveAside(folder: string, { id, name, text }: FactFile, reason: string): Promise<void> {
  const aside = join(folder, 'removed');
  await mkdir(aside, { recursive: true });
  const removal: Removal = { id, name, size: Buffer.byteLength(text), at: new Date(), reason };
  // The record first: a reason without a removal does no harm, a removal without a reason does.
  await appendFile(join(aside, 'record.jsonl'), `${JSON.stringify(removal)}\n`);
  await rename(join(folder, name), join(aside, `${id}.ndjson`));
}

async function readRemovals(folder: string): Promise<readonly Removal[]> {
  const text = await readFile(join(folder, 'removed', 'record.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => removalSchema.parse(JSON.parse(line)));
}

async function toRecord(folder: string, { id, name, text }: FactFile): Promise<FactFileRecord> {
  const { mtime } = await stat(join(folder, name));
  const history: readonly FactFileEvent[] = [{ what: 'added', at: mtime, reason: null }];
  return { id, name, size: Buffer.byteLength(text), history, isPresent: true };
}

function toRemovedRecord({ id, name, size, at, reason }: Removal): FactFileRecord {
  return { id, name, size, history: [{ what: 'removed', at, reason }], isPresent: false };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A folder that is not there holds nothing; one that cannot be read is an error. */
function none(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
