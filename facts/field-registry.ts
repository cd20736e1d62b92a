/**
 * What the fields of facts are. A schema registers its type here once; agreement, mentions, renaming, keys, accepted spellings
 * and printing are derived from it (field-types.ts). Schemas made by `.describe()` inherit the registration.
 */
import { z } from 'zod';

/** The type of a single value. */
export type FieldType =
  /** Canonical reference of a committee. */
  | 'committee'
  /** Acronym of a member body. */
  | 'body'
  /** Acronym of an organization. */
  | 'organization'
  /** A committee or an organization. */
  | 'endpoint'
  /** A name of what the field `of` of the subject says; never replaced by another name. */
  | 'alias'
  /** Name of a person. */
  | 'person'
  /** A spelling of the name of a person; never replaced by another. */
  | 'spelling'
  /** Canonical project number. */
  | 'project'
  /** Canonical number that a project had before. */
  | 'former-project'
  /** Reference of a project with its stage. */
  | 'staged-reference'
  /** Designation of a publication. */
  | 'designation'
  /** Register and number of a document. */
  | 'document'
  | 'country'
  | 'date'
  | 'stage'
  /** Text whose capitals, dashes and blanks mean nothing. */
  | 'prose'
  /** Text, number or flag that is compared as it is. */
  | 'verbatim';

interface FieldMeaning {
  readonly type?: FieldType;
  /** True for a list whose order means something; other lists are sets. */
  readonly isSequence?: boolean;
  /** True for a value that does not change with time: sources that differ contradict each other, whenever they speak. */
  readonly isLasting?: boolean;
}

export const fieldMeanings = z.registry<FieldMeaning>();

/** The schema with a meaning added to those it has. */
export function meaning<T extends z.ZodType>(schema: T, added: FieldMeaning): T {
  const marked = schema.clone();
  fieldMeanings.add(marked, { ...fieldMeanings.get(schema), ...added });
  return marked;
}
