/**
 * References of projects and deliverables: `ISO/CD 23257.3`, `CD TR 23245.2`, `ISO/TR 23244:2020`.
 * In: text as a source writes it. Out: its parts, the project number that stays the same at every stage, and canonical
 * forms. Not for: N-numbers (document-number.ts), words around a reference (`(cancelled) TR 23246`) or titles.
 */
import { findDeliverableType, type DeliverableType } from './deliverable-types.ts';
import { parsed, unparsed, type Parsed } from './parsed.ts';
import { isStagePrefix, prefixType } from './stage-prefixes.ts';

export interface DocumentReference {
  /** `ISO`, `ISO/IEC`. */
  readonly publisher: string;
  readonly type: DeliverableType;
  readonly number: number;
  readonly part: number | null;
  /** Stage prefix as stated, in capitals: PWI NP AWI WD CD DIS DTR DTS FDIS PRF, or an older name. */
  readonly prefix: string | null;
  /** 3 in `CD 23257.3`. The Directives know it for DIS and FDIS only; practice has it at every stage. */
  readonly iteration: number | null;
  readonly year: number | null;
}

const EXPECTED_REFERENCE = 'a reference such as ISO 22739:2020, ISO/TR 23245 or ISO/CD 23257.3';
const EXPECTED_PROJECT = 'a project number such as ISO 23257, or a reference such as ISO/CD 23257.3';

/** Who publishes or co-publishes deliverables of ISO, as their designations show. */
const publishers: ReadonlySet<string> = new Set([
  'ISO',
  'IEC',
  'IEEE',
  'SAE',
  'CIE',
  'ASME',
  'ASTM',
  'OECD',
  'HL7',
  'UNDP',
  'IDF',
]);

const referencePattern =
  /^(?<words>(?:[A-Z]+7?[\s/]+)*)(?<number>[1-9]\d{0,5})(?:-(?<part>[1-9]\d{0,2}))?(?:\.(?<iteration>[1-9]\d?))?(?::(?<year>(?:19|20)\d{2}))?$/u;

/**
 * Reads a reference in any of its spellings. A publisher left out is ISO. Without a word for another type it is an
 * International Standard.
 */
export function parseDocumentReference(text: string): Parsed<DocumentReference> {
  const groups = referencePattern.exec(tidy(text))?.groups;
  if (groups === undefined) return unparsed(EXPECTED_REFERENCE);
  const words = readWords((groups['words'] ?? '').split(/[\s/]+/u).filter((word) => word !== ''));
  // A number alone may be anything: a year, a count, a document of some register.
  if (words === null || groups['words'] === '') return unparsed(EXPECTED_REFERENCE);
  return parsed({
    ...words,
    number: Number(groups['number']),
    part: optionalNumber(groups['part']),
    iteration: optionalNumber(groups['iteration']),
    year: optionalNumber(groups['year']),
  });
}

/**
 * The key of the project: publisher and number, without type and stage, because both change: `ISO 23245` of
 * `CD TR 23245.2`. Guides and IWAs have number series of their own and keep their word: `ISO Guide 82`, `IWA 31`.
 */
export function projectNumber(ref: DocumentReference): string {
  const number = ref.part === null ? String(ref.number) : `${ref.number}-${ref.part}`;
  if (ref.type === 'IWA') return `IWA ${number}`;
  return ref.type === 'GUIDE' ? `${ref.publisher} Guide ${number}` : `${ref.publisher} ${number}`;
}

/** The project with its type, where that is known: `ISO/TR 23245` of `ISO 23245` and `TR`; `ISO 23257` of null or `IS`. */
export function formatProjectReference(number: string, type: string | null): string {
  const entry = type === null ? null : findDeliverableType(type);
  const split = /^(.+) (\d+(?:-\d+)?)$/u.exec(number);
  if (entry?.word == null || entry.ownNumbers || split === null) return number;
  return joinWords(split[1] ?? '', [entry.word], split[2] ?? '');
}

/** The reference at its stage, without a year: `ISO/DTR 23245`, `ISO/CD 23257.3`, `ISO/WD TS 23258`. */
export function formatStagedReference(ref: DocumentReference): string {
  const iteration = ref.iteration === null ? '' : `.${ref.iteration}`;
  const words = ref.prefix === null ? [] : [ref.prefix];
  const contained = ref.prefix === null ? null : prefixType(ref.prefix);
  return format(ref, contained === null ? [...words, ...typeWords(ref)] : words) + iteration;
}

/** The designation of a published deliverable: `ISO/TR 23244:2020`; without a year where none is known. */
export function formatDesignation(ref: DocumentReference): string {
  return format(ref, typeWords(ref)) + (ref.year === null ? '' : `:${ref.year}`);
}

/** The project key of any reference; of a designation too: `ISO 22739` of `ISO 22739:2020`. */
export function parseProjectNumber(text: string): Parsed<string> {
  const reference = parseDocumentReference(text);
  return reference.ok ? parsed(projectNumber(reference.value)) : unparsed(EXPECTED_PROJECT);
}

/** Capitals, plain hyphens and single blanks; without a language mark `(E)` and a dash that ends a cell (`PWI 12833 -`). */
function tidy(text: string): string {
  return text
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase()
    .replace(/\((?:E|F|EN|FR)\)$/u, '')
    .replace(/\s*-$/u, '');
}

type Words = Pick<DocumentReference, 'publisher' | 'prefix' | 'type'>;

/** Publishers, then a stage prefix, then a type, each of which may be left out. */
function readWords(words: readonly string[]): Words | null {
  const firstOther = words.findIndex((word) => !publishers.has(word));
  const own = firstOther === -1 ? words : words.slice(0, firstOther);
  const others = words.slice(own.length);
  const [first] = others;
  const prefix = first !== undefined && isStagePrefix(first) ? first : null;
  const rest = prefix === null ? others : others.slice(1);
  const stated = rest[0] === undefined ? null : findDeliverableType(rest[0]);
  if (rest.length > 1 || (rest.length === 1 && stated === null)) return null;
  const contained = prefix === null ? null : prefixType(prefix);
  if (contained !== null && stated !== null && contained !== stated.type) return null;
  const publisher = own.length === 0 ? 'ISO' : own.join('/');
  return { publisher, prefix, type: stated?.type ?? contained ?? 'IS' };
}

function typeWords(ref: DocumentReference): readonly string[] {
  const word = findDeliverableType(ref.type)?.word;
  return word == null ? [] : [word];
}

function format(ref: DocumentReference, words: readonly string[]): string {
  const number = ref.part === null ? String(ref.number) : `${ref.number}-${ref.part}`;
  // A published IWA carries no publisher; a guide sets its word off by a blank.
  if (ref.type === 'IWA' && words.length === 1) return `IWA ${number}`;
  if (ref.type === 'GUIDE' && words.length === 1) return `${ref.publisher} Guide ${number}`;
  return joinWords(ref.publisher, words, number);
}

/** `ISO/TR 23245`, but `ISO/IEC TR 27550`: a slash sets off the first word unless the publisher has one already. */
function joinWords(publisher: string, words: readonly string[], number: string): string {
  if (words.length === 0) return `${publisher} ${number}`;
  return `${publisher}${publisher.includes('/') ? ' ' : '/'}${words.join(' ')} ${number}`;
}

function optionalNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
