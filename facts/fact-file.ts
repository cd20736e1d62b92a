/**
 * Fact files on disk: NDJSON, one source each. The first line describes the source, the format that read it,
 * the edition where it is one of a series, and how many facts follow, so that a file cut off at a line end is noticed; every further line is one fact.
 * In: fact sets, paths. Out: files; or fact sets, each line checked. Not for: deciding what the facts mean.
 * This is one of the few files that touch the disk.
 */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { noteFactText, printFactText } from './fact-text.ts';
import { editionSchema, parseFact, shapeErrors, sourceSchema, type Fact, type FactSet } from './facts.ts';

/** A line of a fact file is not what it should be. The message names file, line and what was expected. */
export class FactFileError extends Error {
  override readonly name = 'FactFileError';
}

/** The text of a fact file: each fact once, in the order of the source. */
export function printFactFile(set: FactSet): string {
  const text = printFactText(set);
  noteFactText(set, text);
  return text;
}

/** Reads the content of a fact file. Throws FactFileError that names the first wrong line. */
export function parseFactFile(content: string | Buffer, file: string): FactSet {
  let head: Head | null = null;
  const facts: Fact[] = [];
  let number = 0;
  for (const line of linesOf(content, file)) {
    number += 1;
    if (head === null) head = parseHead(line, file);
    else facts.push(parseLine(line, file, number));
  }
  const { count, ...described } = head ?? parseHead('', file);
  if (count !== facts.length) {
    throw new FactFileError(
      `${file}: holds ${facts.length} facts; expected ${JSON.stringify(count)}, as its first line says`,
    );
  }
  const set = { ...described, facts };
  if (set.edition !== undefined) noteFactText(set, content);
  return set;
}

/** Line by line, so that a large file is not in memory as text as a whole. */
function* linesOf(content: string | Buffer, file: string): Generator<string> {
  let [start, number] = [0, 1];
  for (let end = content.indexOf('\n'); end !== -1; end = content.indexOf('\n', start)) {
    yield typeof content === 'string' ? content.slice(start, end) : content.toString('utf8', start, end);
    start = end + 1;
    number += 1;
  }
  if (start < content.length || content.length === 0)
    throw new FactFileError(`${file}:${number}: the last line is cut off; expected a line end`);
}

const headSchema = z.object({
  source: sourceSchema,
  format: z.string(),
  edition: z.exactOptional(editionSchema),
  count: z.unknown(),
});

type Head = z.infer<typeof headSchema>;

function parseHead(line: string, file: string): Head {
  const head = headSchema.safeParse(readJson(line, file, 1));
  if (head.success) return head.data;
  const problems = shapeErrors(head.error).map(({ path, message }) => `${path}: ${message}`);
  throw new FactFileError(
    `${file}:1: expected {"source": ..., "format": ...}; ${problems[0] ?? 'it is something else'}`,
  );
}

function parseLine(line: string, file: string, number: number): Fact {
  const result = parseFact(readJson(line, file, number));
  if (result.ok) return result.fact;
  const problems = result.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new FactFileError(`${file}:${number}: ${problems}`);
}

function readJson(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new FactFileError(`${file}:${number}: expected one JSON object on the line`);
  }
}

/** Reads all fact files (`*.ndjson`) of a folder, private ones included. */
export async function readFactFolder(folder: string): Promise<readonly FactSet[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const sets: FactSet[] = [];
  // One after the other: what is read of a large file takes room until it is parsed.
  for (const name of names) sets.push(parseFactFile(await readFile(join(folder, name)), name));
  return sets;
}

/** File name of a fact set: `000_c02bbcba38a614e7.committee-report.ndjson`. */
export function factFileName(set: FactSet, visibility: 'public' | 'private' = 'public'): string {
  return `${set.source.id}.${set.format}${visibility === 'private' ? '.private' : ''}.ndjson`;
}

/** Writes a fact file whole or not at all. */
export function writeFactFile(path: string, set: FactSet): Promise<void> {
  return writeFactText(path, printFactFile(set));
}

/** Writes the text of a fact file whole or not at all: first beside its place, then moved over it. */
export async function writeFactText(path: string, text: string): Promise<void> {
  const aside = join(path, '..', `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(aside, text, 'utf8');
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
