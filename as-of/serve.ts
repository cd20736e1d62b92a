/**
 * The process of one subgraph: listens, reads the fact files, serves them and what imports make of them, ends on a signal.
 * In: definition and loader of a subgraph, the environment. Out: a listening process. Not for: the one-process shape
 * (cli/start.ts).
 */
import { pino } from 'pino';
import { runMain, stopOnSignals } from '../process/run-main.ts';
import { buildSubgraph, type SubgraphDefinition } from '../subgraph-runtime/build-schema.ts';
import { readSubgraphConfig, type SubgraphConfig } from '../subgraph-runtime/config.ts';
import { serveSubgraph } from '../subgraph-runtime/serve.ts';
import type { SubgraphLoader } from './build-generation.ts';
import { bundledFacts, followFactFolders } from './fact-folders.ts';
import type { Generations } from './kept-generations.ts';
import { createRequestContext, type RequestContext } from './request-context.ts';
import { createServedFacts } from './served-facts.ts';

/** Serves one subgraph until SIGTERM or SIGINT; ends with one line where the configuration or a fact file is bad. */
export function serveFromFacts(
  definition: SubgraphDefinition<RequestContext>,
  load: SubgraphLoader,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  return runMain(`subgraph ${definition.name}`, () => start(definition, load, readSubgraphConfig(env)));
}

async function start(
  definition: SubgraphDefinition<RequestContext>,
  load: SubgraphLoader,
  config: SubgraphConfig,
): Promise<void> {
  const { host, port, secret, logLevel, factsFolder, generationsKeptMs } = config;
  const logger = pino({ level: logLevel, name: definition.name });
  const stops: (() => Promise<void> | void)[] = [];
  stopOnSignals(async () => {
    for (const stop of stops) await stop();
  }, logger);
  const folders = [bundledFacts, factsFolder];
  const facts = createServedFacts(folders, load, { keptMs: generationsKeptMs });
  // It listens before it can answer: whoever starts it sees at /ready when it can.
  const running = await serveSubgraph({
    subgraph: buildSubgraph(definition),
    host,
    port,
    secret,
    logger,
    currentRevision: () => facts.current()?.revision ?? null,
    beginRequest: (revision) => beginRequest(facts, revision),
    revisionOf: (context) => context.reader.revision,
  });
  stops.push(() => running.stop());
  const followed = await followFactFolders(folders, (sets) => facts.take(sets), logger);
  stops.unshift(() => {
    followed.stop();
  });
  logger.info({ url: running.url, revision: followed.revision }, 'the subgraph listens');
}

async function beginRequest(
  generations: Generations,
  revision: string | null,
): Promise<RequestContext | null> {
  const reader = revision === null ? generations.current() : await generations.reader(revision);
  if (reader === null) return null;
  return createRequestContext(reader, new Date().toISOString().slice(0, 10));
}
