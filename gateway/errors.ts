/**
 * What a caller may learn of an error.
 * In: any error on its way out. Out: a GraphQL error with a public code, or, for everything else, one masked sentence.
 * Not for: logging; the full text of a masked error goes to the log under the request id that the caller is given.
 */
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, type ErrorCode } from '../process/protocol.ts';

/** The codes that report a failed subgraph request. */
export type SubgraphFaultCode = Extract<
  ErrorCode,
  `SUBGRAPH_${string}` | 'GENERATION_GONE' | 'STORE_UNAVAILABLE'
>;

/** What a caller reads instead of the text of an unforeseen error. */
export const maskedMessage = 'The request met an internal error. Its id is in the log of the server.';

/**
 * Details that a deliberate error may show beside its code. A list, not a ban: a subgraph elsewhere may put stack
 * traces, host names or database texts under any other key.
 */
const publicDetails = [
  'candidates',
  'argument',
  'expected',
  'field',
  'scope',
  'requestId',
  'validationErrorCode',
] as const;

const publicCodes: ReadonlySet<unknown> = new Set(
  Object.values(errorCodes).filter((code) => code !== errorCodes.internal),
);

/** True when the text of an error with this code was written for callers. */
export function isPublicCode(code: unknown): code is ErrorCode {
  return publicCodes.has(code);
}

/**
 * The form in which an error leaves the gateway: public codes keep message and path, everything else becomes
 * INTERNAL_SERVER_ERROR with {@link maskedMessage}. Never a stack trace, address or driver text.
 */
export function formatGatewayError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions = {} } = formatted;
  const code = extensions['code'];
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (!isPublicCode(code)) {
    const requestId = extensions['requestId'];
    return {
      message: maskedMessage,
      ...place,
      extensions: {
        code: errorCodes.internal,
        ...(typeof requestId === 'string' && { requestId }),
      },
    };
  }
  const service = extensions['service'] ?? extensions['serviceName'];
  const details = publicDetails.filter((name) => extensions[name] !== undefined);
  return {
    message,
    ...place,
    extensions: {
      code,
      ...(typeof service === 'string' && { service }),
      ...Object.fromEntries(details.map((name) => [name, extensions[name]])),
    },
  };
}
