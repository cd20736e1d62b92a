import type { FactCollection } from './fact-collection.ts';
import type { FactKind, SubjectOf } from '../facts/fact-kinds.ts';
import type { Fact } from '../facts/facts.ts';
import type { Citation } from '../facts/provenance.ts';
import type { Interval } from './intervals.ts';
import type { Version } from './timeline.ts';

export interface SubjectTimeline<K extends FactKind> {
  readonly subject: SubjectOf<K>;
  readonly versions: readonly Version[];
}

/** The history of every subject of a kind, each with its subject. */
export function buildSubjectTimelines<K extends FactKind>(
  collection: FactCollection,
  kind: K,
): readonly SubjectTimeline<K>[] {
  const subjects: ReadonlyMap<string, readonly Fact[]> = collection.bySubject(kind);
  return [...collection.timelines(kind)].flatMap(([key, versions]) => {
    const fact = subjects.get(key)?.at(-1);
    return fact === undefined ? [] : [{ subject: fact.subject as SubjectOf<K>, versions }];
  });
}

/** A version without values, of something that sources only name. */
export function bareVersion(
  key: string,
  { validFrom, validTo }: Interval,
  sources: readonly Citation[],
): Version {
  return { key, validFrom, validTo, values: {}, unknown: {}, citations: {}, sources, conflicts: [] };
}
