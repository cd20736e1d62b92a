/** When sources first name a project or a document that none describes yet. */
import type { FactKind } from '../../../facts/fact-kinds.ts';
import { kindsWithType, valuesOfType } from '../../../facts/field-types.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { bareVersion, buildSubjectTimelines } from '../../../history/histories.ts';
import type { Version } from '../../../history/timeline.ts';
import type { DocumentNumber } from '../../../vocabulary/document-number.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME } from '../../../vocabulary/partial-date.ts';

type Named = 'project' | 'document';

/**
 * For each value of a type that facts name, a version without values from the first day on which one does. Kinds with a history
 * of their own for the value are omitted.
 */
export function collectMentions<T extends Named>(
  collection: FactCollection,
  type: T,
  keyOf: (value: T extends 'document' ? DocumentNumber : string) => string,
  omitted: readonly FactKind[] = [],
): ReadonlyMap<string, Version> {
  const first = new Map<string, Version>();
  const kinds = kindsWithType(type).filter((kind) => !omitted.includes(kind));
  const mentions = kinds.flatMap((kind) =>
    buildSubjectTimelines(collection, kind).flatMap(({ subject, versions }) =>
      versions.flatMap((version) =>
        valuesOfType({ kind, subject, values: version.values }, type).map((value) => ({ value, version })),
      ),
    ),
  );
  mentions.sort((a, b) => compareText(a.version.validFrom, b.version.validFrom));
  for (const { value, version } of mentions) {
    const key = keyOf(value);
    if (first.has(key)) continue;
    first.set(key, bareVersion(key, { ...version, validTo: END_OF_TIME }, version.sources));
  }
  return first;
}
