/**
 * The text of a fact set and its hash, which is worked out once for each set however many ask.
 * In: fact sets. Out: NDJSON text, SHA-256. Not for: reading text or touching the disk (fact-file.ts).
 */
import { createHash } from 'node:crypto';
import type { FactSet } from './facts.ts';

/** The text of a fact file: each fact once, in the order of the source. */
export function printFactText({ source, format, facts, edition }: FactSet): string {
  const lines = facts.map((fact) => JSON.stringify(fact));
  const distinct = edition === undefined ? [...new Set(lines)] : lines;
  const head = {
    source,
    format,
    ...(edition === undefined ? {} : { edition }),
    count: distinct.length,
  };
  return `${[JSON.stringify(head), ...distinct].join('\n')}\n`;
}

/** Hashes of the texts that sets were printed to or read from: large ones are not printed just to be hashed. */
const known = new WeakMap<FactSet, string>();

/** Keeps note of the text of a set. */
export function noteFactText(set: FactSet, text: string | Uint8Array): void {
  known.set(set, createHash('sha256').update(text).digest('hex'));
}

/** SHA-256 of the text of a set, in hexadecimal. */
export function hashFactText(set: FactSet): string {
  const hash = known.get(set);
  if (hash !== undefined) return hash;
  noteFactText(set, printFactText(set));
  return hashFactText(set);
}
