/** The names of people: aliases, spellings and ids. */
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import type { Fact } from '../facts/facts.ts';
import { replaceValues, valuesOfType } from '../facts/field-types.ts';
import { keyParts } from '../facts/subject-key.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { personId } from '../vocabulary/person-name.ts';

/** The canonical name by the id of each alias. */
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
  throw new FactCollectionError(`the spellings of ${name} form a circle; expected one canonical name`);
}

/** The canonical name of a spelling, or the spelling itself. */
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

/** The ids of all spellings of a person, the canonical one first. */
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

/** False for contacts, which are private, and for aliases, which are about spellings. */
export function isPublic(fact: Fact): boolean {
  return fact.kind !== 'contact' && fact.kind !== 'person-alias';
}

/** The names in public facts, by person id. */
export function publicNames(facts: readonly Fact[]): ReadonlyMap<string, readonly string[]> {
  return groupBy(facts.filter(isPublic).flatMap(namesIn), personId);
}

/** The spelling with the most accents and apostrophes, because sources lose them but do not add them. */
export function fullestName(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => marksIn(b) - marksIn(a) || b.length - a.length || compareText(a, b))[0];
}

function marksIn(name: string): number {
  return [...name.normalize('NFD')].filter((letter) => !/[A-Za-z .-]/u.test(letter)).length;
}

/** The fact with every spelling replaced by the canonical name. */
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
