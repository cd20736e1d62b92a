/**
 * Arguments as callers write them, read into the forms that documents are stored in.
 * In: text. Out: references and codes, or one clear error. Not for: committees (subgraph-kit/committee-argument.ts reads those).
 */
import { parseDocumentReference, type DocumentReference } from '../../vocabulary/document-reference.ts';
import { parseIcsCode } from '../../vocabulary/ics-codes.ts';
import { parseStageCode } from '../../vocabulary/stages.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';

/** The parts of a reference of a project. Throws INVALID_REFERENCE. */
export function readProjectReference(text: string, argument: string): DocumentReference {
  const parsed = parseDocumentReference(text);
  if (parsed.ok) return parsed.value;
  throw createCodedError(
    errorCodes.invalidReference,
    `\`${argument}\`: "${text}" names no project; expected ${parsed.expected}`,
    { argument },
  );
}

/** A stage code. Throws BAD_USER_INPUT. */
export function readStageArgument(text: string, argument: string): string {
  const parsed = parseStageCode(text);
  if (parsed.ok) return parsed.value;
  throw createCodedError(
    errorCodes.badUserInput,
    `\`${argument}\`: "${text}" is no stage; expected ${parsed.expected}`,
    { argument },
  );
}

/** An ICS code. Throws BAD_USER_INPUT. */
export function readIcsArgument(text: string, argument: string): string {
  const parsed = parseIcsCode(text);
  if (parsed.ok) return parsed.value;
  throw createCodedError(
    errorCodes.badUserInput,
    `\`${argument}\`: "${text}" is no ICS code; expected ${parsed.expected}`,
    { argument },
  );
}
