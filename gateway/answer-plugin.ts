/**
 * The last hand on every answer.
 * In: what Apollo Server has made of a request. Out: the answer with its revision, with the request id beside masked
 * errors, and the full text of those errors in the log. Not for: choosing which errors are public (errors.ts).
 */
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../process/protocol.ts';
import { isPublicCode } from './errors.ts';
import { limits } from './limits.ts';
import type { RequestContext } from './request-context.ts';

export function createAnswerPlugin(isDraining: () => boolean): ApolloServerPlugin<RequestContext> {
  return {
    unexpectedErrorProcessingRequest: ({ requestContext, error }) => {
      const { scope, logger } = requestContext.contextValue;
      logger.error({ requestId: scope.requestId, err: error }, 'a request met an internal error');
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
          finishAnswer(request);
          useLegacyStatus(request);
          // The caller opens its next connection elsewhere, instead of racing with the close of this one.
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
  // What was given up because the caller has gone or the time is over is no fault.
  const level = signal.aborted && cause === signal.reason ? 'debug' : 'error';
  logger[level](
    { requestId, operationName, service: serviceName, path: error.path, err: cause },
    'a request met an internal error',
  );
}

/** The error that was thrown, below the GraphQL errors that were wrapped around it. */
function causeOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('originalError' in error)) return error;
  return error.originalError === undefined ? error : causeOf(error.originalError);
}

function finishAnswer({ contextValue, response }: GraphQLRequestContext<RequestContext>): void {
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
 * A caller who accepts nothing but `application/json` takes any status other than 200 for a failure of the transport;
 * GraphQL over HTTP therefore asks for 200 where the request was understood and refused. Everybody else gets the 400.
 */
function useLegacyStatus({ request, response }: GraphQLRequestContext<RequestContext>): void {
  const accept = request.http?.headers.get('accept')?.trim();
  if (accept !== 'application/json' || response.http.status !== 400) return;
  response.http.status = 200;
}

/**
 * The gateway tells of a missing non-null value only among the extensions, where no client looks: a null without an
 * error. Here it becomes the error that it is.
 */
function describeLostValues(valueCompletion: unknown): GraphQLFormattedError[] {
  if (!Array.isArray(valueCompletion)) return [];
  return valueCompletion.map((lost: Pick<GraphQLFormattedError, 'path'>) => ({
    message: 'A subgraph left out a value that its schema promises.',
    ...(lost.path && { path: lost.path }),
    extensions: { code: errorCodes.subgraphBadResponse },
  }));
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.['code'] !== errorCodes.internal) return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}
