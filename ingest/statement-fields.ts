/** The fields of every kind of fact as a statement writes them: flat, in any usual spelling of an identifier. */
import { z } from 'zod';
import { documentNumberSchema, endpointSchema, factKinds, type FactKind } from '../facts/fact-kinds.ts';
import { fieldsOf, typeOf, type FactField, type FieldNode } from '../facts/field-types.ts';
import type { FieldType } from '../facts/field-registry.ts';
import { parseCommittee } from '../vocabulary/committee-reference.ts';
import { parseCountry } from '../vocabulary/country.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../vocabulary/document-number.ts';
import {
  formatDesignation,
  formatStagedReference,
  parseDocumentReference,
  parseProjectNumber,
} from '../vocabulary/document-reference.ts';
import { parsed, unparsed, type Parsed } from '../vocabulary/parsed.ts';
import { isPartialDate, partialDatePattern } from '../vocabulary/partial-date.ts';
import { formatPersonName } from '../vocabulary/person-name.ts';

/**
 * Contacts are personal data and belong in private fact files, so no statement can hold one. The others are rows of files that
 * ISO publishes whole, which no person writes down.
 */
const unstatedKinds = ['contact', 'ics', 'unresolved-liaison', 'no-longer-stated'] as const;
export type StatementKind = Exclude<FactKind, (typeof unstatedKinds)[number]>;
export const statementKinds = Object.keys(factKinds).filter(
  (kind): kind is StatementKind => !unstatedKinds.some((one) => one === kind),
);

type WordReader = (words: string) => Parsed<unknown>;

const readPerson: WordReader = (words) => parsed(formatPersonName(words));

/** Types that may be written in several spellings, with the reader of their canonical form; others are taken verbatim. */
const readers: Readonly<Partial<Record<FieldType, WordReader>>> = {
  committee: (words) => parseCommittee(words),
  endpoint: (words) => mapParsed(parseCommittee(words), (committee) => ({ committee })),
  country: parseCountry,
  project: parseProjectNumber,
  'former-project': parseProjectNumber,
  person: readPerson,
  spelling: readPerson,
  'staged-reference': (words) => mapParsed(parseDocumentReference(words), formatStagedReference),
  designation: (words) => mapParsed(parseDocumentReference(words), formatDesignation),
  document: (words) => parseDocumentNumber(words),
  date: (words) =>
    isPartialDate(words) ? parsed(words) : unparsed('a day that exists, such as 2018, 2018-05 or 2018-05-22'),
};

const EXPECTED_DATE = 'expected a date such as 2018, 2018-05 or 2018-05-22';

/** A bare year is a number in YAML, and means the year. */
export const dateInput = z.union(
  [z.string().regex(partialDatePattern, EXPECTED_DATE), z.int().min(1000).max(9999)],
  { error: EXPECTED_DATE },
);

/** Text in any spelling. */
const spelled = z.string().min(1);
const endpointInput = z.union([spelled, endpointSchema], {
  error: 'expected a committee, or { organization: its acronym }',
});
const documentInput = z.union([spelled, documentNumberSchema], {
  error: 'expected a document number such as ISO/TC 307/WG 1 N 656',
});

/** One field of a kind, and what may be written in it. */
export interface StatementField {
  readonly part: FactField['part'];
  readonly node: FieldNode;
  readonly input: z.ZodType;
}

/** A canonical value, and the words of the statement if they differ. */
export interface ReadValue {
  readonly value: unknown;
  readonly words: readonly string[];
}

const fieldTables = new Map(
  statementKinds.map((kind) => [
    kind,
    new Map(
      fieldsOf(kind).map((field): [string, StatementField] => [
        field.name,
        {
          part: field.part,
          node: field.node,
          input: inputSchema(field).meta({ id: `${kind}.${field.name}` }),
        },
      ]),
    ),
  ]),
);

/** The fields of a kind, subject first. */
export function statementFields(kind: StatementKind): ReadonlyMap<string, StatementField> {
  return fieldTables.get(kind) ?? new Map<string, StatementField>();
}

/** The canonical form of what a statement writes in a field, or what was expected there. */
export function readField({ node }: StatementField, value: unknown): Parsed<ReadValue> {
  return readNode(node, value);
}

function readNode(node: FieldNode, value: unknown): Parsed<ReadValue> {
  switch (node.form) {
    case 'list':
      return readAll((value as readonly unknown[]).map((item) => readNode(node.item, item)));
    case 'object':
      return typeof value === 'object' && value !== null
        ? readObject(node, value)
        : readWords(node.type, value);
    case 'value':
      return readWords(node.type, value);
  }
}

function readObject(node: FieldNode & { form: 'object' }, object: object): Parsed<ReadValue> {
  const entries = Object.entries(object) as [string, unknown][];
  const items = entries.map(([name, item]) => {
    const inner = node.fields.get(name);
    return inner === undefined ? verbatim(item) : readNode(inner, item);
  });
  return mapParsed(readAll(items), ({ value, words }) => ({
    value: Object.fromEntries(entries.map(([name], index) => [name, (value as unknown[])[index]])),
    words,
  }));
}

function readWords(type: FieldType | null, value: unknown): Parsed<ReadValue> {
  const read = type === null ? undefined : readers[type];
  const words = type === 'date' ? String(value) : value;
  if (read === undefined || typeof words !== 'string') return verbatim(value);
  return mapParsed(read(words), (canonical) => ({
    value: canonical,
    words: canonicalWords(canonical) === words ? [] : [words],
  }));
}

/** The canonical form as a statement would write it. */
function canonicalWords(canonical: unknown): unknown {
  if (typeof canonical !== 'object' || canonical === null) return canonical;
  const read = documentNumberSchema.safeParse(canonical);
  return read.success ? formatDocumentNumber(read.data) : Object.values(canonical)[0];
}

function verbatim(value: unknown): Parsed<ReadValue> {
  return parsed({ value, words: [] });
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

/** Wider than the field itself: any spelling of an identifier, a bare year, a document number as text. */
function inputSchema(field: FactField): z.ZodType {
  const { schema, node } = field;
  const type = typeOf(field);
  const item = type === null ? undefined : itemInput(type);
  if (item === undefined) return schema;
  const input = node.form === 'list' ? z.array(item) : item;
  return schema.description === undefined ? input : input.describe(schema.description);
}

function itemInput(type: FieldType): z.ZodType | undefined {
  switch (type) {
    case 'date':
      return dateInput;
    case 'endpoint':
      return endpointInput;
    case 'document':
      return documentInput;
    default:
      return readers[type] === undefined ? undefined : spelled;
  }
}
