/** Compares the documents of two stores, regardless of the order of documents and fields. */
import { createHash } from 'node:crypto';
import type { StoredDocument } from '../store/documents.ts';

/** A hash that is equal for equal content. */
export function hashDocuments(collections: ReadonlyMap<string, readonly StoredDocument[]>): string {
  const lines = [...collections].flatMap(([name, documents]) =>
    documents.map((document) => `${name} ${canonical(document)}`),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}

/** One line for each kind of difference in a collection, with the first id as an example. */
export function compareDocuments(
  name: string,
  expected: readonly StoredDocument[],
  found: readonly StoredDocument[],
): readonly string[] {
  const wanted = new Map(expected.map((document) => [document._id, canonical(document)]));
  const actual = new Map(found.map((document) => [document._id, canonical(document)]));
  const ids = {
    missing: [...wanted.keys()].filter((id) => !actual.has(id)),
    unexpected: [...actual.keys()].filter((id) => !wanted.has(id)),
    changed: [...wanted].flatMap(([id, text]) => (actual.has(id) && actual.get(id) !== text ? [id] : [])),
  };
  return Object.entries(ids)
    .filter(([, list]) => list.length > 0)
    .map(([how, list]) => `${name}: ${list.length} ${how}, such as ${String([...list].sort()[0])}`);
}

/** JSON with the fields of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
