/** Names, countries and contact details in cells such as `Sungjae Kim (s.kim@example.org) Geoff Good (g.good@example.org)`. */
import { parseCountry } from '../../vocabulary/country.ts';
import { formatPersonName, splitPackedNames } from '../../vocabulary/person-name.ts';
import { emailAddress, phoneNumber } from '../contact-details.ts';
import { cellLines } from './cell-lines.ts';
import type { Place } from './report-facts.ts';
import type { ReportContext } from './report-context.ts';

const bracketedEmail = /[(<[]\s*(?:mailto:)?([^\s()<>[\]]+@[^\s()<>[\]]+)\s*[)>\]]/u;

/** Names in a cell; e-mail addresses after them go to the private facts. Null if the cell can be read in several ways. */
export function readPeople(
  cell: string,
  what: string,
  place: Place,
  report: ReportContext,
): readonly string[] | null {
  const names: string[] = [];
  for (const { text, email } of segments(cell)) {
    const split = splitPackedNames(text, report.knownPeople);
    if (split.kind === 'ambiguous') {
      const readings = split.candidates.map((candidate) => candidate.join(' + '));
      report.facts.ambiguous(place.locator, what, text, readings);
      return null;
    }
    if (split.kind === 'none') {
      report.facts.rejected(
        place.locator,
        `no names in the cell of ${what}: ${JSON.stringify(text)}`,
        split.expected,
      );
      return null;
    }
    names.push(...split.names);
    const owner = split.names.at(-1);
    if (email !== null && owner !== undefined) report.facts.addContact(owner, { email }, place);
  }
  return names;
}

/** A person with a note in parentheses after the name: `Emily Dawson (SA)`. */
export interface NamedPerson {
  readonly person: string;
  /** The words in parentheses; null without. */
  readonly note: string | null;
  /** The name as written in the cell, if it differs. */
  readonly stated: string | undefined;
}

/** Reads `Name` or `Name (note)`. Null, with a rejection, if the cell is neither. */
export function readNamedPerson(cell: string, place: Place, report: ReportContext): NamedPerson | null {
  const text = withoutEmails(cell);
  const match = /^([^()]+?)\s*(?:\(([^()]*)\))?$/u.exec(text);
  const name = match?.[1]?.trim() ?? '';
  const split = splitPackedNames(name, report.knownPeople);
  if (split.kind === 'none' || name === '') {
    const expected = 'a name such as Diana Tuezova, with or without a country in parentheses';
    report.facts.rejected(place.locator, `no name of a person in the cell ${JSON.stringify(text)}`, expected);
    return null;
  }
  const person = formatPersonName(name);
  return {
    person,
    note: match?.[2] ?? null,
    stated: report.facts.canonical(place.locator, 'name', name, person),
  };
}

/** Adds the country of a person, or returns the member body in its place. */
export function addPersonNote(
  { person, note }: NamedPerson,
  place: Place,
  report: ReportContext,
): string | undefined {
  if (note === null) return undefined;
  const country = parseCountry(note);
  const isBody = report.bodies.has(note);
  if (isBody && (!country.ok || note === report.secretariatBody)) return note;
  if (isBody && country.ok) {
    // SN is Senegal and Standards Norway: in a report whose member bodies include SN, it means the body.
    report.facts.ambiguous(place.locator, `affiliation of ${person}`, note, [
      `member body ${note}`,
      `country ${country.value}`,
    ]);
    return note;
  }
  if (!country.ok) {
    report.facts.ambiguous(place.locator, `note after ${person}`, note);
    return undefined;
  }
  const stated = note === country.value ? undefined : note;
  report.facts.add('person', { person }, { country: country.value }, place, { stated: { country: stated } });
  return undefined;
}

/** E-mail address, phone number and, as what remains, postal address in a cell with contact details. */
export function readContactCell(cell: string): { email?: string; phone?: string; address?: string } {
  const text = cellLines(cell).join(' ');
  const email = emailAddress.exec(text)?.[0];
  const phone = phoneNumber.exec(text)?.[0];
  const address = [email, phone]
    .reduce<string>(
      (remaining, found) => (found === undefined ? remaining : remaining.replace(found, ' ')),
      text,
    )
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === '' ? {} : { address }),
  };
}

function withoutEmails(cell: string): string {
  return segments(cell)
    .map(({ text }) => text)
    .join(' ');
}

/** Pieces of a cell that end at a line end or at an e-mail address. */
function segments(cell: string): readonly { text: string; email: string | null }[] {
  const found: { text: string; email: string | null }[] = [];
  for (const line of cellLines(cell)) {
    let remaining = line;
    for (;;) {
      const match = bracketedEmail.exec(remaining) ?? emailAddress.exec(remaining);
      if (match === null) break;
      const text = remaining.slice(0, match.index).trim();
      if (text !== '') found.push({ text, email: match[1] ?? match[0] });
      remaining = remaining.slice(match.index + match[0].length);
    }
    const text = remaining.replace(/^[\s,;]+/u, '').trim();
    if (text !== '') found.push({ text, email: null });
  }
  return found;
}
