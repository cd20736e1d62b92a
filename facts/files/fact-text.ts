/** The canonical text of a fact file and its hash. */
import { createHash } from 'node:crypto';
import { linesOf } from './fact-lines.ts';
import type { FactSet } from '../facts.ts';

/**
 * The bytes of a fact file in parts, since a large file does not fit into one string. It can be iterated repeatedly. A
 * part may be overwritten by the next one; copy it to keep it.
 */
export type FactContent = Iterable<Uint8Array>;

/** Characters per part. */
const PART_LENGTH = 1 << 18;

/** The text of a fact file without duplicates, in the order of the source. */
export function printFactText(set: FactSet): FactContent {
  const lines = linesOf(set);
  if (lines !== undefined) return lines.print(printHead(set, lines.count));
  const { facts, edition } = set;
  // The facts of an edition are distinct already (editions.ts).
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
  return Buffer.from(`${JSON.stringify({ source, format, edition, count })}\n`);
}

/** SHA-256 of the bytes of a fact file, in hexadecimal. */
export function hashContent(content: FactContent): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest('hex');
}

/** Hashes by set, so that large sets that were printed or read before are not printed to be hashed. */
const hashes = new WeakMap<FactSet, string>();

/** Remembers the hash of the text of a set. */
export function noteFactHash(set: FactSet, hash: string): void {
  hashes.set(set, hash);
}

/** SHA-256 of the text of a set, in hexadecimal. */
export function hashFactText(set: FactSet): string {
  const hash = hashes.get(set) ?? hashContent(printFactText(set));
  noteFactHash(set, hash);
  return hash;
}
