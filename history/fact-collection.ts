/**
 * Many fact files become one collection: duplicates folded, editions of a series taken apart into claims, other names and
 * spellings joined, in one canonical order.
 * In: fact sets in any order, any number of times. Out: the same collection for the same set of files.
 * Not for: reading files (fact-file.ts) or building documents (subgraphs/<x>/load.ts).
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

/** Everything that the fact files say, ready to be built into documents. */
export interface FactCollection extends TimelineContext, FactIndex {
  /** Hash of the content of the fact files: equal for equal sets of files, whatever their order. */
  readonly contentHash: string;
  readonly facts: readonly Fact[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Every spelling of each person, by the id of the person. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly otherNames: OtherNames;
  /** The editions that facts come from, by series and day, and what each holds in numbers. */
  readonly editions: readonly EditionNumbers[];
}

/**
 * Joins fact sets. Throws FactCollectionError when two of them describe one source differently, are different editions of
 * one day, name a committee by what is no reference, or join names in a circle.
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
 * Throws what `collectFacts` would, without the collection: whoever writes fact files asks this first, and who reads them
 * can count on it.
 */
export function checkFacts(sets: readonly FactSet[]): void {
  joinFacts(sets);
}

/** What can be refused: the sources, the editions of each series and the names, seen together. */
interface JoinedFacts {
  readonly described: ReadonlyMap<string, Source>;
  /** The facts of sources that stand for themselves, and their lines. */
  readonly single: readonly Fact[];
  readonly lines: readonly string[];
  readonly series: readonly (readonly EditionSet[])[];
  /** The series without what the last editions only repeat. */
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

/** The facts of sources that stand for themselves, each once, in the order of their lines. */
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
 * The editions without the last ones that only say again what the one before says, where nobody else has spoken since:
 * they give nothing, so that the same file under a later date changes nothing that is shown.
 */
function withoutRepetitions(editions: readonly EditionSet[], others: readonly Fact[]): readonly EditionSet[] {
  const spoken = others.map(({ asOf }) => lastDay(asOf)).reduce((last, day) => (day > last ? day : last), '');
  let length = editions.length;
  while (length > 1 && editions[length - 1]?.facts.length === 0) {
    if (spoken >= (editions[length - 2]?.edition.day ?? '')) break;
    length -= 1;
  }
  return editions.slice(0, length);
}

/** Each series beside all other sources; of other series only what is of the same kinds can bear on it. */
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
