import { bareVersion, buildSubjectTimelines } from '../../../history/histories.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { FactKind, SubjectOf } from '../../../facts/fact-kinds.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME } from '../../../vocabulary/partial-date.ts';
import type { Version } from '../../../history/timeline.ts';

/** For each key that facts of the kinds name, a version without values from the first day on which one names it. */
export function collectMentions<K extends FactKind>(
  collection: FactCollection,
  kinds: readonly K[],
  keysNamedBy: (version: Version, subject: SubjectOf<K>) => readonly string[],
): ReadonlyMap<string, Version> {
  const first = new Map<string, Version>();
  const timelines = kinds.flatMap((kind) => buildSubjectTimelines(collection, kind));
  const mentions = timelines.flatMap(({ subject, versions }) =>
    versions.flatMap((version) => keysNamedBy(version, subject).map((key) => ({ key, version }))),
  );
  for (const { key, version } of mentions.sort((a, b) =>
    compareText(a.version.validFrom, b.version.validFrom),
  ))
    if (!first.has(key))
      first.set(key, bareVersion(key, { ...version, validTo: END_OF_TIME }, version.sources));
  return first;
}
