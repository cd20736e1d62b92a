/**
 * Fact files on disk: NDJSON, one source each. The first line describes the source, the format that read it,
 * the edition where it is one of a series, and how many facts follow, so that a file cut off at a line end is noticed; every further line is one fact.
 * In: fact sets, paths. Out: files; or fact sets, each line checked. Not for: deciding what the facts mean.
 * This is one of the few files that touch the disk.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { createLineSplitter } from './byte-lines.ts';
import { hashContent, noteFactHash, printFactText, type FactContent } from './fact-text.ts';
import { editionSchema, parseFact, shapeErrors, sourceSchema, type Fact, type FactSet } from '../facts.ts';

/** A line of a fact file is not what it should be. The message names file, line and what was expected. */
export class FactFileError extends Error {
  override readonly name = 'FactFileError';
}

/** A fact set as it is written down: the content of a fact file and the hash that it is known by. */
export interface PrintedFacts {
  readonly id: string;
  readonly content: FactContent;
}

/** Prints a fact set: each fact once, in the order of the source. */
export function printFactFile(set: FactSet): PrintedFacts {
  const content = printFactText(set);
  const id = hashContent(content);
  noteFactHash(set, id);
  return { id, content };
}

/** Reads the content of a fact file. Throws FactFileError that names the first wrong line. */
export function parseFactFile({ id, content }: PrintedFacts, file: string): FactSet {
  const reading = startReading(file);
  for (const part of content) reading.take(part);
  const set = reading.finish();
  noteFactHash(set, id);
  return set;
}

/** Reads a fact file as it comes from the disk. Throws FactFileError that names the first wrong line. */
async function readFactFile(path: string): Promise<FactSet> {
  const reading = startReading(basename(path));
  const hash = createHash('sha256');
  for await (const part of readParts(path)) {
    reading.take(part);
    hash.update(part);
  }
  const set = reading.finish();
  noteFactHash(set, hash.digest('hex'));
  return set;
}

/** Bytes that are read from the disk at once. */
const PART_BYTES = 1 << 18;

/** The content of a file, part by part, however large it is. */
export function readParts(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: PART_BYTES });
}

/** A fact file that is being read. */
interface Reading {
  readonly take: (part: Uint8Array) => void;
  readonly finish: () => FactSet;
}

function startReading(file: string): Reading {
  const splitter = createLineSplitter();
  let head: Head | null = null;
  const facts: Fact[] = [];
  let number = 0;
  const takeLine = (line: Buffer): void => {
    number += 1;
    if (head === null) head = parseHead(readJson(line, file, number), file);
    else facts.push(parseLine(nameSource(readJson(line, file, number), head.source.id), file, number));
  };
  return {
    take: (part) => {
      splitter.take(part).forEach(takeLine);
    },
    finish: () => {
      if (head === null || splitter.rest().length > 0) {
        throw new FactFileError(`${file}:${number + 1}: the last line is cut off; expected a line end`);
      }
      const { count, ...described } = head;
      if (count === facts.length) return { ...described, facts };
      throw new FactFileError(
        `${file}: holds ${facts.length} facts; expected ${JSON.stringify(count)}, as its first line says`,
      );
    },
  };
}

const headSchema = z.object({
  source: sourceSchema,
  format: z.string(),
  edition: z.exactOptional(editionSchema),
  count: z.unknown(),
});

type Head = z.infer<typeof headSchema>;

function parseHead(data: unknown, file: string): Head {
  const head = headSchema.safeParse(data);
  if (head.success) return head.data;
  const problems = shapeErrors(head.error).map(({ path, message }) => `${path}: ${message}`);
  throw new FactFileError(
    `${file}:1: expected {"source": ..., "format": ...}; ${problems[0] ?? 'it is something else'}`,
  );
}

/** One copy of the id of the source for all of its facts: a catalogue has tens of thousands. */
function nameSource(data: unknown, id: string): unknown {
  if (typeof data === 'object' && data !== null && 'source' in data && data.source === id) data.source = id;
  return data;
}

function parseLine(data: unknown, file: string, number: number): Fact {
  const result = parseFact(data);
  if (result.ok) return result.fact;
  const problems = result.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new FactFileError(`${file}:${number}: ${problems}`);
}

function readJson(line: Buffer, file: string, number: number): unknown {
  if (!isUtf8(line)) throw new FactFileError(`${file}:${number}: expected text in UTF-8`);
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw new FactFileError(`${file}:${number}: expected one JSON object on the line`);
  }
}

/** Reads all fact files (`*.ndjson`) of a folder, private ones included. */
export async function readFactFolder(folder: string): Promise<readonly FactSet[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const sets: FactSet[] = [];
  // One after the other: what is read of a large file takes room until it is parsed.
  for (const name of names) sets.push(await readFactFile(join(folder, name)));
  return sets;
}

/** File name of a fact set: `000_c02bbcba38a614e7.committee-report.ndjson`. */
export function factFileName(set: FactSet, visibility: 'public' | 'private' = 'public'): string {
  return `${set.source.id}.${set.format}${visibility === 'private' ? '.private' : ''}.ndjson`;
}

/** Writes a fact file whole or not at all. */
export function writeFactFile(path: string, set: FactSet): Promise<void> {
  return writeFactContent(path, printFactText(set));
}

/** Writes the content of a fact file whole or not at all: first beside its place, then moved over it. */
export async function writeFactContent(path: string, content: FactContent): Promise<void> {
  const aside = join(path, '..', `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(aside, content);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
