import type { FactKind, ValuesOf } from '../facts/fact-kinds.ts';
import type { Version } from './timeline.ts';

/** Reads values of a version, typed by its kind; null if not stated: `claimed<'committee'>(version)('title')`. */
export function claimed<K extends FactKind>(
  version: Version,
): <F extends keyof ValuesOf<K> & string>(field: F) => Exclude<ValuesOf<K>[F], undefined> | null {
  return <F extends keyof ValuesOf<K> & string>(field: F) =>
    (version.values[field] as Exclude<ValuesOf<K>[F], undefined> | undefined) ?? null;
}
