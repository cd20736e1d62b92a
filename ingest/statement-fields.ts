/**
 * The fields of every kind of fact as a statement writes them: flat, in any usual spelling of an identifier.
 * In: the fact kinds. Out: which fields a kind has, what may be written in each, and the canonical form of it.
 * Not for: the file around the statements (statement-schema.ts) or YAML (statement-yaml.ts).
 */
import { z } from 'zod';
import { parseCommittee } from '../vocabulary/committee-reference.ts';
import { parseCountry } from '../vocabulary/country.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../vocabulary/document-number.ts';
import {
  formatDesignation,
  formatStagedReference,
  parseDocumentReference,
  parseProjectNumber,
} from '../vocabulary/document-reference.ts';
import { documentNumberSchema, endpointSchema, factKinds, type FactKind } from '../facts/fact-kinds.ts';
import { parsed, unparsed, type Parsed } from '../vocabulary/parsed.ts';
import { isPartialDate, partialDatePattern } from '../vocabulary/partial-date.ts';
import { formatPersonName } from '../vocabulary/person-name.ts';

/**
 * Contacts are personal data and belong in private fact files, so no statement can hold one. The others are rows of files
 * that ISO publishes whole, which no person writes down.
 */
const unstatedKinds = ['contact', 'ics', 'unresolved-liaison', 'no-longer-stated'] as const;
export type StatementKind = Exclude<FactKind, (typeof unstatedKinds)[number]>;
export const statementKinds = Object.keys(factKinds).filter(
  (kind): kind is StatementKind => !unstatedKinds.some((one) => one === kind),
);

type WordReader = (words: string) => Parsed<string>;

const readers = {
  committee: (words) => parseCommittee(words),
  country: parseCountry,
  project: parseProjectNumber,
  person: (words) => parsed(formatPersonName(words)),
  stagedReference: (words) => mapParsed(parseDocumentReference(words), formatStagedReference),
  designation: (words) => mapParsed(parseDocumentReference(words), formatDesignation),
  date: (words) =>
    isPartialDate(words) ? parsed(words) : unparsed('a day that exists, such as 2018, 2018-05 or 2018-05-22'),
} as const satisfies Record<string, WordReader>;

/** Which reader takes a field; a name means the same in every kind, and in what is nested in a field. */
export const identifierFields: Readonly<Record<string, Exclude<keyof typeof readers, 'date'>>> = {
  administering: 'committee',
  approvingCommittees: 'committee',
  committee: 'committee',
  from: 'committee',
  fromParent: 'committee',
  group: 'committee',
  groups: 'committee',
  listedBy: 'committee',
  parent: 'committee',
  partners: 'committee',
  programmeOfWork: 'committee',
  register: 'committee',
  to: 'committee',
  with: 'committee',
  workingGroup: 'committee',
  country: 'country',
  expertCountries: 'country',
  memberBodyCountries: 'country',
  secretariatCountry: 'country',
  formerNumbers: 'project',
  project: 'project',
  projects: 'project',
  alias: 'person',
  coLeaders: 'person',
  leaders: 'person',
  person: 'person',
  stagedReference: 'stagedReference',
  designation: 'designation',
  publishedAs: 'designation',
};

/** Fields that hold N-numbers, written `ISO/TC 307/WG 1 N 656` or as register and number. */
const documentFields: ReadonlySet<string> = new Set(['document', 'documents', 'results', 'termsOfReference']);

const EXPECTED_DATE = 'expected a date such as 2018, 2018-05 or 2018-05-22';

/** A bare year is a number in YAML, and means the year. */
export const dateInput = z.union(
  [z.string().regex(partialDatePattern, EXPECTED_DATE), z.int().min(1000).max(9999)],
  { error: EXPECTED_DATE },
);

/** One field of a kind: what may be written in it, and whether it is part of the subject. */
export interface StatementField {
  readonly part: 'subject' | 'values';
  readonly input: z.ZodType;
  readonly isDate: boolean;
  readonly isEndpoint: boolean;
  /** Taken as it is written, whatever its name means in other kinds: the alias of a member body is no person. */
  readonly isVerbatim: boolean;
}

/** A canonical value, and the words of the statement where they were others. */
export interface ReadValue {
  readonly value: unknown;
  readonly words: readonly string[];
}

const fieldTables = new Map(statementKinds.map((kind) => [kind, makeFields(kind)]));

/** The fields of a kind, subject first. */
export function statementFields(kind: StatementKind): ReadonlyMap<string, StatementField> {
  return fieldTables.get(kind) ?? new Map<string, StatementField>();
}

/** The canonical form of what a statement writes in a field, or what was expected there. */
export function readField(name: string, field: StatementField, value: unknown): Parsed<ReadValue> {
  if (field.isVerbatim) return parsed({ value, words: [] });
  if (field.isDate) return readWords(readers.date, String(value));
  if (field.isEndpoint && typeof value === 'string') {
    return mapParsed(readNamed('committee', value), (read) => ({
      ...read,
      value: { committee: read.value },
    }));
  }
  return readNamed(name, value);
}

function readNamed(name: string, value: unknown): Parsed<ReadValue> {
  if (Array.isArray(value)) return readAll(value.map((item: unknown) => readNamed(name, item)));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return mapParsed(readAll(entries.map(([key, item]) => readNamed(key, item))), (read) => ({
      ...read,
      value: Object.fromEntries(entries.map(([key], index) => [key, (read.value as unknown[])[index]])),
    }));
  }
  if (typeof value !== 'string') return parsed({ value, words: [] });
  if (documentFields.has(name)) {
    return mapParsed(parseDocumentNumber(value), (document) => ({
      value: document,
      words: formatDocumentNumber(document) === value ? [] : [value],
    }));
  }
  const reader = identifierFields[name];
  return reader === undefined ? parsed({ value, words: [] }) : readWords(readers[reader], value);
}

function readWords(reader: WordReader, words: string): Parsed<ReadValue> {
  return mapParsed(reader(words), (value) => ({ value, words: value === words ? [] : [words] }));
}

function readAll(items: readonly Parsed<ReadValue>[]): Parsed<ReadValue> {
  const values: unknown[] = [];
  const words: string[] = [];
  for (const item of items) {
    if (!item.ok) return item;
    values.push(item.value.value);
    words.push(...item.value.words);
  }
  return parsed({ value: values, words });
}

function mapParsed<T, U>(result: Parsed<T>, change: (value: T) => U): Parsed<U> {
  return result.ok ? parsed(change(result.value)) : result;
}

function makeFields(kind: StatementKind): ReadonlyMap<string, StatementField> {
  const { subject, values } = factKinds[kind];
  return new Map([
    ...makePart(kind, 'subject', subject.unwrap().shape),
    ...makePart(kind, 'values', values.unwrap().shape),
  ]);
}

function makePart(
  kind: StatementKind,
  part: StatementField['part'],
  shape: z.ZodRawShape,
): readonly [string, StatementField][] {
  return Object.entries(shape).map(([name, declared]) => {
    const schema = (declared instanceof z.ZodExactOptional ? declared.unwrap() : declared) as z.ZodType;
    const isDate = z.toJSONSchema(schema).pattern === partialDatePattern.source;
    const isEndpoint = schema === endpointSchema;
    const input = inputSchema(name, schema, { isDate, isEndpoint });
    return [name, { part, input, isDate, isEndpoint, isVerbatim: kind === 'alias' }];
  });
}

/** Wider than the field itself: any spelling of an identifier, a bare year, an N-number as text. */
function inputSchema(
  name: string,
  schema: z.ZodType,
  { isDate, isEndpoint }: { readonly isDate: boolean; readonly isEndpoint: boolean },
): z.ZodType {
  const described = <T extends z.ZodType>(input: T) =>
    schema.description === undefined ? input : input.describe(schema.description);
  const words = z.string().min(1);
  if (isDate) return described(dateInput);
  if (isEndpoint) {
    const expected = 'expected a committee, or { organization: its acronym }';
    return described(z.union([words, endpointSchema], { error: expected }));
  }
  const isList = z.toJSONSchema(schema).type === 'array';
  if (documentFields.has(name)) {
    const expected = 'expected a document number such as ISO/TC 307/WG 1 N 656';
    const document = z.union([words, documentNumberSchema], { error: expected });
    return described(isList ? z.array(document) : document);
  }
  if (identifierFields[name] === undefined) return schema;
  return described(isList ? z.array(words) : words);
}
