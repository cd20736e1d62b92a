/**
 * Fact files are NDJSON. The first line describes the source, its format, the edition if it is one of a series, and the
 * number of facts, which detects a file cut off at a line end; each further line is one fact.
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

/** An invalid line of a fact file. The message names file, line and what was expected. */
export class FactFileError extends Error {
  override readonly name = 'FactFileError';
}

/** The content of a fact file and its hash. */
export interface PrintedFacts {
  readonly id: string;
  readonly content: FactContent;
}

/** Prints a fact set without duplicates, in the order of the source. */
export function printFactFile(set: FactSet): PrintedFacts {
  const content = printFactText(set);
  const id = hashContent(content);
  noteFactHash(set, id);
  return { id, content };
}

/** Parses the content of a fact file. Throws FactFileError for the first invalid line. */
export function parseFactFile({ id, content }: PrintedFacts, file: string): FactSet {
  const parser = createParser(file);
  for (const part of content) parser.take(part);
  const set = parser.finish();
  noteFactHash(set, id);
  return set;
}

/** Parses a fact file while reading it. Throws FactFileError for the first invalid line. */
async function readFactFile(path: string): Promise<FactSet> {
  const parser = createParser(basename(path));
  const hash = createHash('sha256');
  for await (const part of readParts(path)) {
    parser.take(part);
    hash.update(part);
  }
  const set = parser.finish();
  noteFactHash(set, hash.digest('hex'));
  return set;
}

/** Bytes per read. */
const PART_BYTES = 1 << 18;

/** Streams the content of a file. */
export function readParts(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: PART_BYTES });
}

/** An incremental parser of a fact file. */
interface FactFileParser {
  readonly take: (part: Uint8Array) => void;
  readonly finish: () => FactSet;
}

function createParser(file: string): FactFileParser {
  const splitter = createLineSplitter();
  let head: Head | null = null;
  const facts: Fact[] = [];
  let number = 0;
  const takeLine = (line: Buffer): void => {
    number += 1;
    if (head === null) head = parseHead(readJson(line, file, number), file);
    else facts.push(parseLine(shareSource(readJson(line, file, number), head.source.id), file, number));
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
        `${file}: has ${facts.length} facts; expected ${JSON.stringify(count)}, the count in its first line`,
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

/** Shares one copy of the source id between all facts, of which a catalogue has tens of thousands. */
function shareSource(data: unknown, id: string): unknown {
  const fact = data as { source?: unknown } | null;
  if (fact?.source === id) fact.source = id;
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
  // Sequentially, to hold the bytes of one file at a time.
  for (const name of names) sets.push(await readFactFile(join(folder, name)));
  return sets;
}

/** File name of a fact set: `000_c02bbcba38a614e7.committee-report.ndjson`. */
export function factFileName(set: FactSet, visibility: 'public' | 'private' = 'public'): string {
  return `${set.source.id}.${set.format}${visibility === 'private' ? '.private' : ''}.ndjson`;
}

/** Writes a fact file atomically. */
export function writeFactFile(path: string, set: FactSet): Promise<void> {
  return writeFactContent(path, printFactText(set));
}

/** Writes the content of a fact file atomically: to a temporary file, which is then renamed. */
export async function writeFactContent(path: string, content: FactContent): Promise<void> {
  const temporary = join(path, '..', `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
