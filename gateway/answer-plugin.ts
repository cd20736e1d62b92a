/**
 * Finalizes every response: masks lost values, adds the data revision and the request id, and logs masked errors in
 * full. See errors.ts for which errors are public.
 */
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../process/error-codes.ts';
import { isPublicCode } from './errors.ts';
import { limits } from './limits.ts';
import type { RequestContext } from './request-context.ts';

export function createAnswerPlugin(isDraining: () => boolean): ApolloServerPlugin<RequestContext> {
  return {
    unexpectedErrorProcessingRequest: ({ requestContext, error }) => {
      const { scope, logger } = requestContext.contextValue;
      logger.error({ requestId: scope.requestId, err: error }, 'internal error in a request');
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request) => {
          request.contextValue.scope.operationName =
            request.operationName?.slice(0, limits.operationNameLength) ?? null;
          return Promise.resolve();
        },
        didEncounterErrors: ({ contextValue, errors }) => {
          for (const error of errors) logMaskedError(contextValue, error);
          return Promise.resolve();
        },
        willSendResponse: (request) => {
          finishResponse(request);
          useLegacyStatus(request);
          // Makes the client open its next connection elsewhere, instead of racing with the close of this one.
          if (isDraining()) request.response.http.headers.set('connection', 'close');
          return Promise.resolve();
        },
      }),
  };
}

function logMaskedError({ scope, logger }: RequestContext, error: GraphQLError): void {
  if (isPublicCode(error.extensions['code'])) return;
  const { requestId, operationName, signal } = scope;
  const { serviceName } = error.extensions;
  const cause = causeOf(error);
  // Work cancelled by a disconnect or the time limit is not a fault.
  const level = signal.aborted && cause === signal.reason ? 'debug' : 'error';
  logger[level](
    { requestId, operationName, service: serviceName, path: error.path, err: cause },
    'internal error in a request',
  );
}

/** The thrown error inside the GraphQL errors that wrap it. */
function causeOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('originalError' in error)) return error;
  return error.originalError === undefined ? error : causeOf(error.originalError);
}

function finishResponse({ contextValue, response }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== 'single') return;
  const { requestId } = contextValue.scope;
  const { valueCompletion, ...extensions } = response.body.singleResult.extensions ?? {};
  const errors = [...(response.body.singleResult.errors ?? []), ...describeLostValues(valueCompletion)]
    .slice(0, limits.errors)
    .map((error) => withRequestId(error, requestId));
  const answer: FormattedExecutionResult = {
    ...response.body.singleResult,
    ...(errors.length > 0 && { errors }),
    extensions: { ...extensions, revision: contextValue.revision() },
  };
  response.body = { kind: 'single', singleResult: answer };
}

/**
 * A client that accepts only `application/json` takes any status other than 200 for a transport failure, so GraphQL over
 * HTTP requires 200 for a well-formed request that is refused. Other clients get 400.
 */
function useLegacyStatus({ request, response }: GraphQLRequestContext<RequestContext>): void {
  const accept = request.http?.headers.get('accept')?.trim();
  if (accept !== 'application/json' || response.http.status !== 400) return;
  response.http.status = 200;
}

/**
 * Apollo Gateway reports a missing non-null value only in the extensions, which no client reads: a null without an error.
 * Here it becomes an error.
 */
function describeLostValues(valueCompletion: unknown): GraphQLFormattedError[] {
  if (!Array.isArray(valueCompletion)) return [];
  return valueCompletion.map((lost: Pick<GraphQLFormattedError, 'path'>) => ({
    message: 'A subgraph omitted a value that its schema declares non-null.',
    ...(lost.path && { path: lost.path }),
    extensions: { code: errorCodes.subgraphBadResponse },
  }));
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.['code'] !== errorCodes.internal) return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}
