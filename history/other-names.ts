import type { FactCollection } from './fact-collection.ts';
import type { NamedKind } from '../facts/renaming.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import type { DatedName } from './renamed-things.ts';

/** Every name of a committee, national body or organization, oldest first; empty if it was never renamed. */
export function namesOf(
  { otherNames }: Pick<FactCollection, 'otherNames'>,
  kind: NamedKind,
  name: string,
): readonly DatedName[] {
  return otherNames.get(`${kind}|${name}`) ?? [];
}

/** The name in use on a day: the latest by then, or the oldest before all of them. */
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
