/**
 * MongoDB's filter semantics by an independent library, as an oracle. It does not order text beyond the Basic
 * Multilingual Plane.
 */
import { Query } from 'mingo';
import type { AnyFilter, StoredDocument } from '../../store/documents.ts';

/** A test of one document by mingo. */
export function matchesAsMingo(filter: AnyFilter): (document: StoredDocument) => boolean {
  const query = new Query(withPatterns(filter));
  return (document) => query.test({ ...document });
}

/** The one operator of ours that MongoDB has not, as a pattern. */
function withPatterns(filter: AnyFilter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, part]): [string, unknown] => {
      if (name === '$and' || name === '$or') return [name, (part as readonly AnyFilter[]).map(withPatterns)];
      if (typeof part !== 'object' || part === null) return [name, part];
      const { $startsWith, ...others } = part as Readonly<Record<string, unknown>>;
      if (typeof $startsWith !== 'string') return [name, others];
      const literal = $startsWith.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
      return [name, { ...others, $regex: new RegExp(`^${literal}`, 'su') }];
    }),
  );
}
