/**
 * What the records of ISO Open Data look like, as data (zod), and how a wrong one is described.
 * In: JSON values. Out: records with every field there, null where ISO has null. Not for: their meaning.
 *
 * ISO writes null for an empty list, and for a value that it does not give. A field that is not there at all is another
 * matter: a list of members that has gone missing would end every membership, so such a record is refused.
 */
import { z } from 'zod';

const id = z.int('expected a whole number').positive('expected a number above 0');
const words = z.string('expected text').min(1, 'expected text');
const text = z.string('expected text or null').nullable();
const day = z.iso.date('expected a day such as 2018-05-22, or null').nullable();
const list = <T extends z.ZodType>(item: T) => z.array(item, 'expected a list or null').nullable();
const english = z.object({ en: text }, 'expected an object with "en"').nullable();

const namedId = z.object({ id, acronym: words }, 'expected an object with "id" and "acronym"');
const liaison = z.object({ id, reference: text }, 'expected an object with "id" and "reference"');

export const committeeRecordSchema = z.object({
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
});
export type CommitteeRecord = z.infer<typeof committeeRecordSchema>;
export type NamedId = z.infer<typeof namedId>;

export const deliverableRecordSchema = z.object({
  id,
  deliverableType: text,
  supplementType: text,
  reference: text,
  publicationDate: day,
  edition: z.int('expected a whole number or null').positive('expected a number above 0').nullable(),
  icsCode: list(words),
  ownerCommittee: text,
  currentStage: z.int('expected a whole number such as 6060, or null').min(0).max(9999).nullable(),
  replaces: list(id),
  replacedBy: list(id),
  languages: list(words),
  pages: z.record(z.string(), z.int().nonnegative().nullable()).nullable(),
  scope: english,
  // The file that ISO describes has none; others have seen it with one.
  title: english.optional(),
});
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

/** What is wrong with a record: the first field that is not what it should be. */
export function describeShape(error: z.ZodError): { readonly reason: string; readonly expected: string } {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return {
    reason: `a record whose ${field === '' ? 'form' : field} is not as ISO describes it`,
    expected: (issue?.message ?? '').replace(/^expected /u, ''),
  };
}
