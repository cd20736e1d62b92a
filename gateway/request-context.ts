/**
 * What the gateway knows of one request while it runs.
 * In: an id, a signal that ends with the caller's connection, and the binding to one generation of the data.
 * Out: the context that Apollo Server hands to every data source. Not for: the caller's identity (not yet known here).
 */
import type { Logger } from 'pino';

/** The binding of one request to one generation of the data, taken when the request comes in. */
export interface GatewayRequest {
  /** The revision that all subgraphs answer from; null while none is known of subgraphs in other processes. */
  readonly revision: string | null;
  /** The GraphQL context with which a local subgraph executes; asked for once for each subgraph and request. */
  contextFor(subgraph: string): object;
}

/** The scope ends with the caller's connection. */
export type BeginRequest = (scope: RequestScope) => GatewayRequest | Promise<GatewayRequest>;

/** What belongs to the HTTP exchange, or to the single question of a command. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the caller has gone or the request has taken too long. */
  readonly signal: AbortSignal;
  /** Set once the operation is known; the caller's words, cut to a length fit for a log line. */
  operationName: string | null;
}

export class RequestContext {
  // Not #private: Apollo Server copies the context for each request, and a copy has no #private members.
  private readonly contexts = new Map<string, object>();
  private readonly revisions = new Map<string, string>();

  constructor(
    readonly scope: RequestScope,
    readonly request: GatewayRequest,
    readonly logger: Logger,
  ) {}

  /** The context of a further question about the same generation, with batches and caches of its own. */
  again(): RequestContext {
    return new RequestContext(this.scope, this.request, this.logger);
  }

  /** The same object for every fetch of this request, so that a subgraph's batches and caches last for the request. */
  contextFor(subgraph: string): object {
    const known = this.contexts.get(subgraph);
    if (known !== undefined) return known;
    const context = this.request.contextFor(subgraph);
    this.contexts.set(subgraph, context);
    return context;
  }

  /** Notes the revision that a remote subgraph says it answered from. */
  noteRevision(subgraph: string, revision: string): void {
    this.revisions.set(subgraph, revision);
  }

  /**
   * The one revision of the whole answer. Null when no subgraph named one, or when two named different ones: then no
   * single revision would be true, and the log says which subgraphs differ.
   */
  revision(): string | null {
    const named = new Map(this.revisions);
    if (this.request.revision !== null) named.set('the request', this.request.revision);
    const distinct = new Set(named.values());
    if (distinct.size > 1) {
      this.logger.warn(
        { requestId: this.scope.requestId, revisions: Object.fromEntries(named) },
        'the subgraphs answered one request from different revisions',
      );
      return null;
    }
    return [...distinct][0] ?? null;
  }
}
