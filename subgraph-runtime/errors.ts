/**
 * The errors that a subgraph answers on purpose, each with a code that callers may rely on.
 * In: what went wrong, in words for the caller. Out: GraphQL errors. Not for: bugs; those stay ordinary errors and are
 * masked at the gateway.
 */
import { GraphQLError } from 'graphql';

/** Codes that a caller may test for, in `extensions.code`. */
export const errorCodes = {
  badUserInput: 'BAD_USER_INPUT',
  invalidReference: 'INVALID_REFERENCE',
  ambiguousReference: 'AMBIGUOUS_REFERENCE',
  invalidCursor: 'INVALID_CURSOR',
  staleCursor: 'STALE_CURSOR',
  forbidden: 'FORBIDDEN',
  storeUnavailable: 'STORE_UNAVAILABLE',
  generationGone: 'GENERATION_GONE',
} as const;

/** An error with a public code; `details` are added to its extensions. */
export function createCodedError(
  code: (typeof errorCodes)[keyof typeof errorCodes],
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
