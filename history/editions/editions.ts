/**
 * The first edition of a series of complete files is written whole, each later one as its changes, so that fifty weekly
 * files that hardly differ are little larger than one (docs/decisions/0009-editions-of-complete-files.md).
 *
 * Terminology
 * - changes: the facts that differ from the previous edition, and `no-longer-stated` for those that it omits.
 * - base: the edition that changes are written against, by its source id; in the written form always the previous one.
 */
import { FactCollectionError } from '../../facts/fact-collection-error.ts';
import { linesOf } from '../../facts/files/fact-lines.ts';
import type { Edition, Fact, FactSet } from '../../facts/facts.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import { allSaySame, factKey, orderFields, saySame } from '../../facts/same-fact.ts';

/** A fact set that is an edition. */
export type EditionSet = FactSet & { readonly edition: Edition };

/** The facts of an edition, by kind and subject. */
type State = ReadonlyMap<string, readonly Fact[]>;
/** The subjects in which it differs from another; an empty list if it omits the subject. */
type Changes = State;

export function isEdition(set: FactSet): set is EditionSet {
  return set.edition !== undefined;
}

/**
 * All sets, with the editions of each series as changes against the previous one; a set in that form is returned as is.
 * Editions `without` (source ids) are removed, and editions based on them rewritten. Throws FactCollectionError if
 * different files are the edition of one day, or if a base is missing.
 */
export function writeEditions(
  sets: readonly FactSet[],
  without: ReadonlySet<string> = new Set(),
): readonly FactSet[] {
  const series = groupBy(sets.filter(isEdition), ({ edition }) => edition.series);
  const names = [...series.keys()].sort(compareText);
  return [
    ...sets.filter((set) => !isEdition(set)),
    ...names.flatMap((name) => writeSeries(series.get(name) ?? [], without)),
  ];
}

/** True for editions by day, each written against the previous one, with their facts in order. */
export function isWritten(editions: readonly EditionSet[]): boolean {
  return editions.every((set, index) => {
    const { edition } = set;
    const before = editions[index - 1];
    return (
      edition.after === (before?.source.id ?? null) &&
      (before === undefined || before.edition.day < edition.day) &&
      (linesOf(set) !== undefined || isOrdered(set.facts))
    );
  });
}

function isOrdered(facts: readonly Fact[]): boolean {
  let before = '';
  return facts.every((fact) => {
    const key = statedKey(fact);
    const isLater = before <= key;
    before = key;
    return isLater;
  });
}

function writeSeries(sets: readonly EditionSet[], without: ReadonlySet<string>): readonly EditionSet[] {
  const [only, another] = sets;
  const isAlone = only?.edition.after === null && another === undefined && !without.has(only.source.id);
  // Lines are printed in order, with the day and source of the file.
  if (isAlone && linesOf(only) !== undefined) return [only];
  for (const set of sets) checkEdition(set);
  if (isAlone) return [writeWhole(only)];
  const writer = startSeries(farBases(sets, without));
  const days = groupBy(sets, ({ edition }) => edition.day);
  return [...days.keys()].sort(compareText).flatMap((day) => {
    const ofDay = days.get(day) ?? [];
    const remaining = ofDay.filter(({ source }) => !without.has(source.id));
    return remaining.length > 0 ? [writer.write(remaining)] : writer.skip(ofDay);
  });
}

/** The only edition of a series: nothing to compare it with. */
function writeWhole(set: EditionSet): EditionSet {
  const keyed = set.facts.map((fact) => ({ key: statedKey(fact), fact: orderFields(fact) }));
  keyed.sort(
    (a, b) => compareText(a.key, b.key) || compareText(JSON.stringify(a.fact), JSON.stringify(b.fact)),
  );
  const distinct = keyed.filter(({ key, fact }, index) => {
    const before = keyed[index - 1];
    return before?.key !== key || !saySame(before.fact, fact);
  });
  return rewrite(
    set,
    null,
    distinct.map(({ fact }) => fact),
  );
}

/** Bases other than the previous edition: their states must be cached. */
function farBases(sets: readonly EditionSet[], without: ReadonlySet<string>): ReadonlySet<string> {
  const ordered = [...sets].sort((a, b) => compareText(a.edition.day, b.edition.day));
  const far = new Set<string>();
  let before: readonly string[] = [];
  let [day, ofDay]: [string, string[]] = ['', []];
  for (const { edition, source } of ordered) {
    if (edition.day !== day) {
      if (ofDay.length > 0) before = ofDay;
      [day, ofDay] = [edition.day, []];
    }
    if (edition.after !== null && !before.includes(edition.after)) far.add(edition.after);
    if (!without.has(source.id)) ofDay.push(source.id);
  }
  return far;
}

interface SeriesWriter {
  /** Writes the edition of a day from all its sets, which must say the same. */
  write(sets: readonly EditionSet[]): EditionSet;
  /** Removes a day, but remembers its state for editions based on it. */
  skip(sets: readonly EditionSet[]): readonly EditionSet[];
}

function startSeries(far: ReadonlySet<string>): SeriesWriter {
  const cached = new Map<string, State>();
  const current = new Map<string, readonly Fact[]>();
  let before: readonly string[] = [];
  let written: EditionSet | null = null;
  const changesIn = (set: EditionSet): Changes => {
    const stated = groupBy(set.facts, statedKey);
    const { after } = set.edition;
    if (after === null) return compareStates(current, asState(stated));
    if (before.includes(after)) return compareChanges(current, stated);
    const base = cached.get(after);
    if (base === undefined) throw baseMissing(set);
    return compareStates(current, withChanges(base, stated));
  };
  const cacheState = (sets: readonly EditionSet[], state: () => State) => {
    for (const { source } of sets) if (far.has(source.id)) cached.set(source.id, state());
  };
  return {
    write: (sets) => {
      const [set, ...others] = [...sets].sort((a, b) =>
        compareText(JSON.stringify(a.source), JSON.stringify(b.source)),
      );
      if (set === undefined) throw new TypeError('no edition to write');
      const changes = changesIn(set);
      for (const other of others) if (!sameChanges(changes, changesIn(other))) throw twoFiles(set, other);
      const after = written?.source.id ?? null;
      const next = rewrite(set, after, printChanges(changes, current, set));
      for (const [key, facts] of changes) {
        if (facts.length === 0) current.delete(key);
        else current.set(key, facts);
      }
      before = sets.map(({ source }) => source.id);
      written = next;
      cacheState(sets, () => new Map(current));
      return next;
    },
    skip: (sets) => {
      for (const set of sets) cacheState([set], () => withChanges(current, changesIn(set)));
      return [];
    },
  };
}

/** Returns the set itself if it is unchanged. */
function rewrite(set: EditionSet, after: string | null, facts: readonly Fact[]): EditionSet {
  const isSame =
    set.edition.after === after &&
    set.facts.length === facts.length &&
    facts.every((fact, index) => fact === set.facts[index]);
  return isSame ? set : { ...set, edition: { ...set.edition, after }, facts };
}

/** Kind and subject that a fact of an edition is about: of `no-longer-stated`, the omitted one. */
export function statedKey(fact: Fact): string {
  return fact.kind === 'no-longer-stated' ? `${fact.subject.of}|${fact.subject.key}` : factKey(fact);
}

function asState(stated: ReadonlyMap<string, readonly Fact[]>): State {
  return new Map([...stated].map(([key, facts]) => [key, statedFacts(facts)]));
}

/** The facts in one order; none for an omitted subject. */
function statedFacts(facts: readonly Fact[]): readonly Fact[] {
  const stated = facts.filter(({ kind }) => kind !== 'no-longer-stated').map(orderFields);
  if (stated.length < 2) return stated;
  const byText = new Map(stated.map((fact) => [JSON.stringify(fact), fact]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, fact]) => fact);
}

function withChanges(base: State, stated: ReadonlyMap<string, readonly Fact[]>): State {
  const state = new Map(base);
  for (const [key, facts] of stated) {
    const next = statedFacts(facts);
    if (next.length === 0) state.delete(key);
    else state.set(key, next);
  }
  return state;
}

function compareStates(from: State, to: State): Changes {
  const changes = new Map([...to].filter(([key, facts]) => !allSaySame(from.get(key) ?? [], facts)));
  for (const key of from.keys()) if (!to.has(key)) changes.set(key, []);
  return changes;
}

function compareChanges(from: State, stated: ReadonlyMap<string, readonly Fact[]>): Changes {
  return new Map([...asState(stated)].filter(([key, facts]) => !allSaySame(from.get(key) ?? [], facts)));
}

function sameChanges(a: Changes, b: Changes): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([key, facts]) => {
    const other = b.get(key);
    return other !== undefined && allSaySame(facts, other);
  });
}

/** The facts of an edition in one order, with its day and source. */
function printChanges(changes: Changes, before: State, { source, edition }: EditionSet): readonly Fact[] {
  const provenance = { asOf: edition.day, source: source.id };
  return [...changes.keys()].sort().flatMap((key): readonly Fact[] => {
    const facts = changes.get(key) ?? [];
    if (facts.length > 0) {
      return facts.map((fact) =>
        fact.asOf === provenance.asOf && fact.source === provenance.source
          ? fact
          : { ...fact, ...provenance },
      );
    }
    const [last] = before.get(key) ?? [];
    if (last === undefined) return [];
    const subject = { of: last.kind, key: key.slice(last.kind.length + 1) };
    return [{ kind: 'no-longer-stated', subject, values: {}, ...provenance, locator: last.locator }];
  });
}

function checkEdition({ edition, source, facts }: EditionSet): void {
  const wrong = facts.find((fact) => fact.asOf !== edition.day || fact.source !== source.id);
  if (wrong !== undefined) {
    throw new FactCollectionError(
      `${source.file}: ${wrong.locator} is as of ${wrong.asOf} in ${wrong.source}; expected ${edition.day} and ${source.id}, as in the edition`,
    );
  }
  const left = edition.after === null ? facts.find(({ kind }) => kind === 'no-longer-stated') : undefined;
  if (left !== undefined) {
    throw new FactCollectionError(
      `${source.file}: ${left.locator} is no longer stated; expected that only in an edition that is written against another`,
    );
  }
}

function baseMissing({ edition, source }: EditionSet): FactCollectionError {
  return new FactCollectionError(
    `${source.file}: the edition of ${edition.day} of ${edition.series} is written against ${String(edition.after)}, which is missing; expected that edition too, or a new import of this one`,
  );
}

function twoFiles(a: EditionSet, b: EditionSet): FactCollectionError {
  const { series, day } = a.edition;
  const [one, other] = [`${a.source.file} (${a.source.id})`, `${b.source.file} (${b.source.id})`];
  return new FactCollectionError(
    `${one} and ${other} are both the edition of ${day} of ${series}, and say different things; expected one file for a day: remove one, or give the other its own day`,
  );
}
