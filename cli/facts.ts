/**
 * `committee-graph facts`: the fact files that the graph is built from. See import.ts for documents that are not fact
 * files yet.
 */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeFactContent } from '../facts/files/fact-file.ts';
import type { FactFile } from '../store/fact-archive.ts';
import { changeFacts } from './change-facts.ts';
import { CommandError, exitCodes } from './exit.ts';
import { readFactContent, readFactContents } from './fact-archive.ts';
import type { FactHome } from './fact-home.ts';
import { describeChange, describeRecords } from './fact-reports.ts';
import type { OpenFactFile } from './open-facts.ts';

/** Lists every fact file on record; removed ones with the reason. */
export async function listFacts({ archive }: FactHome, json: boolean): Promise<readonly string[]> {
  const records = await archive.listFacts();
  if (json) return [JSON.stringify(records, null, 2)];
  return records.length === 0 ? ['no fact files'] : describeRecords(records);
}

/** Adds fact files unchanged; all or none. */
export async function addFactFiles(home: FactHome, paths: readonly string[]): Promise<readonly string[]> {
  const add: FactFile[] = [];
  for (const path of paths) {
    const file = await readFactContent(path, basename(path)).catch(() => {
      throw new CommandError(`${path}: cannot be read; expected a fact file (.ndjson)`);
    });
    add.push(file);
  }
  return addAll(home, add);
}

/** Adds every fact file of a folder; all or none. */
export async function pushFacts(home: FactHome, folder: string): Promise<readonly string[]> {
  const files = (await readFactContents(folder)).filter(({ name }) => !isPrivate(name));
  if (files.length === 0) throw new CommandError(`${folder}: expected a folder with fact files (.ndjson)`);
  return addAll(home, files);
}

/** Writes every fact file into a folder; other files there remain. */
export async function pullFacts({ archive }: FactHome, folder: string): Promise<readonly string[]> {
  const files = await archive.readAll();
  const existing = new Map((await readFactContents(folder)).map(({ name, id }) => [name, id]));
  await mkdir(folder, { recursive: true });
  const lines: string[] = [];
  for (const { name, id, content } of files) {
    const isSame = existing.get(name) === id;
    if (!isSame) await writeFactContent(join(folder, name), content);
    lines.push(`${join(folder, name)}: ${isSame ? 'no change' : 'written'}`);
  }
  return lines.length === 0 ? ['no fact files'] : lines;
}

/** Removes a fact file from the graph; the reason remains on record. */
export async function removeFactFile(home: FactHome, id: string, reason: string): Promise<readonly string[]> {
  if (reason.trim() === '') throw new CommandError('--reason: expected why the facts are removed');
  const record = await findPresent(home, id);
  const changed = await changeFacts(home, { remove: { id: record.id, reason: reason.trim() } });
  return [`${home.placeOf(record.name)}: removed`, ...describeChange(home, changed)];
}

async function addAll(home: FactHome, files: readonly FactFile[]): Promise<readonly string[]> {
  const add = files.map((file) => {
    checkName(file);
    const opened = home.open(file);
    checkPublic(opened);
    return opened;
  });
  return describeChange(home, await changeFacts(home, { add }));
}

function checkName({ name }: FactFile): void {
  if (!name.endsWith('.ndjson')) throw new CommandError(`${name}: expected a fact file (.ndjson)`);
}

/** Contacts are never served, so they must not be among the served facts. */
function checkPublic({ name, set }: OpenFactFile): void {
  if (!isPrivate(name) && set.facts.every(({ kind }) => kind !== 'contact')) return;
  throw new CommandError(`${name}: contains contact details; expected facts that may be served`);
}

function isPrivate(name: string): boolean {
  return name.endsWith('.private.ndjson');
}

/** The present file whose id starts with `id`. */
async function findPresent({ archive }: FactHome, id: string): Promise<{ id: string; name: string }> {
  const found = (await archive.listFacts()).filter((one) => one.isPresent && one.id.startsWith(id));
  const [first, second] = found;
  if (id.length < 6 || first === undefined) {
    throw new CommandError(
      `${id}: no such fact file; expected an id from \`facts list\`, at least its first 6 characters`,
    );
  }
  if (second !== undefined && second.id !== first.id) {
    throw new CommandError(`${id}: matches more than one id; expected more characters`, exitCodes.badInput);
  }
  return first;
}
