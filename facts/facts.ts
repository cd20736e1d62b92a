/** A fact: kind, subject and values (fact-kinds.ts) with their provenance, and the file that holds it. */
import { z } from 'zod';
import { factKinds, type FactKind, type SubjectOf, type ValuesOf } from './fact-kinds.ts';
import { partialDatePattern } from '../vocabulary/partial-date.ts';
import type { Provenance } from './provenance.ts';

/** A fact of one kind. */
export type FactOf<K extends FactKind> = Provenance & {
  readonly kind: K;
  readonly subject: SubjectOf<K>;
  readonly values: ValuesOf<K>;
};

/** Any fact. */
export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];

const text = z.string().min(1);
const nullableText = text.nullable();

/** The document or dataset that a fact file was made from. */
export const sourceSchema = z
  .strictObject({
    id: text,
    title: text,
    number: nullableText.describe('Document number as stated.'),
    date: z.string().regex(partialDatePattern).nullable().describe('Date of the document.'),
    publisher: nullableText,
    url: nullableText,
    licence: nullableText,
    attribution: nullableText,
    file: text.describe('Name of the file that was read.'),
    specificity: z
      .int()
      .min(1)
      .max(9)
      .describe(
        "Of two sources for the same day, the more specific one is shown: 5 for a committee's own records, 3 for a public presentation, 1 for somebody else's account.",
      ),
  })
  .readonly();
export type Source = z.infer<typeof sourceSchema>;

const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day such as 2025-05-22');

/** The edition in the head of a fact file. */
export const editionSchema = z.strictObject({ series: text, day, after: nullableText }).readonly();

/** One of a series of complete files, as ISO publishes them. */
export interface Edition {
  /** Name of the series: `iso-committees`. */
  readonly series: string;
  /** As-of day of the file. */
  readonly day: string;
  /** Source id of the edition that the facts are changes against; null if they are complete. See editions.ts. */
  readonly after: string | null;
}

/** The content of one fact file: one source in one format. */
export interface FactSet {
  /** Omitted for a document that is not one of a series. */
  readonly edition?: Edition;
  readonly source: Source;
  /** The importer that made it: `committee-report`, `statements`. */
  readonly format: string;
  readonly facts: readonly Fact[];
}

const provenanceShape = {
  asOf: z.string().regex(partialDatePattern, 'expected a date such as 2018, 2018-05 or 2018-05-22'),
  source: text,
  locator: text,
  basis: z.exactOptional(z.enum(['computed', 'inferred'])),
  reason: z.exactOptional(text),
  stated: z.exactOptional(z.record(text, text)),
  unknown: z.exactOptional(z.record(text, text)),
};

const factSchemas: ReadonlyMap<string, z.ZodType<Fact>> = new Map(
  Object.entries(factKinds).map(([kind, { subject, values }]) => [
    kind,
    z.strictObject({
      kind: z.literal(kind),
      subject,
      values,
      ...provenanceShape,
    }) as unknown as z.ZodType<Fact>,
  ]),
);

/** Where data is not valid, and what was expected. */
interface ShapeError {
  readonly path: string;
  readonly message: string;
}

/** The fact, or every error in the data. */
export function parseFact(
  data: unknown,
): { ok: true; fact: Fact } | { ok: false; errors: readonly ShapeError[] } {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  const schema = typeof kind === 'string' ? factSchemas.get(kind) : undefined;
  if (schema === undefined) {
    return {
      ok: false,
      errors: [{ path: 'kind', message: `expected one of ${Object.keys(factKinds).join(', ')}` }],
    };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, fact: parsed.data };
  return { ok: false, errors: shapeErrors(parsed.error) };
}

/** Zod's issues as paths and messages. */
export function shapeErrors(error: z.ZodError): readonly ShapeError[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}
