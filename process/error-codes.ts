/** The codes in `extensions.code`. Clients may test for them, so a code is never renamed. */
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
