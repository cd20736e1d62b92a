/**
 * The first place that names something beside the facts about it.
 * In: a fact collection, kinds of facts, and what each names. Out: bare versions by what is named. Not for: what is said
 * of it.
 */
import { bareVersion, buildSubjectTimelines } from '../../../history/histories.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { FactKind, SubjectOf } from '../../../facts/fact-kinds.ts';
import { END_OF_TIME } from '../../../vocabulary/partial-date.ts';
import type { Version } from '../../../history/timeline.ts';

/** For each key that facts of the kinds name, a version from the first such day on. */
export function collectMentions<K extends FactKind>(
  collection: FactCollection,
  kinds: readonly K[],
  keysNamedBy: (version: Version, subject: SubjectOf<K>) => readonly string[],
): ReadonlyMap<string, Version> {
  const first = new Map<string, Version>();
  const timelines = kinds.flatMap((kind) => buildSubjectTimelines(collection, kind));
  for (const { subject, versions } of timelines) {
    for (const version of versions) {
      for (const key of keysNamedBy(version, subject)) {
        const known = first.get(key);
        if (known !== undefined && known.validFrom <= version.validFrom) continue;
        first.set(
          key,
          bareVersion(key, { validFrom: version.validFrom, validTo: END_OF_TIME }, version.sources),
        );
      }
    }
  }
  return first;
}
