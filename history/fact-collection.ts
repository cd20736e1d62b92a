/**
 * Joins fact files: drops duplicates, turns the editions of a series into claims, and unifies names and spellings. The
 * result is the same for the same set of files in any order.
 */
import { createHash } from 'node:crypto';
import { collectRosters, compareRosters, type Rosters } from './collect-rosters.ts';
import { collectSeries, type CollectedSeries, type Series } from './editions/collect-series.ts';
import { checkCommitteeNames } from './committee-names.ts';
import { claimsOfSeries } from './editions/edition-claims.ts';
import { countEditions, type EditionNumbers } from './editions/edition-numbers.ts';
import { isEdition, isWritten, writeEditions, type EditionSet } from './editions/editions.ts';
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import { linesOf } from '../facts/files/fact-lines.ts';
import { indexFacts, type FactIndex } from './fact-index.ts';
import { hashFactText } from '../facts/files/fact-text.ts';
import type { Fact, FactSet, Source } from '../facts/facts.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { lastDay } from '../vocabulary/partial-date.ts';
import { collectAliases, collectSpellings, renamePeople } from './people-names.ts';
import { planRenaming, type OtherNames, type Renaming } from './renamed-things.ts';
import type { TimelineContext } from './timeline.ts';

/** The content of all fact files, ready to be built into documents. */
export interface FactCollection extends TimelineContext, FactIndex {
  /** Hash of the fact files, independent of their order. */
  readonly contentHash: string;
  readonly facts: readonly Fact[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Every spelling of each person, by the id of the person. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly otherNames: OtherNames;
  /** The editions of all series by day, with their counts. */
  readonly editions: readonly EditionNumbers[];
}

/**
 * Joins fact sets. Throws FactCollectionError if two of them describe a source differently or are different editions of
 * one day, if a committee has no valid reference, or if aliases are circular.
 */
export function collectFacts(sets: readonly FactSet[]): FactCollection {
  const { described, lines, single, series, current, renaming, aliases } = joinFacts(sets);
  const claims = current.map(claimsOfSeries);
  const contentHash = hashContent(sets, lines, series);
  const stated = single.map(renaming.rename);
  const collected = collectAllSeries(
    current.map((editions, index) => ({
      editions: editions.map(({ edition, source }) => ({ day: edition.day, source: source.id })),
      claims: (claims[index] ?? []).map((claim) => ({ ...claim, fact: renaming.rename(claim.fact) })),
    })),
    stated,
  );
  const facts = [...stated, ...collected.flatMap((one) => one.facts)].map((fact) =>
    renamePeople(fact, aliases),
  );
  const rosters = joinRosters(collectRosters(facts.slice(0, stated.length)), collected);
  const shown = new Set(
    [...sets.filter((set) => !isEdition(set)), ...current.flat()].map((set) => set.source.id),
  );
  const sources = new Map([...described].filter(([id]) => shown.has(id)));
  return {
    contentHash,
    facts,
    sources,
    spellings: collectSpellings(single, aliases),
    otherNames: renaming.otherNames(),
    editions: current.flatMap((editions, index) => countEditions(editions, claims[index] ?? [])),
    rosters,
    ...indexFacts(facts, { rosters, sources }),
  };
}

/**
 * Throws the errors of `collectFacts` without building the collection. Called before fact files are written.
 */
export function checkFacts(sets: readonly FactSet[]): void {
  joinFacts(sets);
}

/** The validated parts of a collection. */
interface JoinedFacts {
  readonly described: ReadonlyMap<string, Source>;
  /** The facts of sources outside of series, and their lines. */
  readonly single: readonly Fact[];
  readonly lines: readonly string[];
  readonly series: readonly (readonly EditionSet[])[];
  /** The series without final editions that only repeat the previous one. */
  readonly current: readonly (readonly EditionSet[])[];
  readonly renaming: Renaming;
  readonly aliases: ReadonlyMap<string, string>;
}

function joinFacts(sets: readonly FactSet[]): JoinedFacts {
  const described = collectSources(sets);
  const { lines, facts: single } = collectSingle(sets.filter((set) => !isEdition(set)));
  const series = editionsOf(sets);
  const current = series.map((editions) => withoutRepetitions(editions, single));
  const all = [...single, ...current.flat().flatMap((set) => linesOf(set)?.naming ?? set.facts)];
  const renaming = planRenaming(all);
  checkCommitteeNames(all, renaming.nameFor);
  const aliases = collectAliases(single);
  return { described, single, lines, series, current, renaming, aliases };
}

function collectSources(sets: readonly FactSet[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const { source } of sets) {
    const known = sources.get(source.id);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(source)) {
      throw new FactCollectionError(
        `source ${source.id} is described in two ways: ${JSON.stringify(known)} and ${JSON.stringify(source)}`,
      );
    }
    sources.set(source.id, source);
  }
  return sources;
}

/** The distinct facts of sources outside of series, in the order of their lines. */
function collectSingle(sets: readonly FactSet[]): {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
} {
  const byLine = new Map(
    sets.flatMap((set) => set.facts.map((fact) => [JSON.stringify(fact), fact] as const)),
  );
  const lines = [...byLine.keys()].sort();
  const facts = lines.flatMap((line) => byLine.get(line) ?? []);
  const lost = facts.find(({ kind }) => kind === 'no-longer-stated');
  if (lost !== undefined) {
    throw new FactCollectionError(
      `${lost.source}: ${lost.locator} is no longer stated; expected that only in an edition of a series`,
    );
  }
  return { lines, facts };
}

/** The editions of each series as written, oldest first. */
function editionsOf(sets: readonly FactSet[]): readonly (readonly EditionSet[])[] {
  const bySeries = groupBy(sets.filter(isEdition), ({ edition }) => edition.series);
  return [...bySeries.keys()].sort(compareText).map((name) => {
    const editions = [...(bySeries.get(name) ?? [])].sort((a, b) =>
      compareText(a.edition.day, b.edition.day),
    );
    return isWritten(editions) ? editions : writeEditions(editions).filter(isEdition);
  });
}

function hashContent(
  sets: readonly FactSet[],
  lines: readonly string[],
  series: readonly (readonly EditionSet[])[],
): string {
  const single = new Map(sets.filter((set) => !isEdition(set)).map(({ source }) => [source.id, source]));
  const described = [...single.values()].map((source) => JSON.stringify(source)).sort();
  const hash = createHash('sha256').update([...described, ...lines].join('\n'));
  for (const set of series.flat()) {
    hash.update(`\n${hashFactText(set)}`);
  }
  return hash.digest('hex');
}

/**
 * Drops final editions without changes since which no other source speaks, so that the same file under a later date
 * changes nothing.
 */
function withoutRepetitions(editions: readonly EditionSet[], others: readonly Fact[]): readonly EditionSet[] {
  const lastOther = others
    .map(({ asOf }) => lastDay(asOf))
    .reduce((last, day) => (day > last ? day : last), '');
  let length = editions.length;
  while (length > 1 && editions[length - 1]?.facts.length === 0) {
    if (lastOther >= (editions[length - 2]?.edition.day ?? '')) break;
    length -= 1;
  }
  return editions.slice(0, length);
}

/** Collects each series beside all other sources; of other series only facts of the same kinds matter. */
function collectAllSeries(series: readonly Series[], stated: readonly Fact[]): readonly CollectedSeries[] {
  const kinds = series.map(({ claims }) => new Set(claims.map(({ fact }) => fact.kind)));
  return series.map((own, index) => {
    const others = series
      .filter((other) => other !== own)
      .flatMap(({ claims }) => claims.map(({ fact }) => fact).filter(({ kind }) => kinds[index]?.has(kind)));
    return collectSeries(own, [...stated, ...others]);
  });
}

function joinRosters(stated: Rosters, series: readonly CollectedSeries[]): Rosters {
  const rosters = new Map(stated);
  for (const [key, lists] of series.flatMap((one) => [...one.rosters])) {
    const known = rosters.get(key);
    rosters.set(key, known === undefined ? lists : [...known, ...lists].sort(compareRosters));
  }
  return rosters;
}
