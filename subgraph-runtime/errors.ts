import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../process/error-codes.ts';

/**
 * An error that is meant for clients; `details` become further extensions. Errors without a public code are bugs, and
 * the gateway masks them.
 */
export function createCodedError(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
