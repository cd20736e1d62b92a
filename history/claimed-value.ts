/**
 * Reads a value of a version with the type that its fact kind gives it.
 * In: a version and a field. Out: the value, or null where no source states it. Not for: defaults.
 */
import type { FactKind, ValuesOf } from '../facts/fact-kinds.ts';
import type { Version } from './timeline.ts';

/** A reader of the values of a version of that kind: `claimed<'committee'>(version)('title')`. */
export function claimed<K extends FactKind>(
  version: Version,
): <F extends keyof ValuesOf<K> & string>(field: F) => Exclude<ValuesOf<K>[F], undefined> | null {
  return <F extends keyof ValuesOf<K> & string>(field: F) =>
    (version.values[field] as Exclude<ValuesOf<K>[F], undefined> | undefined) ?? null;
}
