/**
 * The names that a committee, a national body or an organization has had.
 * In: a fact collection. Out: names with their first days, and the one of a day. Not for: finding out who is who
 * (history/fact-collection.ts) or the spellings of people.
 */
import type { FactCollection } from './fact-collection.ts';
import type { NamedKind } from '../facts/renaming.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import type { DatedName } from './renamed-things.ts';

/** Every name, oldest first; none for what was never renamed. */
export function namesOf(
  { otherNames }: Pick<FactCollection, 'otherNames'>,
  kind: NamedKind,
  name: string,
): readonly DatedName[] {
  return otherNames.get(`${kind}|${name}`) ?? [];
}

/** The name in use on a day: the latest of those in use by then, the oldest before all of them. */
export function nameOn(names: readonly DatedName[], day: Day, canonical: string): string {
  return (names.findLast(({ from }) => from <= day) ?? names[0])?.name ?? canonical;
}

/** The names in use by a day, other than one of them. */
export function namesBeside(names: readonly DatedName[], day: Day, shown: string): readonly DatedName[] {
  return names.filter(({ name, from }) => name !== shown && from <= day);
}

/** The days on which another name came into use. */
export function namingDays(names: readonly DatedName[]): readonly Day[] {
  return names.map(({ from }) => from);
}
