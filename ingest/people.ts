/**
 * Spellings of names that belong to one person, as far as a shared e-mail address proves it. The address itself is not
 * returned. Similar names alone prove nothing: two people may share one.
 */
import type { Fact } from '../facts/facts.ts';
import { personId } from '../vocabulary/person-name.ts';

export interface SamePerson {
  readonly alias: string;
  /** The spelling to show: the longest; ties in alphabetical order. */
  readonly person: string;
  /** False if the surnames differ: several people of an office may share one address. */
  readonly certain: boolean;
  /** Place and day of the contact with this spelling. */
  readonly locator: string;
  readonly asOf: string;
}

/** One entry per additional spelling of an e-mail address's owner. */
export function findSamePeople(contacts: readonly Fact[]): readonly SamePerson[] {
  type Spelling = Omit<SamePerson, 'alias' | 'person' | 'certain'> & { readonly name: string };
  const byAddress = new Map<string, Map<string, Spelling>>();
  for (const fact of contacts) {
    if (fact.kind !== 'contact' || fact.values.email === undefined) continue;
    const address = fact.values.email.toLowerCase();
    const people = byAddress.get(address) ?? new Map<string, Spelling>();
    const { person } = fact.subject;
    if (!people.has(personId(person))) {
      people.set(personId(person), { name: person, locator: fact.locator, asOf: fact.asOf });
    }
    byAddress.set(address, people);
  }
  return [...byAddress.values()].flatMap((people) => {
    const spellings = [...people.values()].sort(
      (a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
    );
    const [shown, ...others] = spellings;
    if (shown === undefined) return [];
    return others.map(({ name, locator, asOf }) => ({
      alias: name,
      person: shown.name,
      certain: surname(name) === surname(shown.name),
      locator,
      asOf,
    }));
  });
}

function surname(name: string): string {
  return personId(name).split('-').at(-1) ?? '';
}
