/**
 * What the gateway and the subgraphs agree on over HTTP: headers, and the error codes in `extensions.code`. Clients may
 * test for these codes, so a code is never renamed.
 */

/** Carries the secret that proves to a subgraph that its caller is the gateway. */
export const secretHeader = 'x-committee-graph-secret';

/** Binds a subgraph request to one generation of the data. */
export const revisionHeader = 'x-committee-graph-revision';

/** Identifies a request of a client, in its response and in the logs. */
export const requestIdHeader = 'x-request-id';

/** Maximum page size of a list in the API. */
export const MAX_PAGE_SIZE = 100;

export const errorCodes = {
  parseFailed: 'GRAPHQL_PARSE_FAILED',
  validationFailed: 'GRAPHQL_VALIDATION_FAILED',
  operationNotFound: 'OPERATION_RESOLUTION_FAILURE',
  persistedQueryNotSupported: 'PERSISTED_QUERY_NOT_SUPPORTED',
  badRequest: 'BAD_REQUEST',
  badUserInput: 'BAD_USER_INPUT',
  notFound: 'NOT_FOUND',
  unauthenticated: 'UNAUTHENTICATED',
  forbidden: 'FORBIDDEN',
  invalidReference: 'INVALID_REFERENCE',
  ambiguousReference: 'AMBIGUOUS_REFERENCE',
  invalidCursor: 'INVALID_CURSOR',
  staleCursor: 'STALE_CURSOR',
  storeUnavailable: 'STORE_UNAVAILABLE',
  generationGone: 'GENERATION_GONE',
  subgraphUnavailable: 'SUBGRAPH_UNAVAILABLE',
  subgraphTimeout: 'SUBGRAPH_TIMEOUT',
  subgraphBadResponse: 'SUBGRAPH_BAD_RESPONSE',
  requestTimeout: 'REQUEST_TIMEOUT',
  tooManyExports: 'TOO_MANY_EXPORTS',
  internal: 'INTERNAL_SERVER_ERROR',
} as const;

export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];
