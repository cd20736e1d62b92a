/**
 * Whether two stores hold the same documents, whatever the order of documents and of fields.
 * In: documents by collection. Out: a hash, differences in words. Not for: reading them.
 */
import { createHash } from 'node:crypto';
import type { StoredDocument } from '../store/documents.ts';

/** Equal for equal content. */
export function hashDocuments(collections: ReadonlyMap<string, readonly StoredDocument[]>): string {
  const lines = [...collections].flatMap(([name, documents]) =>
    documents.map((document) => `${name} ${canonical(document)}`),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}

/** One line for each way in which a collection is not as expected, with the first id as an example. */
export function compareDocuments(
  name: string,
  expected: readonly StoredDocument[],
  found: readonly StoredDocument[],
): readonly string[] {
  const wanted = new Map(expected.map((document) => [document._id, canonical(document)]));
  const there = new Map(found.map((document) => [document._id, canonical(document)]));
  const ids = {
    missing: [...wanted.keys()].filter((id) => !there.has(id)),
    'that should not be there': [...there.keys()].filter((id) => !wanted.has(id)),
    changed: [...wanted].flatMap(([id, text]) => (there.has(id) && there.get(id) !== text ? [id] : [])),
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
