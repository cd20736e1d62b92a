/**
 * Which part of an error a client may see. The full text of a masked error goes to the log, under the request id that
 * the client gets.
 */
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, type ErrorCode } from '../process/error-codes.ts';

/** The codes that report a failed subgraph request. */
export type SubgraphFaultCode = Extract<
  ErrorCode,
  `SUBGRAPH_${string}` | 'GENERATION_GONE' | 'STORE_UNAVAILABLE'
>;

/** Replaces the text of an unexpected error. */
export const maskedMessage =
  'Internal error. The log of the server has the details under the id of the request.';

/**
 * Extensions of a public error that clients may see. An allowlist: a subgraph may put stack traces, host names or database
 * errors under any other key.
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

/** Whether the message of an error with this code is meant for clients. */
export function isPublicCode(code: unknown): code is ErrorCode {
  return publicCodes.has(code);
}

/**
 * Formats an error for a client: with a public code it keeps message and path, otherwise it becomes INTERNAL_SERVER_ERROR
 * with {@link maskedMessage}. The result never has a stack trace, an address or a driver's message.
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
