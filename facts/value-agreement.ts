/**
 * When two claims say the same. Spelling, capitals and dashes of a title, the order of a list of people, or a date
 * with more precision are no disagreement.
 * In: a field and two values. Out: yes or no. Not for: picking one (timeline.ts).
 */
import { isDeepStrictEqual } from 'node:util';
import { datesAgree } from '../vocabulary/partial-date.ts';
import { personId } from '../vocabulary/person-name.ts';

const proseFields = new Set(['title', 'name', 'topic']);
const dateFields = new Set([
  'createdOn',
  'termEnd',
  'limitDate',
  'startedOn',
  'publishedOn',
  'reviewDate',
  'date',
  'startsOn',
  'endsOn',
  'opensOn',
  'closesOn',
  'resultOn',
]);
const peopleFields = new Set(['leaders', 'coLeaders']);

/** Fields whose value does not change with time: two sources that differ contradict each other, whenever they speak. */
const lastingFields = new Set([
  'createdOn',
  'termEnd',
  'publishedOn',
  'startedOn',
  'formerNumbers',
  'date',
  'termsOfReference',
]);

/** True for a field whose value does not change with time. */
export function isLasting(field: string): boolean {
  return lastingFields.has(field);
}

/** True when the value is the other date with more precision. */
export function refines(field: string, value: unknown, other: unknown): boolean {
  if (!dateFields.has(field) || typeof value !== 'string' || typeof other !== 'string') return false;
  return value.length > other.length && value.startsWith(other);
}

/** True when both values claim the same. */
export function valuesAgree(field: string, a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (dateFields.has(field)) return datesAgree(a, b);
    if (proseFields.has(field)) return foldProse(a) === foldProse(b);
    return a === b;
  }
  if (peopleFields.has(field) && Array.isArray(a) && Array.isArray(b)) {
    return isDeepStrictEqual(foldPeople(a), foldPeople(b));
  }
  return isDeepStrictEqual(a, b);
}

function foldProse(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015-]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function foldPeople(people: readonly unknown[]): readonly string[] {
  return people.map((person) => personId(String(person))).sort();
}
