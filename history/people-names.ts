/**
 * The spellings of people among facts, and the one to show for each.
 * In: facts. Out: facts under the name to show; every spelling. Not for: splitting or folding names (person-name.ts).
 */
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import type { Fact } from '../facts/facts.ts';
import { replaceValues, valuesOfType } from '../facts/field-types.ts';
import { keyParts } from '../facts/subject-key.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { personId } from '../vocabulary/person-name.ts';

/** From the id of a spelling to the name to show. */
export function collectAliases(facts: readonly Fact[]): ReadonlyMap<string, string> {
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

/** Every spelling of each person, by the id of the person. */
export function collectSpellings(
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
export function spellingIds(
  { spellings }: { readonly spellings: ReadonlyMap<string, readonly string[]> },
  id: string,
): readonly string[] {
  return [...new Set([id, ...(spellings.get(id) ?? []).map(personId)])];
}

/** Every name of a person in a fact. */
export function namesIn(fact: Fact): readonly string[] {
  return valuesOfType(fact, fact.kind === 'person-alias' ? 'spelling' : 'person');
}

/** Contact facts are private and name nobody here; an alias is about spellings, not about a person on a day. */
export function isPublic(fact: Fact): boolean {
  return fact.kind !== 'contact' && fact.kind !== 'person-alias';
}

/** The names by which public facts name each person, by id. */
export function publicNames(facts: readonly Fact[]): ReadonlyMap<string, readonly string[]> {
  return groupBy(facts.filter(isPublic).flatMap(namesIn), personId);
}

/** The fullest of the names of one person: sources lose apostrophes and accents, they do not add them. */
export function fullestName(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => marksIn(b) - marksIn(a) || b.length - a.length || compareText(a, b))[0];
}

function marksIn(name: string): number {
  return [...name.normalize('NFD')].filter((letter) => !/[A-Za-z .-]/u.test(letter)).length;
}

/** The fact with every spelling replaced by the name to show; the words of the source stay in `stated`. */
export function renamePeople(fact: Fact, aliases: ReadonlyMap<string, string>): Fact {
  if (fact.kind !== 'roster') return replaceValues(fact, { person: (name) => shownName(name, aliases) }).fact;
  const parts = keyParts(fact.subject.of);
  if (!parts.some(({ type }) => type === 'person')) return fact;
  const renameId = (id: string, index: number) => {
    const name = parts[index]?.type === 'person' ? aliases.get(id) : undefined;
    return name === undefined ? id : personId(name);
  };
  const members = fact.values.members.map((key) => key.split('|').map(renameId).join('|'));
  return { ...fact, values: { members } };
}
