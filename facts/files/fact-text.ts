/**
 * The text of a fact set and its hash, which is worked out once for each set however many ask.
 * In: fact sets. Out: NDJSON as bytes in parts, since a large file does not fit into one string; SHA-256. Not for: reading
 * text or touching the disk (fact-file.ts).
 */
import { createHash } from 'node:crypto';
import { linesOf } from './fact-lines.ts';
import type { FactSet } from '../facts.ts';

/**
 * The bytes of a fact file, in as many parts as it takes; they can be gone through any number of times. A part may change
 * when the next one is asked for: whoever keeps one copies it.
 */
export type FactContent = Iterable<Uint8Array>;

/** Characters that are turned into bytes at once. */
const PART_LENGTH = 1 << 18;

/** The text of a fact file: each fact once, in the order of the source. */
export function printFactText(set: FactSet): FactContent {
  const lines = linesOf(set);
  if (lines !== undefined) return lines.print(printHead(set, lines.count));
  const { facts, edition } = set;
  // The facts of an edition are distinct by their order (editions.ts).
  const distinct = edition === undefined ? new Set(facts.map((fact) => JSON.stringify(fact))) : null;
  const parts: Buffer[] = [printHead(set, distinct?.size ?? facts.length)];
  let text = '';
  const write = (line: string): void => {
    text += `${line}\n`;
    if (text.length < PART_LENGTH) return;
    parts.push(Buffer.from(text));
    text = '';
  };
  if (distinct !== null) distinct.forEach(write);
  else for (const fact of facts) write(JSON.stringify(fact));
  return [...parts, Buffer.from(text)];
}

function printHead({ source, format, edition }: FactSet, count: number): Buffer {
  const head = { source, format, ...(edition === undefined ? {} : { edition }), count };
  return Buffer.from(`${JSON.stringify(head)}\n`);
}

/** SHA-256 of the bytes of a fact file, in hexadecimal. */
export function hashContent(content: FactContent): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest('hex');
}

/** Hashes of the texts that sets were printed to or read from: large ones are not printed just to be hashed. */
const known = new WeakMap<FactSet, string>();

/** Keeps note of the hash of the text of a set. */
export function noteFactHash(set: FactSet, hash: string): void {
  known.set(set, hash);
}

/** SHA-256 of the text of a set, in hexadecimal. */
export function hashFactText(set: FactSet): string {
  const hash = known.get(set) ?? hashContent(printFactText(set));
  noteFactHash(set, hash);
  return hash;
}
