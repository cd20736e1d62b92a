/**
 * How the gateway fetches from a subgraph: in the same process, or over HTTP. A fault becomes errors with a code and a
 * path, so that the data of other subgraphs remains usable.
 */
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { execute, parse, validate, ValuesOfCorrectTypeRule } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Dispatcher } from 'undici';
import { argumentPath } from '../process/argument-path.ts';
import { errorCodes } from '../process/error-codes.ts';
import { requestIdHeader, revisionHeader, secretHeader } from '../process/headers.ts';
import type { FieldTypes } from './answer-shape.ts';
import type { EntityKeys } from './entity-keys.ts';
import type { SubgraphFaultCode } from './errors.ts';
import { limits } from './limits.ts';
import {
  OperationCache,
  readPlannedOperation,
  type CacheBounds,
  type PlannedOperation,
} from './planned-operation.ts';
import { RequestContext } from './request-context.ts';
import {
  BadAnswerError,
  describeFault,
  readSubgraphAnswer,
  SubgraphRefusedError,
  type SubgraphAnswer,
} from './subgraph-answer.ts';
import { AnswerTooLargeError, askSubgraph, SubgraphTimeoutError } from './subgraph-http.ts';

type Fetch = GraphQLDataSourceProcessOptions;
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface LocalOperation {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Executes against a schema in this process, with the context of the request for this subgraph. */
export class LocalSubgraph implements GraphQLDataSource {
  readonly #operations: OperationCache<LocalOperation>;
  readonly #name: string;
  readonly #schema: GraphQLSchema;

  constructor(name: string, schema: GraphQLSchema, bounds?: CacheBounds) {
    this.#name = name;
    this.#schema = schema;
    this.#operations = new OperationCache((text) => readLocalOperation(schema, text), bounds);
  }

  /** Number of cached operations. */
  get cachedOperations(): number {
    return this.#operations.size;
  }

  async process(fetch: Fetch): Promise<Answer> {
    const context = contextOf(fetch);
    const operation = this.#operations.read(textOf(fetch));
    if (operation.errors.length > 0) return { errors: operation.errors };
    const result = await execute({
      schema: this.#schema,
      document: operation.document,
      variableValues: fetch.request.variables,
      operationName: fetch.request.operationName,
      contextValue: context.contextFor(this.#name),
    });
    if (result.data !== undefined) {
      // Errors are passed as objects, not as JSON: the log needs the original error of each.
      const errors = result.errors as readonly GraphQLFormattedError[] | undefined;
      return { data: result.data, ...(errors && { errors }) };
    }
    // Nothing was executed: the variables do not match their types, which only the subgraph knows in full.
    return { errors: (result.errors ?? []).map(({ message }) => asUserInput(message)) };
  }
}

/**
 * The gateway knows custom scalars only by name, so literals such as a day are validated here. Everything else in a planned
 * operation is valid by construction.
 */
function readLocalOperation(schema: GraphQLSchema, text: string): LocalOperation {
  const document = parse(text, { noLocation: true });
  const invalid = validate(schema, document, [ValuesOfCorrectTypeRule]);
  return {
    document,
    errors: invalid.map(({ message, nodes: [literal] = [] }) =>
      asUserInput(message, literal ? argumentPath(document, literal) : null),
    ),
  };
}

function asUserInput(message: string, argument: string | null = null): GraphQLFormattedError {
  const code = errorCodes.badUserInput;
  if (argument === null) return { message, extensions: { code } };
  return { message: `\`${argument}\`: ${message}`, extensions: { code, argument } };
}

export interface RemoteSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** The secret shared with the subgraph. */
  readonly secret: string;
  readonly timeoutMs: number;
  /** Key fields of the subgraph's entities. */
  readonly keys: EntityKeys;
  readonly types: FieldTypes;
  readonly connections: Dispatcher;
}

/**
 * Fetches over HTTP: limited in time and size, cancelled when the client disconnects, retried once if the connection breaks.
 * Implements the interface instead of extending RemoteGraphQLDataSource, whose transport has no time limit, cannot be
 * aborted, and puts the address and the body of a failed request into the error.
 */
export class RemoteSubgraph implements GraphQLDataSource {
  readonly #operations: OperationCache<PlannedOperation>;
  readonly #options: RemoteSubgraphOptions;

  constructor(options: RemoteSubgraphOptions) {
    this.#options = options;
    this.#operations = new OperationCache((text) => readPlannedOperation(text, options.keys, options.types));
  }

  async process(fetch: Fetch): Promise<Answer> {
    const { name } = this.#options;
    const context = contextOf(fetch);
    const operation = this.#operations.read(textOf(fetch));
    const representations = representationsOf(fetch);
    try {
      const text = await this.#ask(fetch, operation, context);
      const answer = readSubgraphAnswer(text, operation, representations);
      noteRevision(context, name, answer);
      return { ...answer };
    } catch (error) {
      const code = faultCode(error);
      logFault(context, name, code, error);
      return { errors: describeFault(code, name, operation, representations) };
    }
  }

  async #ask(fetch: Fetch, operation: PlannedOperation, context: RequestContext): Promise<string> {
    const { url, secret, timeoutMs, connections } = this.#options;
    const { revision } = context.request;
    const { variables, operationName } = fetch.request;
    return askSubgraph(
      {
        url,
        body: JSON.stringify({ query: operation.text, variables, operationName }),
        headers: {
          [requestIdHeader]: context.scope.requestId,
          [secretHeader]: secret,
          ...(revision !== null && { [revisionHeader]: revision }),
        },
        timeoutMs,
        maxAnswerBytes: limits.subgraphAnswerBytes,
        signal: context.scope.signal,
        mayRetry: operation.isQuery,
      },
      connections,
    );
  }
}

function faultCode(error: unknown): SubgraphFaultCode {
  if (error instanceof SubgraphTimeoutError) return errorCodes.subgraphTimeout;
  if (error instanceof BadAnswerError || error instanceof AnswerTooLargeError) {
    return errorCodes.subgraphBadResponse;
  }
  if (error instanceof SubgraphRefusedError) return error.code;
  return errorCodes.subgraphUnavailable;
}

function logFault(context: RequestContext, service: string, code: SubgraphFaultCode, error: unknown): void {
  const { requestId, signal } = context.scope;
  // A client that disconnects is no fault of the subgraph.
  const level = signal.aborted ? 'debug' : 'warn';
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  context.logger[level]({ requestId, service, code, reason }, 'a subgraph request failed');
}

function noteRevision(context: RequestContext, name: string, answer: SubgraphAnswer): void {
  const revision = answer.extensions?.['revision'];
  if (typeof revision === 'string') context.noteRevision(name, revision);
}

function contextOf(fetch: Fetch): RequestContext {
  const context: unknown = fetch.context;
  if (context instanceof RequestContext) return context;
  throw new Error('a subgraph was called without a request context');
}

function textOf(fetch: Fetch): string {
  if (fetch.request.query === undefined) throw new Error('a planned fetch has no operation');
  return fetch.request.query;
}

function representationsOf(fetch: Fetch): readonly unknown[] {
  const representations: unknown = fetch.request.variables?.['representations'];
  return Array.isArray(representations) ? representations : [];
}
