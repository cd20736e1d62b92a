/**
 * What an importer did with a file: what it took, what it wrote differently, what it was not sure of, what it refused.
 * In: the importer's own notes. Out: plain data, and text for a terminal. Not for: personal data. Nothing in a report may
 * hold a contact detail, so notes pass `withoutContacts` on their way in.
 */
import type { Fact } from '../facts/facts.ts';

/** Words of the source that were stored in another form. */
export interface Normalised {
  readonly locator: string;
  /** What the words name: `working group`, `title`. */
  readonly what: string;
  readonly stated: string;
  readonly canonical: string;
}

/** Words that can be read in several ways; the first candidate was taken unless there is none. */
export interface Ambiguous {
  readonly locator: string;
  readonly what: string;
  readonly stated: string;
  readonly candidates: readonly string[];
}

/** A row or value that was not imported, with what was expected in its place. */
export interface Rejected {
  readonly locator: string;
  readonly reason: string;
  readonly expected?: string;
}

/** A table or headed list that the importer does not know. */
export interface Unplaced {
  readonly locator: string;
  readonly reason: string;
}

/** Alike things that were noticed, counted together. */
export interface CountedNote {
  /** What they are, in the plural: `scopes in HTML`. */
  readonly what: string;
  readonly count: number;
  /** Every place, in the order of the file. */
  readonly places: readonly { readonly locator: string; readonly stated?: string }[];
}

/** The day that a file speaks for, and how it is known. */
export interface FileDay {
  readonly day: string;
  /** `--as-of`, `Last-Modified of the address`, `last change of the file`. */
  readonly from: string;
}

export interface ImportReport {
  /** For files that have no day of their own. */
  readonly asOf?: FileDay;
  /** What a file of records holds. */
  readonly totals?: readonly { readonly what: string; readonly count: number }[];
  /** For files of records: what was noticed, whether or not it was taken. */
  readonly counted?: readonly CountedNote[];
  /** Facts by kind, in the order of the kinds' names; `contact` counts the facts that are kept apart. */
  readonly accepted: readonly { readonly kind: string; readonly count: number }[];
  readonly normalised: readonly Normalised[];
  readonly ambiguous: readonly Ambiguous[];
  readonly rejected: readonly Rejected[];
  readonly unplaced: readonly Unplaced[];
  /** Paragraphs of prose, which the importer does not read. */
  readonly proseParagraphs: number;
}

/** Facts by kind, in the order of the kinds' names. */
export function countFacts(facts: readonly Pick<Fact, 'kind'>[]): ImportReport['accepted'] {
  const counts = new Map<string, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

const email = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/gu;
const phone = /(?:\+|\b00)\d[\d ()./-]{6,}\d/gu;

/** The text with e-mail addresses and international phone numbers replaced by `(contact)`. */
export function withoutContacts(text: string): string {
  return text.replace(email, '(contact)').replace(phone, '(contact)');
}

/** True when a text holds an e-mail address or an international phone number. */
export function holdsContacts(text: string): boolean {
  return withoutContacts(text) !== text;
}

/** The report as lines of text, without a line end at the end. */
export function formatImportReport(report: ImportReport): string {
  const total = report.accepted.reduce((sum, { count }) => sum + count, 0);
  const { asOf, totals = [], counted = [] } = report;
  return [
    ...(asOf === undefined ? [] : [`as of ${asOf.day}, the day of ${asOf.from}`]),
    ...(totals.length === 0
      ? []
      : [`read ${totals.map(({ what, count }) => `${count} ${what}`).join(', ')}`]),
    `${total} facts accepted`,
    ...report.accepted.map(({ kind, count }) => `  ${kind}: ${count}`),
    ...listed('written in canonical form', report.normalised, (note) =>
      place(note, `${note.what} "${note.stated}" as "${note.canonical}"`),
    ),
    ...listed('things noticed', counted, formatCounted),
    ...listed('ambiguous', report.ambiguous, (note) =>
      place(note, `${note.what} "${note.stated}"${candidates(note.candidates)}`),
    ),
    ...listed('rejected', report.rejected, (note) =>
      place(note, note.expected === undefined ? note.reason : `${note.reason}; expected ${note.expected}`),
    ),
    ...listed('not placed', report.unplaced, (note) => place(note, note.reason)),
    `${report.proseParagraphs} paragraphs of prose not read`,
  ].join('\n');
}

const PLACES_SHOWN = 3;

function formatCounted({ what, count, places }: CountedNote): string {
  const shown = places
    .slice(0, PLACES_SHOWN)
    .map(({ locator, stated }) => (stated === undefined ? locator : `${locator} (${stated})`));
  return `  ${count} ${what}: ${shown.join(', ')}${count > PLACES_SHOWN ? ', ...' : ''}`;
}

function candidates(values: readonly string[]): string {
  return values.length === 0 ? '' : `: ${values.join(' or ')}`;
}

function place(note: { readonly locator: string }, text: string): string {
  return `  ${note.locator}: ${text}`;
}

function listed<T>(name: string, notes: readonly T[], format: (note: T) => string): string[] {
  return notes.length === 0 ? [] : [`${notes.length} ${name}`, ...notes.map(format)];
}
