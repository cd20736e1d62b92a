/**
 * References of projects and deliverables: `ISO/CD 23257.3`, `ISO/TR 23244:2020`, `ISO/IEC 19566-7:2022/Amd 1:2025`.
 */
import { findDeliverableType, type DeliverableType } from './deliverable-types.ts';
import { parsed, unparsed, type Parsed } from './parsed.ts';
import { stagePrefixes } from './stage-prefixes.ts';
import { formatSupplement, takeSupplements, type Supplement } from './supplements.ts';

export interface DocumentReference {
  /** `ISO`, `ISO/IEC`. */
  readonly publisher: string;
  readonly type: DeliverableType;
  readonly number: number;
  /** `1`, `A01` in ISO 105-A01, `2-12` in ISO 80601-2-12. */
  readonly part: string | null;
  /** Stage prefix as stated, in capitals: PWI NP AWI WD CD DIS DTR DTS FDIS PRF, or an older name. */
  readonly prefix: string | null;
  /** 3 in `CD 23257.3`. The Directives know it for DIS and FDIS only; practice has it at every stage. */
  readonly iteration: number | null;
  readonly year: number | null;
  /** 2 in `ISO 1234 ed 2`, where the number alone would name several; null in the references of sources. */
  readonly edition: number | null;
  /** Amendments, corrigenda and the like, each to the one before it. */
  readonly supplements: readonly Supplement[];
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

/** A step of a part. What looks like a year is none: `ISO 9001-2015` is a slip for `ISO 9001:2015`. */
const PART = String.raw`-(?!(?:19|20)\d{2}(?!\d))(?:[1-9]\d{0,4}|[A-Z]\d{1,3}|\d{1,3}[A-Z])`;
const referencePattern = new RegExp(
  String.raw`^(?<words>(?:[A-Z]+7?[\s/]+)*)(?<number>[1-9]\d{0,5})(?<part>(?:${PART})+)?` +
    String.raw`(?:\.(?<iteration>[1-9]\d?))?(?::(?<year>(?:19|20)\d{2}))?$`,
  'u',
);
const editionPattern = / ED (?<edition>[1-9]\d?)$/u;

/**
 * Reads a reference in any of its spellings. The default publisher is ISO, the default type
 * International Standard.
 */
export function parseDocumentReference(text: string): Parsed<DocumentReference> {
  const words = tidy(text);
  const edition = words.includes(' ED ') ? editionPattern.exec(words) : null;
  const { base, supplements } = takeSupplements(words.slice(0, edition?.index));
  const groups = referencePattern.exec(base)?.groups;
  if (groups === undefined) return unparsed(EXPECTED_REFERENCE);
  const stated = readWords((groups['words'] ?? '').split(/[\s/]+/u).filter((word) => word !== ''));
  // A number alone may be anything: a year, a count, a document of some register.
  if (stated === null || groups['words'] === '') return unparsed(EXPECTED_REFERENCE);
  return parsed({
    // Not spread: with more properties behind it, that costs ten times as much for a catalogue of references.
    publisher: stated.publisher,
    type: stated.type,
    prefix: stated.prefix,
    number: Number(groups['number']),
    part: groups['part']?.slice(1) ?? null,
    iteration: optionalNumber(groups['iteration']),
    year: optionalNumber(groups['year']),
    edition: optionalNumber(edition?.groups?.['edition']),
    supplements,
  });
}

/**
 * The key of the project: publisher and number, without type and stage, because both change: `ISO 23245` of
 * `CD TR 23245.2`. Guides and IWAs have number series of their own and keep their word: `ISO Guide 82`, `IWA 31`. A
 * supplement belongs to one edition of its base: `ISO/IEC 19566-7:2022/Amd 1`.
 */
export function projectNumber(ref: DocumentReference): string {
  const numbered = formatNumber(ref);
  const year = ref.supplements.length === 0 ? '' : formatYear(ref.year);
  const supplements = undateLast(ref.supplements.map(publishedSupplement));
  return baseOf(ref, numbered) + year + supplements.map(formatSupplement).join('') + formatEdition(ref);
}

function baseOf({ type, publisher }: DocumentReference, numbered: string): string {
  if (type === 'IWA') return `IWA ${numbered}`;
  return type === 'GUIDE' ? `${publisher} Guide ${numbered}` : `${publisher} ${numbered}`;
}

/**
 * The project with its type, where that is known: `ISO/TR 23245` of `ISO 23245` and `TR`; `ISO 23257` of null or `IS`.
 */
export function formatProjectReference(number: string, type: string | null): string {
  const entry = type === null ? null : findDeliverableType(type);
  const split = /^(.+?) (\d.*)$/u.exec(number);
  if (entry?.word == null || entry.ownNumbers || split === null) return number;
  return joinWords(split[1] ?? '', [entry.word], split[2] ?? '');
}

/**
 * The reference at its stage, without the year that it will have: `ISO/DTR 23245`, `ISO/CD 23257.3`, `ISO/WD TS 23258`,
 * `ISO/IEC 19566-7:2022/DAmd 1`.
 */
export function formatStagedReference(ref: DocumentReference): string {
  const iteration = ref.iteration === null ? '' : `.${ref.iteration}`;
  const words = ref.prefix === null ? [] : [ref.prefix];
  const contained = ref.prefix === null ? null : (stagePrefixes.get(ref.prefix) ?? null);
  const base = format(ref, contained === null ? [...words, ...typeWords(ref)] : words) + iteration;
  const year = ref.supplements.length === 0 ? '' : formatYear(ref.year);
  return base + year + undateLast(ref.supplements).map(formatSupplement).join('') + formatEdition(ref);
}

/** The designation of a published deliverable: `ISO/TR 23244:2020`; without a year where none is known. */
export function formatDesignation(ref: DocumentReference): string {
  const base = format(ref, typeWords(ref)) + formatYear(ref.year);
  return base + ref.supplements.map(publishedSupplement).map(formatSupplement).join('') + formatEdition(ref);
}

/** The project key of any reference; of a designation too: `ISO 22739` of `ISO 22739:2020`. */
export function parseProjectNumber(text: string): Parsed<string> {
  const reference = parseDocumentReference(text);
  return reference.ok ? parsed(projectNumber(reference.value)) : unparsed(EXPECTED_PROJECT);
}

/**
 * Capitals, plain hyphens and single blanks; without a language mark `(E)` and a dash that ends a cell (`PWI 12833 -`).
 */
function tidy(text: string): string {
  const words = text
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
  return /[-)]$/u.test(words) ? words.replace(/\((?:E|F|EN|FR)\)$/u, '').replace(/\s*-$/u, '') : words;
}

type Words = Pick<DocumentReference, 'publisher' | 'prefix' | 'type'>;

/** Publishers, then a stage prefix, then a type; each is optional. */
function readWords(words: readonly string[]): Words | null {
  const firstOther = words.findIndex((word) => !publishers.has(word));
  const own = firstOther === -1 ? words : words.slice(0, firstOther);
  const others = words.slice(own.length);
  const [first] = others;
  const prefix = first !== undefined && stagePrefixes.has(first) ? first : null;
  const rest = prefix === null ? others : others.slice(1);
  const stated = rest[0] === undefined ? null : findDeliverableType(rest[0]);
  if (rest.length > 1 || (rest.length === 1 && stated === null)) return null;
  const contained = prefix === null ? null : stagePrefixes.get(prefix);
  if (contained !== null && stated !== null && contained !== stated.type) return null;
  const publisher = own.length === 0 ? 'ISO' : own.join('/');
  return { publisher, prefix, type: stated?.type ?? contained ?? 'IS' };
}

function typeWords(ref: DocumentReference): readonly string[] {
  const word = findDeliverableType(ref.type)?.word;
  return word == null ? [] : [word];
}

function publishedSupplement(supplement: Supplement): Supplement {
  return { ...supplement, prefix: null, iteration: null };
}

function undateLast(supplements: readonly Supplement[]): readonly Supplement[] {
  return supplements.map((one, index) => (index === supplements.length - 1 ? { ...one, year: null } : one));
}

function formatNumber({ number, part }: DocumentReference): string {
  return part === null ? String(number) : `${number}-${part}`;
}

function formatYear(year: number | null): string {
  return year === null ? '' : `:${year}`;
}

function formatEdition({ edition }: DocumentReference): string {
  return edition === null ? '' : ` ed ${edition}`;
}

function format(ref: DocumentReference, words: readonly string[]): string {
  const number = formatNumber(ref);
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
