/**
 * Arguments as callers write them, read into the forms that documents are stored in.
 * In: text. Out: canonical references, codes and keys, or one clear error. Not for: filters (filters-*.ts).
 */
import { readCommitteeArgument } from '../../as-of/committee-names.ts';
import { requestLoader, type RequestContext } from '../../as-of/request-context.ts';
import {
  parseDocumentReference,
  projectNumber,
  type DocumentReference,
} from '../../facts/document-reference.ts';
import { parseStageCode } from '../../facts/stages.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';

/** The canonical reference of a committee; the same words are looked up once in a request. */
export function readCommittee(context: RequestContext, text: string, argument: string): Promise<string> {
  const load = (texts: readonly string[]) =>
    Promise.all(texts.map((one) => readCommitteeArgument(context, one, argument)));
  return requestLoader(context, `committee argument ${argument}`, load, String).load(text);
}

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

/** The number of a project, the same at every stage. Throws INVALID_REFERENCE. */
export function readProjectNumber(text: string, argument: string): string {
  return projectNumber(readProjectReference(text, argument));
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
