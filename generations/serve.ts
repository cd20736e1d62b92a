/**
 * The process of one subgraph: listens, serves what MongoDB's pointer names or what the fact files give, follows imports,
 * ends on a signal.
 * In: definition and loader of a subgraph, the environment. Out: a listening process. Not for: the one-process shape
 * (cli/start.ts).
 */
import { pino, type Logger } from 'pino';
import type { FactSet } from '../facts/facts.ts';
import { runMain, stopOnSignals } from '../process/run-main.ts';
import { buildInSmallHeap } from '../process/small-heap.ts';
import type { DocumentStore } from '../store/documents.ts';
import { buildSubgraph, type SubgraphDefinition } from '../subgraph-runtime/build-schema.ts';
import { readSubgraphConfig, type SubgraphConfig } from '../subgraph-runtime/config.ts';
import { serveSubgraph } from '../subgraph-runtime/serve.ts';
import type { SubgraphBuilder } from './build-generation.ts';
import { bundledFacts, followFactFolders } from './fact-folders.ts';
import { createRequestContext, type RequestContext } from '../subgraph-kit/request-context.ts';
import { createServedFacts } from './served-facts.ts';
import { withStoreErrorCodes } from '../subgraph-kit/store-errors.ts';

/** Serves one subgraph until SIGTERM or SIGINT; ends with one line where the configuration or a fact file is bad. */
export function serveFromFacts(
  definition: SubgraphDefinition<RequestContext>,
  load: SubgraphBuilder,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  return runMain(`subgraph ${definition.name}`, () => start(definition, load, readSubgraphConfig(env)));
}

/** Where the generations of a process come from. */
interface Origin {
  readonly generations: Pick<DocumentStore, 'current' | 'reader' | 'canAnswer'>;
  /** Takes what is there, then what imports make of it. Called once the process listens. */
  readonly follow: (logger: Logger) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function start(
  definition: SubgraphDefinition<RequestContext>,
  load: SubgraphBuilder,
  config: SubgraphConfig,
): Promise<void> {
  const { host, port, secret, logLevel, mongodbUri } = config;
  const logger = pino({ level: logLevel, name: definition.name });
  const stops: (() => Promise<void>)[] = [];
  stopOnSignals(async () => {
    for (const stop of stops) await stop();
  }, logger);
  const { generations, follow, close } =
    mongodbUri === null ? openFolders(load, config) : await openMongo(mongodbUri, config);
  // It listens before it can answer: whoever starts it sees at /ready when it can.
  const running = await serveSubgraph({
    subgraph: buildSubgraph(definition),
    host,
    port,
    secret,
    logger,
    currentRevision: () => (generations.canAnswer() ? (generations.current()?.revision ?? null) : null),
    beginRequest: (revision, signal) =>
      withStoreErrorCodes(() => beginRequest(generations, revision, signal)),
    revisionOf: (context) => context.reader.revision,
  });
  stops.push(() => running.stop(), close);
  await follow(logger);
  logger.info({ url: running.url }, 'the subgraph listens');
}

/** Fact files, from which this process builds its own generations in memory. */
function openFolders(load: SubgraphBuilder, { factsFolder, generationsKeptMs }: SubgraphConfig): Origin {
  const folders = [bundledFacts, factsFolder];
  const facts = createServedFacts(folders, load, { retiredForMs: generationsKeptMs });
  let stop = (): void => undefined;
  return {
    generations: facts,
    follow: async (logger) => {
      const take = (sets: readonly FactSet[]) => facts.take(sets);
      const followed = await buildInSmallHeap(() => followFactFolders(folders, take, logger));
      stop = () => {
        followed.stop();
      };
    },
    close: () => {
      stop();
      return Promise.resolve();
    },
  };
}

/** The generations that imports build in MongoDB; the store follows the pointer by itself. */
async function openMongo(uri: string, { generationsKeptMs }: SubgraphConfig): Promise<Origin> {
  const { openMongoStore } = await import('../store/mongo.ts');
  const store = await openMongoStore({ uri, retiredForMs: generationsKeptMs });
  return { generations: store, follow: () => Promise.resolve(), close: () => store.close() };
}

async function beginRequest(
  generations: Origin['generations'],
  revision: string | null,
  signal: AbortSignal,
): Promise<RequestContext | null> {
  const reader = revision === null ? generations.current() : await generations.reader(revision);
  if (reader === null) return null;
  return createRequestContext(reader, new Date().toISOString().slice(0, 10), signal);
}
