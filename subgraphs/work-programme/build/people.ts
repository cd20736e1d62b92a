/**
 * People as the work programme names them: leaders and nominees.
 * In: names. Out: ids and the ids of every spelling. Not for: what else is known of a person (membership).
 */
import { spellingIds } from '../../../history/people-names.ts';
import { personId } from '../../../vocabulary/person-name.ts';
import type { Evidence } from './evidence.ts';
import type { NamedPerson } from '../documents-projects.ts';

/** A name with its id. */
export function namePerson(name: string): NamedPerson {
  return { id: personId(name), name };
}

/** The ids of people under every spelling that a source uses. */
export function spellingKeys(people: readonly NamedPerson[], { collection }: Evidence): readonly string[] {
  return [...new Set(people.flatMap(({ id }) => spellingIds(collection, id)))].sort();
}
