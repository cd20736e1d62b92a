/**
 * The effects of a resolution and the documents that it cites. An effect is what was decided, not that it was carried out.
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import { parseCountry } from '../../vocabulary/country.ts';
import { parseDocumentNumbers, type DocumentNumber } from '../../vocabulary/document-number.ts';
import {
  formatStagedReference,
  parseDocumentReference,
  projectNumber,
} from '../../vocabulary/document-reference.ts';
import type { Endpoint, ResolutionEffect } from '../../facts/fact-kinds.ts';
import { formatPersonName } from '../../vocabulary/person-name.ts';
import { organizationAcronym } from '../organizations.ts';
import { cellLines } from './cell-lines.ts';
import { findRole } from './role-words.ts';
import { parseStatedDate } from './stated-date.ts';

export interface ReadResolution {
  readonly effects: readonly ResolutionEffect[];
  readonly documents: readonly DocumentNumber[];
  /** Number of sentences without a known effect. */
  readonly unread: number;
}

type Sentence = (groups: Record<string, string | undefined>, committee: string) => ResolutionEffect[] | null;

const seeDocuments = /\(?\bsee (?<numbers>(?:(?:,|;|&|and)?\s*[\w/ -]*\bN\s?\d+)+)\)?\.?/giu;
const nominationOf =
  /nominates? the following members?(?:\(s\))? as liaison representatives?(?:\(s\))? to (?<to>.+?)\s*:?$/iu;

const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [/decides? to form a liaison with (?<with>.+)$/iu, (groups) => readFormation(groups['with'])],
  [
    /nominates? (?<people>.+) as liaison representatives? to (?<to>.+)$/iu,
    (groups) => nominations(groups['people'], groups['to']),
  ],
  [
    /approves? the (?<again>re-?)?appointment of (?<person>.+?) as (?<role>.+?)(?: of (?<of>[^,]+?))?(?: for [^,]+)?(?:,? (?:concluding|ending|until)(?: on)? (?<end>.+))?$/iu,
    readAppointment,
  ],
  [
    /approves? the publication of (?<reference>[A-Z/]+(?: [A-Z]+)* \d[\d.:-]*\d)(?:\s.*)?$/iu,
    (groups) => readPublication(groups['reference']),
  ],
];

export function readResolution(cell: string, committee: string): ReadResolution {
  const effects: ResolutionEffect[] = [];
  const documents: DocumentNumber[] = [];
  let unread = 0;
  let nominees: Endpoint | null = null;
  for (const line of cellLines(cell)) {
    const text = line
      .replace(seeDocuments, (whole, numbers: string) => {
        const read = parseDocumentNumbers(numbers, { register: committee });
        if (read.ok) documents.push(...read.value);
        return read.ok ? '' : whole;
      })
      .replace(/[\s.;]+$/u, '');
    if (text === '') continue;
    const list = nominationOf.exec(text)?.groups;
    if (list !== undefined) {
      nominees = readEndpoint(list['to'] ?? '');
      if (nominees === null) unread += 1;
      continue;
    }
    const read = readSentence(text, committee) ?? (nominees === null ? null : nominate(text, nominees));
    if (read === null) unread += 1;
    else effects.push(...read);
  }
  return { effects, documents, unread };
}

function readSentence(text: string, committee: string): ResolutionEffect[] | null {
  for (const [pattern, read] of sentences) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return read(groups, committee);
  }
  return null;
}

function readFormation(words: string | undefined): ResolutionEffect[] | null {
  const partner = readEndpoint(words ?? '');
  return partner === null ? null : [{ type: 'FORMS_LIAISON', with: partner }];
}

function nominations(people: string | undefined, to: string | undefined): ResolutionEffect[] | null {
  const endpoint = readEndpoint(to ?? '');
  if (endpoint === null) return null;
  const all = (people ?? '').split(/\s+and\s+|,\s*(?![^()]*\))/u).map((name) => nominate(name, endpoint));
  return all.includes(null) ? null : all.flatMap((effects) => effects ?? []);
}

/** `Amanda Suo (Spain)`. */
function nominate(text: string, to: Endpoint): ResolutionEffect[] | null {
  const match =
    /^(?<name>\p{L}[\p{L}\p{M}'’ʼ.-]*(?:\s[\p{L}\p{M}'’ʼ.-]+){1,5})(?:\s*\((?<country>[^()]+)\))?$/u.exec(
      text.trim(),
    );
  const name = match?.groups?.['name'];
  if (name === undefined) return null;
  const person = formatPersonName(name);
  const words = match?.groups?.['country'];
  if (words === undefined) return [{ type: 'NOMINATES', person, to }];
  const country = parseCountry(words);
  return country.ok ? [{ type: 'NOMINATES', person, country: country.value, to }] : null;
}

function readAppointment(
  groups: Record<string, string | undefined>,
  committee: string,
): ResolutionEffect[] | null {
  const role = findRole(groups['role'] ?? '');
  const group = parseCommittee(groups['of'] ?? role?.around ?? '', { within: committee });
  const isOwn = groups['of'] === undefined && role?.around === '';
  const end = groups['end'] === undefined ? null : parseStatedDate(groups['end']);
  if (role === null || !(isOwn || group.ok) || end?.ok === false) return null;
  return [
    {
      type: 'APPOINTS',
      person: formatPersonName(groups['person'] ?? ''),
      role: role.role,
      committee: group.ok ? group.value : committee,
      reappointment: groups['again'] !== undefined,
      ...(end === null ? {} : { termEnd: end.value }),
    },
  ];
}

function readPublication(words: string | undefined): ResolutionEffect[] | null {
  const reference = parseDocumentReference(words ?? '');
  if (!reference.ok) return null;
  const project = projectNumber(reference.value);
  return [{ type: 'APPROVES_PUBLICATION', project, reference: formatStagedReference(reference.value) }];
}

/** A committee if the words are a committee reference, else an organization by its short name. */
function readEndpoint(words: string): Endpoint | null {
  const committee = parseCommittee(words);
  if (committee.ok) return { committee: committee.value };
  const organization = organizationAcronym(words);
  return /^\p{Lu}[\p{Lu}\p{N}&.-]*(?: \p{Lu}[\p{Lu}\p{N}&.-]*)*$/u.test(organization)
    ? { organization }
    : null;
}
