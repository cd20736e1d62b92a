/** Versions of things that facts name before any fact describes them. */
import { bareVersion } from './histories.ts';
import { citeFact, distinctCitations } from '../facts/citations.ts';
import type { Fact } from '../facts/facts.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { END_OF_TIME, lastDay, type Day } from '../vocabulary/partial-date.ts';
import { locatorPosition, type Citation } from '../facts/provenance.ts';
import { cutAt } from './intervals.ts';
import type { Version } from './timeline.ts';

/** A mention of something by a fact. */
export interface Naming {
  readonly key: string;
  readonly day: Day;
  readonly citation: Citation;
}

/** The naming of `key` by a fact; `statedAs` is the wording of the source. */
export function namingBy(fact: Fact, key: string, statedAs: string | null = null): Naming {
  return { key, day: lastDay(fact.asOf), citation: citeFact(fact, statedAs) };
}

/** Namings by key. */
export function groupNamings(namings: readonly Naming[]): ReadonlyMap<string, readonly Naming[]> {
  return groupBy(namings, ({ key }) => key);
}

/**
 * The history of something that also exists while sources only name it: from the first naming to its own facts,
 * versions without values.
 */
export function fillBefore(
  key: string,
  own: readonly Version[],
  namings: readonly Naming[],
): readonly Version[] {
  const begin = own[0]?.validFrom ?? END_OF_TIME;
  const early = namings.filter(({ day }) => day < begin);
  return [...nameVersions(key, early, begin), ...own];
}

/** As `fillBefore`; every version also cites the latest naming of each source up to its first day. */
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
      ...latestPerSource(namings.filter(({ day }) => day <= version.validFrom)),
    ]),
  }));
}

function nameVersions(key: string, namings: readonly Naming[], end: Day): readonly Version[] {
  const days = [...new Set(namings.map(({ day }) => day))].sort(compareText);
  return days.map((from, index) => {
    const sources = latestPerSource(namings.filter(({ day }) => day <= from));
    return bareVersion(key, { validFrom: from, validTo: days[index + 1] ?? end }, sources);
  });
}

/** The latest naming of each source, to keep citations short. */
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
