/**
 * The records of ISO Open Data as zod schemas, and the message for a record that does not match.
 *
 * ISO writes null for an empty list and for an unknown value. A missing field is different: a missing list of members would
 * end every membership, so such a record is refused.
 */
import { z } from 'zod';

const aStage = 'expected a whole number such as 6060, or null';
const pages = 'expected a number of pages or null';
const anObject = 'expected a JSON object';

const id = z.int('expected a whole number').positive('expected a number above 0');
const words = z.string('expected text').min(1, 'expected text');
const text = z.string('expected text or null').nullable();
const day = z.iso.date('expected a day such as 2018-05-22, or null').nullable();
const list = <T extends z.ZodType>(item: T) => z.array(item, 'expected a list or null').nullable();
const english = z.object({ en: text }, 'expected an object with "en"').nullable();

const namedId = z.object({ id, acronym: words }, 'expected an object with "id" and "acronym"');
const liaison = z.object({ id, reference: text }, 'expected an object with "id" and "reference"');

export const committeeRecordSchema = z.object(
  {
    id,
    reference: words,
    status: text,
    title: english,
    secretariat: z.object({ id: id.nullable(), acronym: text }, 'expected an object').nullable(),
    creationDate: day,
    scope: english,
    parentId: id.nullable(),
    childrenId: list(id),
    pMembers: list(namedId),
    oMembers: list(namedId),
    committeeLiaisons: list(liaison),
    organizationLiaisons: list(namedId),
  },
  anObject,
);
export type CommitteeRecord = z.infer<typeof committeeRecordSchema>;
export type NamedId = z.infer<typeof namedId>;

export const deliverableRecordSchema = z.object(
  {
    id,
    deliverableType: text,
    supplementType: text,
    reference: text,
    publicationDate: day,
    edition: z.int('expected a whole number or null').positive('expected a number above 0').nullable(),
    icsCode: list(words),
    ownerCommittee: text,
    currentStage: z.int(aStage).min(0, aStage).max(9999, aStage).nullable(),
    replaces: list(id),
    replacedBy: list(id),
    languages: list(words),
    pages: z
      .record(z.string(), z.int(pages).nonnegative(pages).nullable(), 'expected an object or null')
      .nullable(),
    scope: english,
    // Not in ISO's description of the file, but seen in files of others.
    title: english.optional(),
  },
  anObject,
);
export type DeliverableRecord = z.infer<typeof deliverableRecordSchema>;

export const icsRecordSchema = z.object({
  identifier: z
    .string()
    .regex(/^\d{2}(?:\.\d{3}(?:\.\d{2})?)?$/, 'expected a code such as 35, 35.030 or 35.030.10'),
  parent: text,
  titleEn: words,
  titleFr: text,
  scopeEn: text,
});
export type IcsRecord = z.infer<typeof icsRecordSchema>;

/** The first field of a record that does not match, with its value. */
export function describeShape(
  error: z.ZodError,
  record: unknown,
): { readonly reason: string; readonly expected: string } {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const value = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], record);
  const shown = value === undefined ? 'missing' : JSON.stringify(value).slice(0, maxShown);
  return {
    reason: `${path.length === 0 ? 'the record' : path.join('.')} is ${shown}`,
    expected: (issue?.message ?? '').replace(/^expected /u, ''),
  };
}

/** Maximum number of characters of a value in a message. */
const maxShown = 60;
