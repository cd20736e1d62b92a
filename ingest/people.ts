/**
 * Which spellings of names are one person, as far as contact details prove it.
 * In: contacts, which stay private. Out: pairs of spellings, without the detail that joined them. Not for: likeness of
 * names; two people may share one.
 */
import type { Fact } from '../facts/facts.ts';
import { personId } from '../vocabulary/person-name.ts';

export interface SamePerson {
  readonly alias: string;
  /** The spelling to show: the longest, and of equals the first in alphabetical order. */
  readonly person: string;
  /** False when the surnames differ: an office may have one address for several people. */
  readonly certain: boolean;
  /** Place and day of the contact that showed it. */
  readonly locator: string;
  readonly asOf: string;
}

/** One entry for every further spelling of people who share an e-mail address. */
export function findSamePeople(contacts: readonly Fact[]): readonly SamePerson[] {
  const byAddress = new Map<string, Map<string, { name: string; locator: string; asOf: string }>>();
  for (const fact of contacts) {
    if (fact.kind !== 'contact' || fact.values.email === undefined) continue;
    const address = fact.values.email.toLowerCase();
    const people =
      byAddress.get(address) ?? new Map<string, { name: string; locator: string; asOf: string }>();
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
