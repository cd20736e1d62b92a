/** The whole graph inside a command: over MongoDB, or over the facts in folders. */
import { pino } from 'pino';
import { readGatewayConfig, readSupergraph } from '../gateway/config.ts';
import { startGraphServer, type GraphServer } from '../gateway/graph-server.ts';
import type { DocumentStore } from '../store/documents.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { CommandConfig } from './config.ts';
import { CommandError } from './exit.ts';
import { readAllFacts } from './fact-folders.ts';
import { createLocalFederation } from './local-federation.ts';

interface GraphHere {
  readonly graph: GraphServer;
  readonly close: () => Promise<void>;
}

/** Starts the graph. Throws CommandError if MongoDB has no data. */
export async function openGraphHere(config: CommandConfig, env: NodeJS.ProcessEnv): Promise<GraphHere> {
  const store = await openStore(config);
  const graph = await startGraphServer({
    supergraphSdl: readSupergraph(readGatewayConfig(env).supergraphPath),
    ...createLocalFederation({ store }),
    logger: pino({ level: 'silent' }),
  });
  return {
    graph,
    close: async () => {
      await graph.stop();
      await store.close();
    },
  };
}

async function openStore({ mongodbUri, factsFolder }: CommandConfig): Promise<DocumentStore> {
  if (mongodbUri === null) {
    const store = createMemoryStore();
    await createLocalFederation({ store }).serve(await readAllFacts(factsFolder));
    return store;
  }
  const { openReachedStore } = await import('./mongo-fact-home.ts');
  const store = await openReachedStore(mongodbUri);
  if (store.current() !== null) return store;
  await store.close();
  throw new CommandError(
    'MongoDB has no data yet; run `committee-graph import` or `committee-graph rebuild` first',
  );
}
