/**
 * One canonical name for each committee, national body and organization that was renamed.
 *
 * Two names mean the same thing if ISO's files give both the same numeric id, or if an `alias` fact says so. The
 * canonical name is the one that the files used last, or else the one that the aliases lead to. A name that the files
 * give to several ids, together or in turn, is ambiguous and stays as it is; so does an alias between names with
 * different ids. Names that only the wording of one source explains are in stated-names.ts
 * (docs/decisions/0009-editions-of-complete-files.md).
 */
import { citeFact } from '../facts/citations.ts';
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import type { Fact, FactOf } from '../facts/facts.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { type NamedKind, renameThings, type Rename } from '../facts/renaming.ts';
import { lastDay, type Day } from '../vocabulary/partial-date.ts';
import type { Citation } from '../facts/provenance.ts';
import { statedNames } from './stated-names.ts';

/** A name of a thing. */
export interface DatedName {
  readonly name: string;
  /** First day on which a source uses it. */
  readonly from: Day;
  readonly citation: Citation;
}

/**
 * Every name of each renamed thing, by kind and canonical name: `committee|ISO/TC 308`. By first day, the canonical
 * name last.
 */
export type OtherNames = ReadonlyMap<string, readonly DatedName[]>;

/** Renames facts and records the names that they use. */
export interface Renaming {
  readonly rename: (fact: Fact) => Fact;
  /** The canonical name of any name. */
  readonly nameFor: Rename;
  /** The names in all facts renamed so far. */
  readonly otherNames: () => OtherNames;
}

/** Plans the renaming of facts. Throws FactCollectionError if aliases form a circle. */
export function planRenaming(facts: readonly Fact[]): Renaming {
  const names = collectNames(facts);
  const stated = statedNames(facts, names.isOrganization);
  if (names.known.size === 0 && stated.size === 0) {
    return { rename: (fact) => fact, nameFor: (_, name) => name, otherNames: () => new Map() };
  }
  const nameFor = createRename(names.known);
  const spelledOut = new Set([...stated.values()].flatMap((words) => [...words.values()]));
  const used = new Map<string, Map<string, DatedName>>();
  const note = (key: string, name: string, fact: Fact) => {
    const known = used.get(key) ?? new Map<string, DatedName>();
    used.set(key, known);
    const use = { name, from: lastDay(fact.asOf), citation: citeFact(fact) };
    const earlier = known.get(name);
    if (earlier === undefined || compareNames(use, earlier) < 0) known.set(name, use);
  };
  const hasSeveral = (of: NamedKind, name: string): boolean =>
    names.known.has(thing(of, name)) ||
    hasRenamedParent(of, name, names.known) ||
    (of === 'organization' && spelledOut.has(name));
  return {
    nameFor,
    rename: (fact) => {
      const own = stated.get(fact.source);
      return renameThings(fact, (of, name) => {
        const next = nameFor(of, (of === 'organization' ? own?.get(name) : undefined) ?? name);
        if (next !== name || hasSeveral(of, name)) note(thing(of, next), name, fact);
        return next;
      });
    },
    otherNames: () => {
      for (const fact of names.aliases) {
        const { of, alias } = fact.subject;
        const key = thing(of, nameFor(of, alias));
        const isUsed = used.get(key)?.has(alias) === true;
        if (!isUsed && names.known.has(thing(of, alias))) note(key, alias, fact);
      }
      return orderNames(used);
    },
  };
}

function orderNames(used: ReadonlyMap<string, ReadonlyMap<string, DatedName>>): OtherNames {
  return new Map(
    [...used]
      .filter(([key, names]) => names.size > 1 || !key.endsWith(`|${String([...names.keys()][0])}`))
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, names]) => {
        const isLast = ({ name }: DatedName) => key.endsWith(`|${name}`);
        const ordered = [...names.values()].sort(compareNames);
        return [key, [...ordered.filter((one) => !isLast(one)), ...ordered.filter(isLast)]];
      }),
  );
}

function compareNames(a: DatedName, b: DatedName): number {
  return (
    compareText(a.from, b.from) ||
    compareText(a.name, b.name) ||
    compareText(JSON.stringify(a.citation), JSON.stringify(b.citation))
  );
}

function thing(of: NamedKind, name: string): string {
  return `${of}|${name}`;
}

/** Groups are renamed with their committee: `ISO/PC 308/WG 1` with `ISO/PC 308`. */
function createRename(known: ReadonlyMap<string, string>): Rename {
  const cache = new Map<string, string>();
  const renameGroup = (reference: string): string => {
    const cut = reference.lastIndexOf('/');
    const direct = known.get(thing('committee', reference));
    if (direct !== undefined || cut === -1) return direct ?? reference;
    const parent = renameGroup(reference.slice(0, cut));
    const renamed = parent + reference.slice(cut);
    return renamed === reference ? reference : (known.get(thing('committee', renamed)) ?? renamed);
  };
  return (of, name) => {
    if (of !== 'committee') return known.get(thing(of, name)) ?? name;
    const renamed = cache.get(name) ?? renameGroup(name);
    cache.set(name, renamed);
    return renamed;
  };
}

/** Groups of a renamed committee have several names, although no fact renames them. */
function hasRenamedParent(of: NamedKind, name: string, known: ReadonlyMap<string, string>): boolean {
  if (of !== 'committee') return false;
  const steps = name.split('/');
  return steps.some((_, end) => known.has(thing(of, steps.slice(0, end).join('/'))));
}

interface Names {
  /** The canonical name of every name of a renamed thing. */
  readonly known: ReadonlyMap<string, string>;
  readonly aliases: readonly FactOf<'alias'>[];
  /** True if the files give the name to exactly one organization. */
  readonly isOrganization: (name: string) => boolean;
}

/** A name that a file gives to a numeric id. */
interface IdName {
  readonly of: NamedKind;
  readonly name: string;
  readonly id: number;
  /** Day of the claim. */
  readonly day: Day;
}

function collectNames(facts: Iterable<Fact>): Names {
  const named: IdName[] = [];
  const aliases: FactOf<'alias'>[] = [];
  for (const fact of facts) {
    if (fact.kind === 'alias') aliases.push(fact);
    const one = idNameOf(fact);
    if (one !== null) named.push(one);
  }
  const idsOf = new Map(
    [...groupBy(named, ({ of, name }) => thing(of, name))].map(([key, list]) => [
      key,
      new Set(list.map(({ id }) => id)),
    ]),
  );
  const certain = named.filter(({ of, name }) => idsOf.get(thing(of, name))?.size === 1);
  const joined = joinNames(certain, followedAliases(aliases, idsOf));
  const known = new Map(
    [...new Set(joined.values())]
      .filter(({ names }) => names.size > 1)
      .flatMap(({ names, last, of, root }) =>
        [...names].map((name) => [thing(of, name), last?.name ?? root] as const),
      ),
  );
  return {
    known,
    aliases,
    isOrganization: (name) => idsOf.get(thing('organization', name))?.size === 1,
  };
}

function idNameOf(fact: Fact): IdName | null {
  switch (fact.kind) {
    case 'committee':
      return idName('committee', fact.subject.committee, fact.values.isoId, fact.asOf);
    case 'national-body':
      return idName('national-body', fact.subject.body, fact.values.isoId, fact.asOf);
    case 'organization':
      return idName('organization', fact.subject.organization, fact.values.isoId, fact.asOf);
    default:
      return null;
  }
}

function idName(of: NamedKind, name: string, id: number | undefined, asOf: string): IdName | null {
  return id === undefined ? null : { of, name, id, day: lastDay(asOf) };
}

/** Valid aliases by the name that they replace; the latest of several. */
function followedAliases(
  aliases: readonly FactOf<'alias'>[],
  idsOf: ReadonlyMap<string, ReadonlySet<number>>,
): ReadonlyMap<string, FactOf<'alias'>> {
  const ordered = [...aliases].sort(
    (a, b) =>
      compareText(lastDay(a.asOf), lastDay(b.asOf)) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  const followed = new Map<string, FactOf<'alias'>>();
  for (const fact of ordered) {
    const { of, alias } = fact.subject;
    const { name } = fact.values;
    if (name === undefined || name === alias) continue;
    const [ids, others] = [idsOf.get(thing(of, alias)), idsOf.get(thing(of, name))];
    const isApart = ids !== undefined && others !== undefined && ![...ids].some((id) => others.has(id));
    if (isApart || (ids !== undefined && ids.size > 1)) continue;
    followed.set(thing(of, alias), fact);
  }
  return followed;
}

/** All names of one thing. */
interface Joined {
  readonly of: NamedKind;
  readonly names: Set<string>;
  /** The name that the files used last. */
  last: IdName | null;
  /** Where the alias facts lead. */
  root: string;
}

function joinNames(
  named: readonly IdName[],
  aliases: ReadonlyMap<string, FactOf<'alias'>>,
): ReadonlyMap<string, Joined> {
  const joined = new Map<string, Joined>();
  const joinedOf = (of: NamedKind, name: string): Joined => {
    const known = joined.get(thing(of, name)) ?? { of, names: new Set([name]), last: null, root: name };
    joined.set(thing(of, name), known);
    return known;
  };
  const join = (a: Joined, b: Joined): Joined => {
    if (a === b) return a;
    for (const name of b.names) {
      a.names.add(name);
      joined.set(thing(a.of, name), a);
    }
    a.last = later(a.last, b.last);
    return a;
  };
  const byId = new Map<string, Joined>();
  for (const one of named) {
    const id = `${one.of} ${String(one.id)}`;
    const own = joinedOf(one.of, one.name);
    const all = join(byId.get(id) ?? own, own);
    all.last = later(all.last, one);
    byId.set(id, all);
  }
  for (const [, { subject, values }] of aliases) {
    const root = followAlias(subject.of, subject.alias, aliases);
    join(joinedOf(subject.of, values.name ?? root), joinedOf(subject.of, subject.alias)).root = root;
  }
  return joined;
}

function later(a: IdName | null, b: IdName | null): IdName | null {
  if (a === null || b === null) return a ?? b;
  return (compareText(a.day, b.day) || compareText(b.name, a.name)) < 0 ? b : a;
}

function followAlias(of: NamedKind, name: string, aliases: ReadonlyMap<string, FactOf<'alias'>>): string {
  const seen = new Set<string>();
  let shown = name;
  for (;;) {
    if (seen.has(shown)) {
      throw new FactCollectionError(
        `the other names of the ${of} ${name} form a circle: ${[...seen, shown].join(', then ')}; expected one canonical name`,
      );
    }
    seen.add(shown);
    const next = aliases.get(thing(of, shown))?.values.name;
    if (next === undefined) return shown;
    shown = next;
  }
}
