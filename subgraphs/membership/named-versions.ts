/**
 * Histories with their subjects, and histories of what also exists while sources only name it.
 * In: facts. Out: versions (facts/timeline.ts). Not for: choosing between claims.
 */
import { factsOfKind, type FactCollection } from '../../facts/fact-collection.ts';
import type { FactKind, SubjectOf } from '../../facts/fact-kinds.ts';
import type { Fact } from '../../facts/facts.ts';
import { compareText } from '../../facts/folded-text.ts';
import { END_OF_TIME, lastDay, type Day } from '../../facts/partial-date.ts';
import { locatorPosition, type Citation } from '../../facts/provenance.ts';
import { cutAt } from '../../facts/stretches.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';

export interface SubjectTimeline<K extends FactKind> {
  readonly subject: SubjectOf<K>;
  readonly versions: readonly Version[];
}

/** The history of every subject of a kind, each with its subject. */
export function buildSubjectTimelines<K extends FactKind>(
  collection: FactCollection,
  kind: K,
): readonly SubjectTimeline<K>[] {
  const subjects = new Map(
    factsOfKind(collection.facts, kind).map((fact: Fact) => [subjectKey(fact), fact.subject as SubjectOf<K>]),
  );
  return [...buildTimelines(collection.facts, kind, collection)].flatMap(([key, versions]) => {
    const subject = subjects.get(key);
    return subject === undefined ? [] : [{ subject, versions }];
  });
}

/** A fact that names something without saying more of it. */
export interface Naming {
  readonly key: string;
  readonly day: Day;
  readonly citation: Citation;
}

/** The naming of `key` by a fact; `statedAs` are the words of the source for the name. */
export function namingBy(fact: Fact, key: string, statedAs: string | null = null): Naming {
  const { source, locator, asOf, basis = 'stated', reason = null } = fact;
  return { key, day: lastDay(asOf), citation: { source, locator, asOf, statedAs, basis, reason } };
}

/** Namings by what they name. */
export function groupNamings(namings: readonly Naming[]): ReadonlyMap<string, readonly Naming[]> {
  return groupBy(namings, ({ key }) => key);
}

/** Items by key, in the order in which they came. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * The history of something that also exists while sources only name it. The versions of its own facts stay; the days
 * before them, from the first naming on, hold nothing but their sources.
 */
export function fillBefore(
  key: string,
  own: readonly Version[],
  namings: readonly Naming[],
): readonly Version[] {
  const begin = own[0]?.from ?? END_OF_TIME;
  const early = namings.filter(({ day }) => day < begin);
  return [...nameVersions(key, early, begin), ...own];
}

/** As `fillBefore`, and every version also cites the latest naming of each source up to its first day. */
export function citeNamings(
  key: string,
  own: readonly Version[],
  namings: readonly Naming[],
): readonly Version[] {
  const cut = cutAt(
    fillBefore(key, own, namings),
    namings.map(({ day }) => day),
  );
  return cut.map((version) => ({
    ...version,
    sources: distinctCitations([
      ...version.sources,
      ...latestPerSource(namings.filter(({ day }) => day <= version.from)),
    ]),
  }));
}

function nameVersions(key: string, namings: readonly Naming[], end: Day): readonly Version[] {
  const days = [...new Set(namings.map(({ day }) => day))].sort(compareText);
  return days.map((from, index) => ({
    key,
    from,
    to: days[index + 1] ?? end,
    values: {},
    unknown: {},
    citations: {},
    sources: latestPerSource(namings.filter(({ day }) => day <= from)),
    conflicts: [],
  }));
}

/** The latest naming of each source, so that what is named often does not carry a long list of places. */
function latestPerSource(namings: readonly Naming[]): readonly Citation[] {
  const latest = new Map<string, Naming>();
  const ordered = [...namings].sort(
    (a, b) =>
      compareText(b.day, a.day) ||
      locatorPosition(a.citation.locator) - locatorPosition(b.citation.locator) ||
      compareText(a.citation.locator, b.citation.locator),
  );
  for (const naming of ordered) {
    if (!latest.has(naming.citation.source)) latest.set(naming.citation.source, naming);
  }
  return [...latest.values()].map(({ citation }) => citation);
}

/** Citations, each place once. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  return [
    ...new Map(
      citations.map((citation) => [
        `${citation.source} ${citation.locator} ${citation.asOf} ${citation.statedAs ?? ''}`,
        citation,
      ]),
    ).values(),
  ];
}
