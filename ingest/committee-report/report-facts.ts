/**
 * What a report gives while it is read: facts, private facts, rosters and the notes of the import report.
 * In: subjects and values with their place. Out: checked facts and one import report. Not for: knowing tables.
 *
 * Two rules hold here for every reader. Nothing that looks like a contact detail passes into a fact or a note. And a
 * roster is only given when every row of its list was read: a list with a row that was refused is not complete.
 */
import type { FactKind, RosteredKind, SubjectOf, ValuesOf } from '../../facts/fact-kinds.ts';
import { parseFact, type Fact, type FactOf } from '../../facts/facts.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import { holdsContacts, withoutContacts } from '../import-report.ts';
import type { Ambiguous, ImportReport, Normalised, Rejected, Unplaced } from '../import-report.ts';

/** Where in the source a value stands, and the day that part of the source speaks for. */
export interface Place {
  readonly locator: string;
  readonly asOf: string;
}

/** What may stand beside the values of a fact: entries that are undefined are left out. */
export interface Wording {
  readonly stated?: Readonly<Record<string, string | undefined>>;
  readonly unknown?: Readonly<Record<string, string | undefined>>;
  readonly reason?: string;
}

/** Values of a fact before the unknown ones are left out. */
type Loose<V> = { readonly [K in keyof V]?: V[K] | undefined };

interface RosterDraft {
  readonly of: RosteredKind;
  readonly scope: string;
  readonly place: Place;
  /** Keys of the rows, with the place of the first one that has it. */
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

  /** Adds a fact and returns it, or null where it is none; the import report then says why. */
  add<K extends FactKind>(
    kind: K,
    subject: SubjectOf<K>,
    values: Loose<ValuesOf<K>>,
    place: Place,
    wording: Wording = {},
  ): FactOf<K> | null {
    const fact = this.#build(kind, subject, values, place, wording);
    if (fact !== null && holdsContacts(JSON.stringify(fact))) {
      this.rejected(place.locator, `a contact detail stands in a cell of a ${kind}`);
      return null;
    }
    if (fact !== null) this.#facts.push(fact as Fact);
    return fact;
  }

  /** Adds contact details, which are returned apart from all other facts. */
  addContact(person: string, values: Loose<ValuesOf<'contact'>>, place: Place): void {
    const fact = this.#build('contact', { person }, values, place, {});
    if (fact !== null) this.#privateFacts.push(fact);
  }

  /** A row of a complete list. Lists of the same scope are one list: a page break may have split it. */
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
      // Two tables may name the same holder of a role; in any other list a row stands once.
      else if (of !== 'appointment')
        this.ambiguous(row.locator, 'row listed twice', key, [first, row.locator]);
    }
  }

  /** The list has a row that could not be read, so it proves no absence. */
  incomplete(of: RosteredKind, scope: string, place: Place): void {
    this.#roster(of, scope, place).complete = false;
  }

  /** Notes a canonical form that differs from the words; returns the words for `stated`, or undefined. */
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

  /** Closes the rosters and sums up. Call once, after everything is read. */
  finish(): ImportReport {
    for (const { of, scope, place, members, complete } of this.#rosters.values()) {
      if (complete) this.add('roster', { of, scope }, { members: [...members.keys()].sort() }, place);
      else
        this.unplaced(place.locator, `the list of ${of} (${scope}) was not read in full, so it ends nothing`);
    }
    return {
      accepted: countByKind([...this.#facts, ...this.#privateFacts]),
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
    this.rejected(locator, `no valid ${kind}`, expected);
    return null;
  }
}

function withoutUndefined(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function nonEmpty(record: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}

function countByKind(facts: readonly Fact[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
