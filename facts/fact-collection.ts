/**
 * Many fact files become one collection: duplicates folded, spellings of a person joined, in one canonical order.
 * In: fact sets in any order, any number of times. Out: the same collection for the same set of files.
 * Not for: reading files (fact-file.ts) or building documents (subgraphs/<x>/load.ts).
 */
import { createHash } from 'node:crypto';
import { collectRosters } from './collect-rosters.ts';
import { indexFacts, type FactIndex } from './fact-index.ts';
import type { Fact, FactSet, Source } from './facts.ts';
import { personId } from './person-name.ts';
import type { Day } from './partial-date.ts';
import type { Citation } from './provenance.ts';
import type { TimelineContext } from './timeline.ts';

/** A name that a thing goes by from a day on. */
export interface DatedName {
  readonly name: string;
  /** First day on which a source uses it. */
  readonly from: Day;
  readonly citation: Citation;
}

/** Everything that the fact files say, ready to be built into documents. */
export interface FactCollection extends TimelineContext, FactIndex {
  /** Hash of the content of the fact files: equal for equal sets of files, whatever their order. */
  readonly contentHash: string;
  readonly facts: readonly Fact[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Every spelling of each person, by the id of the person. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /**
   * Every name of each committee, national body and organization that was renamed, oldest first, by kind and the name
   * that the facts know it by: `committee|ISO/TC 308`. Nothing for what was never renamed.
   */
  readonly otherNames: ReadonlyMap<string, readonly DatedName[]>;
}

/** Two fact files describe one source differently, or spellings of people form a circle. */
export class FactCollectionError extends Error {
  override readonly name = 'FactCollectionError';
}

/** Joins fact sets. Throws FactCollectionError when two of them describe one source differently. */
export function collectFacts(sets: readonly FactSet[]): FactCollection {
  const sources = collectSources(sets);
  const lines = [...new Set(sets.flatMap((set) => set.facts.map((fact) => JSON.stringify(fact))))].sort();
  const stated = lines.map((line) => JSON.parse(line) as Fact);
  const aliases = collectAliases(stated);
  const spellings = collectSpellings(stated, aliases);
  const facts = stated.map((fact) => renamePeople(fact, aliases));
  const described = [...sources.values()].map((source) => JSON.stringify(source)).sort();
  const contentHash = createHash('sha256')
    .update([...described, ...lines].join('\n'))
    .digest('hex');
  const rosters = collectRosters(facts);
  return {
    contentHash,
    facts,
    sources,
    spellings,
    rosters,
    otherNames: new Map(),
    ...indexFacts(facts, { rosters, sources }),
  };
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

/** From the id of a spelling to the name to show. */
function collectAliases(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const direct = new Map<string, string>();
  for (const fact of facts) {
    if (fact.kind !== 'person-alias' || fact.values.person === undefined) continue;
    direct.set(personId(fact.subject.alias), fact.values.person);
  }
  return new Map([...direct].map(([id, name]) => [id, followAlias(name, direct)]));
}

function followAlias(name: string, direct: ReadonlyMap<string, string>): string {
  let shown = name;
  for (let steps = 0; steps <= direct.size; steps += 1) {
    const next = direct.get(personId(shown));
    if (next === undefined || personId(next) === personId(shown)) return shown;
    shown = next;
  }
  throw new FactCollectionError(`the spellings of ${name} form a circle`);
}

/** The name to show for a spelling: the alias's, else the spelling itself. */
function shownName(name: string, aliases: ReadonlyMap<string, string>): string {
  return aliases.get(personId(name)) ?? name;
}

function collectSpellings(
  facts: readonly Fact[],
  aliases: ReadonlyMap<string, string>,
): Map<string, readonly string[]> {
  const spellings = new Map<string, Set<string>>();
  for (const name of facts.flatMap(namesIn)) {
    const id = personId(shownName(name, aliases));
    const known = spellings.get(id) ?? new Set<string>();
    spellings.set(id, known.add(name));
  }
  return new Map([...spellings].map(([id, names]) => [id, [...names].sort()]));
}

/** The ids that any spelling of a person would have, the person's own first. */
export function spellingIds({ spellings }: Pick<FactCollection, 'spellings'>, id: string): readonly string[] {
  return [...new Set([id, ...(spellings.get(id) ?? []).map(personId)])];
}

/** Every name of a person that a fact mentions. */
export function namesIn(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'person':
    case 'contact':
    case 'appointment':
    case 'representation':
      return [fact.subject.person];
    case 'person-alias':
      return [fact.subject.alias, ...(fact.values.person === undefined ? [] : [fact.values.person])];
    case 'project':
      return [...(fact.values.leaders ?? []), ...(fact.values.coLeaders ?? [])];
    case 'study':
      return fact.values.leaders ?? [];
    case 'resolution':
      return (fact.values.effects ?? []).flatMap((effect) => ('person' in effect ? [effect.person] : []));
    default:
      return [];
  }
}

/** The fact with every spelling replaced by the name to show; the words of the source stay in `stated`. */
function renamePeople(fact: Fact, aliases: ReadonlyMap<string, string>): Fact {
  const rename = (name: string) => shownName(name, aliases);
  switch (fact.kind) {
    case 'person':
    case 'contact':
      return { ...fact, subject: { person: rename(fact.subject.person) } };
    case 'appointment':
      return { ...fact, subject: { ...fact.subject, person: rename(fact.subject.person) } };
    case 'representation':
      return { ...fact, subject: { ...fact.subject, person: rename(fact.subject.person) } };
    case 'project': {
      const { leaders, coLeaders } = fact.values;
      return {
        ...fact,
        values: {
          ...fact.values,
          ...(leaders === undefined ? {} : { leaders: leaders.map(rename) }),
          ...(coLeaders === undefined ? {} : { coLeaders: coLeaders.map(rename) }),
        },
      };
    }
    case 'study':
      return fact.values.leaders === undefined
        ? fact
        : { ...fact, values: { ...fact.values, leaders: fact.values.leaders.map(rename) } };
    case 'resolution':
      return {
        ...fact,
        values: {
          ...fact.values,
          ...(fact.values.effects === undefined
            ? {}
            : {
                effects: fact.values.effects.map((effect) =>
                  'person' in effect ? { ...effect, person: rename(effect.person) } : effect,
                ),
              }),
        },
      };
    case 'roster':
      return {
        ...fact,
        values: { members: fact.values.members.map((key) => renameMember(key, fact.subject.of, aliases)) },
      };
    default:
      return fact;
  }
}

/** Keys of appointments and representations end in a person's id. */
function renameMember(key: string, of: string, aliases: ReadonlyMap<string, string>): string {
  if (of !== 'appointment' && of !== 'representation') return key;
  const parts = key.split('|');
  const name = aliases.get(parts.at(-1) ?? '');
  return name === undefined ? key : [...parts.slice(0, -1), personId(name)].join('|');
}
