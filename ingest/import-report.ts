/**
 * What an importer did with a file: what it took, what it wrote differently, what it was not sure of, what it refused.
 * In: the importer's own notes. Out: plain data, and text for a terminal. Not for: personal data. Nothing in a report may
 * hold a contact detail, so notes pass `withoutContacts` on their way in.
 */

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

export interface ImportReport {
  /** Facts by kind, in the order of the kinds' names; `contact` counts the facts that are kept apart. */
  readonly accepted: readonly { readonly kind: string; readonly count: number }[];
  readonly normalised: readonly Normalised[];
  readonly ambiguous: readonly Ambiguous[];
  readonly rejected: readonly Rejected[];
  readonly unplaced: readonly Unplaced[];
  /** Paragraphs of prose, which the importer does not read. */
  readonly proseParagraphs: number;
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
  return [
    `${total} facts accepted`,
    ...report.accepted.map(({ kind, count }) => `  ${kind}: ${count}`),
    ...listed('written in canonical form', report.normalised, (note) =>
      place(note, `${note.what} "${note.stated}" as "${note.canonical}"`),
    ),
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

function candidates(values: readonly string[]): string {
  return values.length === 0 ? '' : `: ${values.join(' or ')}`;
}

function place(note: { readonly locator: string }, text: string): string {
  return `  ${note.locator}: ${text}`;
}

function listed<T>(name: string, notes: readonly T[], format: (note: T) => string): string[] {
  return notes.length === 0 ? [] : [`${notes.length} ${name}`, ...notes.map(format)];
}
