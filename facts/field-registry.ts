/**
 * The meaning of each field, registered with its schema. Agreement, mentions, renaming, keys, accepted spellings and
 * printing derive from it (field-types.ts). Schemas made by `.describe()` inherit the registration.
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
  /** A name of a thing of kind `of` in the subject; never replaced by another name. */
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
  /** Text in which case, dashes and white space are not significant. */
  | 'prose'
  /** Text, number or flag, compared exactly. */
  | 'verbatim';

interface FieldMeaning {
  readonly type?: FieldType;
  /** True for a list whose order is significant; other lists are sets. */
  readonly isSequence?: boolean;
  /**
   * True for a value that does not change with time: different values contradict each other regardless of their days.
   */
  readonly isLasting?: boolean;
}

export const fieldMeanings = z.registry<FieldMeaning>();

/** A copy of the schema with added meaning. */
export function meaning<T extends z.ZodType>(schema: T, added: FieldMeaning): T {
  const marked = schema.clone();
  fieldMeanings.add(marked, { ...fieldMeanings.get(schema), ...added });
  return marked;
}
