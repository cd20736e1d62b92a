/** What the gateway knows about a request while it runs; Apollo Server passes it to every data source. */
import type { Logger } from 'pino';

/** The binding of a request to one generation of the data, made when the request arrives. */
export interface GatewayRequest {
  /** The revision that all subgraphs read; null if the revision of remote subgraphs is not known yet. */
  readonly revision: string | null;
  /** The GraphQL context of a local subgraph; called once for each subgraph and request. */
  contextFor(subgraph: string): object;
}

export type BeginRequest = (scope: RequestScope) => GatewayRequest | Promise<GatewayRequest>;

/** An HTTP request, or a query within the process. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the client disconnects or at the time limit. */
  readonly signal: AbortSignal;
  /** Set once the operation is known, truncated for the log. */
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

  /** The context of a further query on the same generation, with its own batches and caches. */
  again(): RequestContext {
    return new RequestContext(this.scope, this.request, this.logger);
  }

  /** The same object for every fetch of this request, so that a subgraph's batches and caches are shared. */
  contextFor(subgraph: string): object {
    const known = this.contexts.get(subgraph);
    if (known !== undefined) return known;
    const context = this.request.contextFor(subgraph);
    this.contexts.set(subgraph, context);
    return context;
  }

  /** Records the revision that a remote subgraph reports. */
  noteRevision(subgraph: string, revision: string): void {
    this.revisions.set(subgraph, revision);
  }

  /**
   * The revision of the whole response. Null if no subgraph reported one, or if two reported different ones; the log then
   * names them.
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
