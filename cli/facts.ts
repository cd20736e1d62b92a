/**
 * `committee-graph facts`: what the graph is built from, file by file.
 * In: ids, fact files, folders. Out: lines to print. Not for: documents that are not fact files yet (import.ts).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseFactFile, writeFactText } from '../facts/fact-file.ts';
import { changeFacts } from './change-facts.ts';
import { CommandError, exitCodes } from './exit.ts';
import { readFactTexts } from './fact-archive.ts';
import type { FactHome } from './fact-home.ts';
import { describeChange, describeRecords } from './fact-reports.ts';
import type { FileToWrite } from './plan-files.ts';

/** Every fact file on record, removed ones with the reason. */
export async function listFacts({ archive }: FactHome, json: boolean): Promise<readonly string[]> {
  const records = await archive.listFacts();
  if (json) return [JSON.stringify(records, null, 2)];
  return records.length === 0 ? ['no fact files'] : describeRecords(records);
}

/** Adds fact files as they are; all or none. */
export async function addFactFiles(home: FactHome, paths: readonly string[]): Promise<readonly string[]> {
  const add: FileToWrite[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => {
      throw new CommandError(`${path}: cannot be read; expected a fact file (.ndjson)`);
    });
    add.push({ name: basename(path), text });
  }
  return addAll(home, add);
}

/** Adds every fact file of a folder; all or none. */
export async function pushFacts(home: FactHome, folder: string): Promise<readonly string[]> {
  const files = (await readFactTexts(folder)).filter(({ name }) => !isPrivate(name));
  if (files.length === 0) throw new CommandError(`${folder}: expected a folder with fact files (.ndjson)`);
  return addAll(home, files);
}

/** Writes every fact file into a folder; what is there besides stays. */
export async function pullFacts({ archive }: FactHome, folder: string): Promise<readonly string[]> {
  const files = await archive.readAll();
  const there = new Map((await readFactTexts(folder)).map(({ name, text }) => [name, text]));
  await mkdir(folder, { recursive: true });
  const lines: string[] = [];
  for (const { name, text } of files) {
    const isSame = there.get(name) === text;
    if (!isSame) await writeFactText(join(folder, name), text);
    lines.push(`${join(folder, name)}: ${isSame ? 'no change' : 'written'}`);
  }
  return lines.length === 0 ? ['no fact files'] : lines;
}

/** Takes a fact file out of the graph; the reason stays on record. */
export async function removeFactFile(home: FactHome, id: string, reason: string): Promise<readonly string[]> {
  if (reason.trim() === '') throw new CommandError('--reason: expected why the facts are removed');
  const record = await findPresent(home, id);
  const changed = await changeFacts(home, { remove: { id: record.id, reason: reason.trim() } });
  return [`${home.placeOf(record.name)}: removed`, ...describeChange(home, changed)];
}

async function addAll(home: FactHome, add: readonly FileToWrite[]): Promise<readonly string[]> {
  for (const file of add) checkPublic(file);
  return describeChange(home, await changeFacts(home, { add }));
}

/** Contacts are served to nobody, so they may not come among the facts that are. */
function checkPublic({ name, text }: FileToWrite): void {
  if (!name.endsWith('.ndjson')) throw new CommandError(`${name}: expected a fact file (.ndjson)`);
  if (!isPrivate(name) && parseFactFile(text, name).facts.every(({ kind }) => kind !== 'contact')) return;
  throw new CommandError(`${name}: holds contact details; expected facts that may be served`);
}

function isPrivate(name: string): boolean {
  return name.endsWith('.private.ndjson');
}

/** The one file that is present and whose id begins so. */
async function findPresent({ archive }: FactHome, id: string): Promise<{ id: string; name: string }> {
  const found = (await archive.listFacts()).filter((one) => one.isPresent && one.id.startsWith(id));
  const [first, second] = found;
  if (id.length < 6 || first === undefined) {
    throw new CommandError(`${id}: no such fact file; expected an id of \`facts list\`, at least 6 letters`);
  }
  if (second !== undefined && second.id !== first.id) {
    throw new CommandError(`${id}: begins more than one id; expected more letters`, exitCodes.badInput);
  }
  return first;
}
