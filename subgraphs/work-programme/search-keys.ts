/**
 * Keys by which stored documents are found and ordered: words, padded numbers, spans of days, ancestors.
 * In: values. Out: keys. Not for: reading arguments.
 */
import { committeeKind, committeeParent } from '../../facts/committee-reference.ts';
import { findGroupKind } from '../../facts/group-kinds.ts';
import { END_OF_TIME, firstDay, lastDay } from '../../facts/partial-date.ts';
import type { DateSpan } from './documents.ts';

const SHORTEST_BEGINNING = 2;

/** The words of a text in lower case, without marks. */
export function splitWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The words of a text as one key, for names that differ in capitals, marks and dashes only. */
export function foldWords(text: string): string {
  return splitWords(text).join(' ');
}

/** Every word of the texts and every beginning of one, so that `block` finds `blockchain` by an ordinary index. */
export function wordKeys(texts: readonly (string | null)[]): readonly string[] {
  const words = texts.flatMap((text) => (text === null ? [] : splitWords(text)));
  return [...new Set(words.flatMap(beginnings))].sort();
}

function beginnings(word: string): readonly string[] {
  const longer = Array.from({ length: Math.max(0, word.length - SHORTEST_BEGINNING) }, (_, index) =>
    word.slice(0, index + SHORTEST_BEGINNING),
  );
  return [...longer, word];
}

/** A text that sorts ISO 3242 before ISO 23245. */
export function numberSortKey(text: string): string {
  return text.replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'));
}

/** The days from the first date up to the second, or the days that the one date may mean. */
export function dateSpan(starts: string | null, ends: string | null = starts): DateSpan {
  const first = starts ?? ends;
  const last = ends ?? starts;
  return {
    dateFirst: first === null ? null : firstDay(first),
    dateLast: last === null ? null : lastDay(last),
    dateSort: first ?? END_OF_TIME,
  };
}

/** The groups and every committee above them. */
export function withAncestors(groups: readonly string[]): readonly string[] {
  return [...new Set(groups.flatMap(lineOf))];
}

function lineOf(group: string): readonly string[] {
  const parent = committeeParent(group);
  return parent === null ? [group] : [group, ...lineOf(parent)];
}

/** The nearest committee that has a programme of its own: `ISO/TC 307` of `ISO/TC 307/WG 1`. */
export function owningCommittee(group: string): string {
  const parent = committeeParent(group);
  return parent === null || !isWorkingLevel(group) ? group : owningCommittee(parent);
}

/** True for a group below a committee: a WG or JWG, not a TC or SC. */
export function isWorkingLevel(reference: string): boolean {
  return findGroupKind(committeeKind(reference))?.place === 'group' && committeeParent(reference) !== null;
}
