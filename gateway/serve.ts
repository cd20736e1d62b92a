/**
 * The gateway as a listening server, and how it ends.
 * In: everything that the graph needs, a host and a port. Out: its address, a way to serve another supergraph, and a way
 * to stop it that lets requests in flight finish. Not for: reading the configuration.
 */
import { closeServer, createHttpServer, listen, type Phase } from '../process/serve.ts';
import { startGraphServer } from './graph-server.ts';
import type { GraphServerOptions } from './graph-server.ts';
import { buildHttpApp } from './http.ts';
import type { HttpAppOptions } from './http.ts';
import { limits } from './limits.ts';
import { createLiveGraph } from './live-graph.ts';

export interface ServeOptions
  extends
    Omit<GraphServerOptions, 'isDraining'>,
    Pick<HttpAppOptions, 'canAnswer' | 'counters' | 'requestTimeoutMs'> {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long `stop` waits for requests in flight. */
  readonly drainMs?: number;
}

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /**
   * Sends new requests to a graph of this supergraph; those in flight end on the old one. Rejects, and changes nothing,
   * when the supergraph cannot be used.
   */
  replaceSupergraph(supergraphSdl: string): Promise<void>;
  /** Refuses new requests, finishes those in flight, closes. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Starts the graph, then listens; nothing listens before the graph can answer.
 * @throws Error when the supergraph cannot be used or the address cannot be listened on; nothing is left running then
 */
export async function startHttpServer(options: ServeOptions): Promise<RunningServer> {
  let phase: Phase = 'starting';
  const graphOptions = { ...options, isDraining: () => phase === 'draining' };
  const graph = createLiveGraph(await startGraphServer(graphOptions));
  const server = createHttpServer(limits.requestTimeoutMs);
  server.on('request', buildHttpApp({ ...options, graph, phase: () => phase }));
  const url = await listen(server, options.port, options.host).catch(async (error: unknown) => {
    await graph.stop();
    throw error;
  });
  phase = 'serving';
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await closeServer(server, options.drainMs ?? 9_000);
    await graph.stop();
  };
  return {
    url,
    replaceSupergraph: async (supergraphSdl) => {
      await graph.replace(await startGraphServer({ ...graphOptions, supergraphSdl }));
    },
    stop: () => {
      phase = 'draining';
      stopping ??= stop();
      return stopping;
    },
  };
}
