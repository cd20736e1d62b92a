/**
 * The process of one subgraph: reads the fact files, builds its documents, serves them, ends on a signal.
 * In: definition and loader of a subgraph, the environment. Out: a listening process. Not for: the one-process shape
 * (cli/start.ts).
 */
import { pino } from 'pino';
import { collectFacts } from '../facts/fact-collection.ts';
import { readFactFolder } from '../facts/fact-file.ts';
import { createMemoryStore } from '../store/memory.ts';
import { buildSubgraph, type SubgraphDefinition } from '../subgraph-runtime/build-schema.ts';
import { readSubgraphConfig } from '../subgraph-runtime/config.ts';
import { serveSubgraph, type RunningSubgraph } from '../subgraph-runtime/serve.ts';
import { buildGeneration, type SubgraphLoader } from './build-generation.ts';
import { currentReader } from './store-errors.ts';
import { createRequestContext, type RequestContext } from './request-context.ts';

/** Serves one subgraph until SIGTERM or SIGINT. Throws where the configuration or a fact file is bad. */
export async function serveFromFacts(
  definition: SubgraphDefinition<RequestContext>,
  load: SubgraphLoader,
  env: NodeJS.ProcessEnv,
): Promise<RunningSubgraph> {
  const { host, port, logLevel, factsFolder } = readSubgraphConfig(env);
  const logger = pino({ level: logLevel, name: definition.name });
  const store = createMemoryStore();
  const revision = await buildGeneration(store, collectFacts(await readFactFolder(factsFolder)), [load]);
  const running = await serveSubgraph({
    subgraph: buildSubgraph(definition),
    host,
    port,
    logger,
    beginRequest: () => {
      const reader = currentReader(store);
      const today = new Date().toISOString().slice(0, 10);
      return { context: createRequestContext(reader, today), revision: reader.revision };
    },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  logger.info({ url: running.url, revision }, 'the subgraph listens');
  return running;
}
