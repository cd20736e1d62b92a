/** The gateway as a listening server whose supergraph can be replaced. */
import { createHttpServer, type Listening, type ListenOptions } from '../process/serve.ts';
import { startGraphServer, type GraphServerOptions } from './graph-server.ts';
import { buildHttpApp, type HttpAppOptions } from './http.ts';
import { limits } from './limits.ts';
import { createLiveGraph } from './live-graph.ts';

export interface ServeOptions
  extends
    Omit<GraphServerOptions, 'isDraining'>,
    Pick<HttpAppOptions, 'canAnswer' | 'counters' | 'requestTimeoutMs'>,
    Pick<ListenOptions, 'host' | 'port' | 'drainMs'> {}

export interface RunningServer extends Listening {
  /**
   * Sends new requests to a graph of this supergraph; those in flight finish on the old one. Rejects, and changes
   * nothing, if the supergraph cannot be used.
   */
  replaceSupergraph(supergraphSdl: string): Promise<void>;
}

/**
 * Starts the graph, then listens; nothing listens before the graph can answer.
 * @throws Error if the supergraph cannot be used or the address is taken; nothing is left running then
 */
export async function startHttpServer(options: ServeOptions): Promise<RunningServer> {
  const server = createHttpServer();
  const graphOptions = { ...options, isDraining: () => server.phase() === 'draining' };
  const graph = createLiveGraph(await startGraphServer(graphOptions));
  const app = buildHttpApp({ ...options, graph, phase: server.phase });
  const { requestTimeoutMs } = limits;
  const running = await server.listen(app, { ...options, requestTimeoutMs, release: () => graph.stop() });
  return {
    ...running,
    replaceSupergraph: async (supergraphSdl) => {
      await graph.replace(await startGraphServer({ ...graphOptions, supergraphSdl }));
    },
  };
}
