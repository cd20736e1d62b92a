/**
 * The report of an import: accepted facts, normalized words, ambiguous values and rejected rows, as data and as text for a
 * terminal. A report never holds a contact detail, so every note passes `withoutContacts` (contact-details.ts) on its way in.
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

/** Words that can be read in several ways. The first candidate was taken; without candidates, none was. */
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

/** Findings of one kind, counted together. */
export interface CountedNote {
  /** In the plural: `scopes in HTML`. */
  readonly what: string;
  readonly count: number;
  /** Every place, in the order of the file. */
  readonly places: readonly { readonly locator: string; readonly stated?: string }[];
}

/** The day that a file describes, and where that day comes from. */
export interface FileDay {
  readonly day: string;
  /** `--as-of`, `Last-Modified of the address`, `the last change of the file`. */
  readonly from: string;
}

export interface ImportReport {
  /** For files that do not state their own day. */
  readonly asOf?: FileDay;
  /** The contents of a file of records. */
  readonly totals?: readonly { readonly what: string; readonly count: number }[];
  /** Findings in a file of records, whether or not the record was imported. */
  readonly counted?: readonly CountedNote[];
  /** Facts by kind, sorted by kind. `contact` counts the private facts. */
  readonly accepted: readonly { readonly kind: string; readonly count: number }[];
  readonly normalised: readonly Normalised[];
  readonly ambiguous: readonly Ambiguous[];
  readonly rejected: readonly Rejected[];
  readonly unplaced: readonly Unplaced[];
  /** Paragraphs of prose, which no importer reads. */
  readonly proseParagraphs: number;
}

/** Facts by kind, sorted by kind. */
export function countFacts(facts: readonly Pick<Fact, 'kind'>[]): ImportReport['accepted'] {
  const counts = new Map<string, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** The report as lines of text, without a trailing line end. */
export function formatImportReport(report: ImportReport): string {
  const total = report.accepted.reduce((sum, { count }) => sum + count, 0);
  const { asOf, totals = [], counted = [] } = report;
  return [
    ...(asOf === undefined ? [] : [`as of ${asOf.day}, from ${asOf.from}`]),
    ...(totals.length === 0
      ? []
      : [`read ${totals.map(({ what, count }) => `${count} ${what}`).join(', ')}`]),
    `${total} facts accepted`,
    ...report.accepted.map(({ kind, count }) => `  ${kind}: ${count}`),
    ...listed('written in canonical form', report.normalised, (note) =>
      place(note, `${note.what} "${note.stated}" as "${note.canonical}"`),
    ),
    ...listed('kinds of findings', counted, formatCounted),
    ...listed('ambiguous', report.ambiguous, (note) =>
      place(note, `${note.what} "${note.stated}"${candidates(note.candidates)}`),
    ),
    ...listed('rejected', report.rejected, (note) =>
      place(note, note.expected === undefined ? note.reason : `${note.reason}; expected ${note.expected}`),
    ),
    ...listed('not placed', report.unplaced, (note) => place(note, note.reason)),
    `${report.proseParagraphs} paragraphs of prose skipped`,
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
