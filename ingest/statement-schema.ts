/** The shape of a statements file (docs/statements.md): for validation and, as JSON Schema, for editors. */
import { z } from 'zod';
import { factKinds, rosteredKinds } from '../facts/fact-kinds.ts';
import { dateInput, statementFields, statementKinds, type StatementKind } from './statement-fields.ts';

const text = z.string().min(1);
const place =
  /^(line|page|slide|record|paragraph|section) \d+$|^(lines|pages|slides|records|paragraphs|sections) \d+-\d+$/;
const words = z.record(text, text);

const optionalWords = (description: string) => z.exactOptional(text.nullable().describe(description));

/** The head of a file: what it reads. */
export const statementSourceSchema = z.strictObject({
  id: text.describe('Id of the source: the name of its file without the ending.'),
  title: text.describe('Title of the document.'),
  number: optionalWords('Document number as stated.'),
  date: z.exactOptional(dateInput.nullable().describe('Date of the document.')),
  publisher: optionalWords('Who published it, in its own words.'),
  url: optionalWords('Where it is found.'),
  licence: optionalWords('Licence.'),
  attribution: optionalWords('Attribution that the licence asks for.'),
  file: text.describe('Name of the file that was read.'),
  specificity: z
    .int()
    .min(1)
    .max(9)
    .describe("5 for a committee's own records, 3 for a public presentation, 1 for somebody else's account."),
});

/** Beside its fields, every statement may say where it comes from. */
const provenanceFields = {
  at: provenanceField(
    'place',
    text.regex(place, 'expected a place such as line 112, lines 37-81, page 3 or record 42'),
    'Place in the document: line 112, lines 37-81, page 3.',
  ),
  asOf: provenanceField('asOf', dateInput, 'Day of the statement. Default: that of the file.'),
  stated: provenanceField('stated', words, 'By field, the words of the document if they differ.'),
  unknown: provenanceField('unknown', words, 'By field that the document leaves open, its words: TBC.'),
  inferred: provenanceField(
    'inferred',
    text,
    'How the statement was inferred; the document does not make it.',
  ),
  computed: provenanceField(
    'computed',
    text,
    'How the statement was computed; the document does not make it.',
  ),
};

/** Named in the JSON Schema, so that every kind of statement refers to one definition. */
function provenanceField<T extends z.ZodType>(id: string, schema: T, description: string) {
  return z.exactOptional(schema.meta({ id, description }));
}

/** Names that no field of a fact may have. */
export const reservedNames: readonly string[] = [
  'fact',
  'rows',
  'complete',
  ...Object.keys(provenanceFields),
];

const complete = z.exactOptional(
  z
    .union([z.literal(true), text], { error: 'expected true, or the name of the list that is complete' })
    .describe('This is the whole list: what stood on it before and is not here has ended.'),
);

function statementSchema(kind: StatementKind) {
  const fields = Object.fromEntries(
    [...statementFields(kind)].map(([name, { input }]) => [name, z.exactOptional(input)]),
  );
  const row = z.strictObject({ ...provenanceFields, ...fields });
  return z.strictObject({
    fact: z.literal(kind).describe(factKinds[kind].description),
    ...provenanceFields,
    ...fields,
    ...((rosteredKinds as readonly string[]).includes(kind) ? { complete } : {}),
    rows: z.exactOptional(
      z.array(row).min(1).describe('Several statements that share everything written beside `rows`.'),
    ),
  });
}

const [firstKind, ...otherKinds] = statementKinds.map(statementSchema) as [
  ReturnType<typeof statementSchema>,
  ...ReturnType<typeof statementSchema>[],
];

/** A whole file. What a statement lacks shows only after its rows are joined with what they share. */
export const statementFileSchema = z.strictObject({
  source: statementSourceSchema.describe('The document that the statements were read from.'),
  asOf: dateInput.describe('Day that the document speaks for: 2018, 2018-05 or 2018-05-22.'),
  statements: z
    .array(
      z.discriminatedUnion('fact', [firstKind, ...otherKinds], {
        error: `expected one of ${statementKinds.join(', ')}`,
      }),
    )
    .min(1)
    .describe('What the document says.'),
});

/** The JSON Schema of a statements file (draft 2020-12): schema/statements.schema.json. */
export function statementsJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Statements of one source about standards committees',
    ...z.toJSONSchema(statementFileSchema),
  };
}
