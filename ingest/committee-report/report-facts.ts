/**
 * Collects facts, private facts, rosters and the notes of the import report while a report is read.
 *
 * Two rules apply to every reader. Nothing that looks like a contact detail passes into a fact or a note. And a roster is
 * added only if every row of its list was read: a list with a rejected row is not complete.
 */
import type { FactKind, RosteredKind, SubjectOf, ValuesOf } from '../../facts/fact-kinds.ts';
import { parseFact, type Fact, type FactOf } from '../../facts/facts.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import type { Parsed } from '../../vocabulary/parsed.ts';
import { holdsContacts, withoutContacts } from '../contact-details.ts';
import {
  countFacts,
  type Ambiguous,
  type ImportReport,
  type Normalised,
  type Rejected,
  type Unplaced,
} from '../import-report.ts';

/** Place of a value in the source, and the day that this part of the source describes. */
export interface Place {
  readonly locator: string;
  readonly asOf: string;
}

/** Optional parts of a fact besides its values; undefined entries are dropped. */
export interface Wording {
  readonly stated?: Readonly<Record<string, string | undefined>>;
  readonly unknown?: Readonly<Record<string, string | undefined>>;
  readonly reason?: string;
}

/** Values of a fact, of which undefined ones are dropped. */
type Loose<V> = { readonly [K in keyof V]?: V[K] | undefined };

interface RosterDraft {
  readonly of: RosteredKind;
  readonly scope: string;
  readonly place: Place;
  /** Keys of the rows, with the place of their first row. */
  readonly members: Map<string, string>;
  complete: boolean;
}

export class ReportFacts {
  readonly #facts: Fact[] = [];
  readonly #privateFacts: Fact[] = [];
  readonly #rosters = new Map<string, RosterDraft>();
  readonly #normalised = new Map<string, Normalised>();
  readonly #ambiguous: Ambiguous[] = [];
  readonly #rejected: Rejected[] = [];
  readonly #unplaced: Unplaced[] = [];
  readonly #source: string;
  #proseParagraphs = 0;

  constructor(sourceId: string) {
    this.#source = sourceId;
  }

  /** Adds a fact and returns it, or returns null and reports why it is not valid. */
  add<K extends FactKind>(
    kind: K,
    subject: SubjectOf<K>,
    values: Loose<ValuesOf<K>>,
    place: Place,
    wording: Wording = {},
  ): FactOf<K> | null {
    const fact = this.#build(kind, subject, values, place, wording);
    if (fact !== null && holdsContacts(JSON.stringify(fact))) {
      this.rejected(place.locator, `contact detail in a cell of a ${kind}`);
      return null;
    }
    if (fact !== null) this.#facts.push(fact as Fact);
    return fact;
  }

  /** Adds contact details to the private facts. */
  addContact(person: string, values: Loose<ValuesOf<'contact'>>, place: Place): void {
    const fact = this.#build('contact', { person }, values, place, {});
    if (fact !== null) this.#privateFacts.push(fact);
  }

  /** Adds rows to a complete list. Lists of the same scope are one list: a page break may split it. */
  list(of: RosteredKind, scope: string, rows: readonly (Fact | null)[], place: Place): void {
    const draft = this.#roster(of, scope, place);
    for (const row of rows) {
      if (row === null) {
        draft.complete = false;
        continue;
      }
      const key = subjectKey(row);
      const first = draft.members.get(key);
      if (first === undefined) draft.members.set(key, row.locator);
      // Two tables may name the same holder of a role; any other list has each row once.
      else if (of !== 'appointment')
        this.ambiguous(row.locator, 'row listed twice', key, [first, row.locator]);
    }
  }

  /** Marks a list with an unreadable row: it proves no absence. */
  incomplete(of: RosteredKind, scope: string, place: Place): void {
    this.#roster(of, scope, place).complete = false;
  }

  /** The parsed value, or undefined and a rejection that quotes the words. `what` has an article: `a stage`. */
  accept<T>(read: Parsed<T>, words: string, what: string, locator: string): T | undefined {
    if (read.ok) return read.value;
    this.rejected(locator, `${JSON.stringify(words)} is not ${what}`, read.expected);
    return undefined;
  }

  /** Notes a canonical form that differs from the words; returns the words for `stated`, else undefined. */
  canonical(locator: string, what: string, stated: string, canonical: string): string | undefined {
    if (stated === canonical) return undefined;
    const note = { locator, what, stated: withoutContacts(stated), canonical };
    const key = JSON.stringify([what, note.stated, canonical]);
    if (!this.#normalised.has(key)) this.#normalised.set(key, note);
    return note.stated;
  }

  ambiguous(locator: string, what: string, stated: string, candidates: readonly string[] = []): void {
    this.#ambiguous.push({
      locator,
      what,
      stated: withoutContacts(stated),
      candidates: candidates.map(withoutContacts),
    });
  }

  rejected(locator: string, reason: string, expected?: string): void {
    const note = { locator, reason: withoutContacts(reason) };
    this.#rejected.push(expected === undefined ? note : { ...note, expected: withoutContacts(expected) });
  }

  unplaced(locator: string, reason: string): void {
    this.#unplaced.push({ locator, reason: withoutContacts(reason) });
  }

  prose(): void {
    this.#proseParagraphs += 1;
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  get privateFacts(): readonly Fact[] {
    return this.#privateFacts;
  }

  /** Closes the rosters and returns the report. Call once, after everything is read. */
  finish(): ImportReport {
    for (const { of, scope, place, members, complete } of this.#rosters.values()) {
      if (complete) this.add('roster', { of, scope }, { members: [...members.keys()].sort() }, place);
      else
        this.unplaced(
          place.locator,
          `the list of ${of} (${scope}) is incomplete, so it ends no earlier entries`,
        );
    }
    return {
      accepted: countFacts([...this.#facts, ...this.#privateFacts]),
      normalised: [...this.#normalised.values()],
      ambiguous: this.#ambiguous,
      rejected: this.#rejected,
      unplaced: this.#unplaced,
      proseParagraphs: this.#proseParagraphs,
    };
  }

  #roster(of: RosteredKind, scope: string, place: Place): RosterDraft {
    const key = `${of} ${scope} ${place.asOf}`;
    const draft = this.#rosters.get(key) ?? {
      of,
      scope,
      place,
      members: new Map<string, string>(),
      complete: true,
    };
    this.#rosters.set(key, draft);
    return draft;
  }

  #build<K extends FactKind>(
    kind: K,
    subject: SubjectOf<K>,
    values: Loose<ValuesOf<K>>,
    { locator, asOf }: Place,
    { stated, unknown, reason }: Wording,
  ): FactOf<K> | null {
    const data = withoutUndefined({
      kind,
      subject,
      values: withoutUndefined(values),
      asOf,
      source: this.#source,
      locator,
      basis: reason === undefined ? undefined : 'inferred',
      reason,
      stated: nonEmpty(withoutUndefined(stated ?? {})),
      unknown: nonEmpty(withoutUndefined(unknown ?? {})),
    });
    const result = parseFact(data);
    if (result.ok) return result.fact as FactOf<K>;
    const expected = result.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
    this.rejected(locator, `not a valid ${kind}`, expected);
    return null;
  }
}

function withoutUndefined(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function nonEmpty(record: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}
