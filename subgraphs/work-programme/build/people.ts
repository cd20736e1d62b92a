import { spellingIds } from '../../../history/people-names.ts';
import { personId } from '../../../vocabulary/person-name.ts';
import type { Evidence } from './evidence.ts';
import type { NamedPerson } from '../documents-projects.ts';

/** A name with its id. */
export function namePerson(name: string): NamedPerson {
  return { id: personId(name), name };
}

/** The ids of people in every spelling of the sources. */
export function spellingKeys(people: readonly NamedPerson[], { collection }: Evidence): readonly string[] {
  return [...new Set(people.flatMap(({ id }) => spellingIds(collection, id)))].sort();
}
