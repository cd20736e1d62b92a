/**
 * The process of one subgraph, over MongoDB or over fact files; it follows imports and ends on a signal. See
 * cli/start.ts for all subgraphs in one process.
 */
import { pino, type Logger } from 'pino';
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

/** Serves one subgraph until SIGTERM or SIGINT; exits with one line if the configuration or a fact file is invalid. */
export function serveFromFacts(
  definition: SubgraphDefinition<RequestContext>,
  build: SubgraphBuilder,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  return runMain(`subgraph ${definition.name}`, () => start(definition, build, readSubgraphConfig(env)));
}

/** Where the generations of a process come from. */
interface Origin {
  readonly generations: Pick<DocumentStore, 'current' | 'reader' | 'canAnswer'>;
  /** Loads the current data and follows imports. Called once the process listens. */
  readonly follow: (logger: Logger) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function start(
  definition: SubgraphDefinition<RequestContext>,
  build: SubgraphBuilder,
  config: SubgraphConfig,
): Promise<void> {
  const { host, port, secret, logLevel, mongodbUri } = config;
  const logger = pino({ level: logLevel, name: definition.name });
  const stops: (() => Promise<void>)[] = [];
  stopOnSignals(async () => {
    for (const stop of stops) await stop();
  }, logger);
  const { generations, follow, close } =
    mongodbUri === null ? openFolders(build, config) : await openMongo(mongodbUri, config);
  // It listens before it can answer, so that /ready reports when it can.
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
  logger.info({ url: running.url }, 'the subgraph is listening');
}

/** Builds generations in memory from fact files. */
function openFolders(build: SubgraphBuilder, { factsFolder, generationsRetainedMs }: SubgraphConfig): Origin {
  const folders = [bundledFacts, factsFolder];
  const facts = createServedFacts(folders, build, { retiredForMs: generationsRetainedMs });
  let stop = (): void => undefined;
  return {
    generations: facts,
    follow: async (logger) => {
      const followed = await buildInSmallHeap(() => followFactFolders(folders, facts.load, logger));
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

/** Reads the generations that imports build in MongoDB; the store follows the pointer. */
async function openMongo(uri: string, { generationsRetainedMs }: SubgraphConfig): Promise<Origin> {
  const { openMongoStore } = await import('../store/mongo.ts');
  const store = await openMongoStore({ uri, retiredForMs: generationsRetainedMs });
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
