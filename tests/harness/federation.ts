/**
 * The whole graph in the test's process: four subgraphs, the committed supergraph, the gateway, no socket. Over a store in
 * memory, or over MongoDB where GRAPH_SHAPE says `mongodb`.
 * In: fact sets (the bundled ones unless told), a day for today. Out: a way to ask. Not for: HTTP.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { bundledFacts, schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation, type LocalFederation } from '../../cli/local-federation.ts';
import { readFactFolder } from '../../facts/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import { startGraphServer } from '../../gateway/graph-server.ts';
import { createMemoryStore } from '../../store/memory.ts';
import type { OpenTestStore } from './mongodb.ts';

export interface RunningFederation {
  readonly federation: LocalFederation;
  /** Asks one question; throws where the answer has errors. */
  query<T>(source: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Asks one question and gives the whole answer. */
  ask: Awaited<ReturnType<typeof startGraphServer>>['ask'];
  stop(): Promise<void>;
}

export interface FederationOptions {
  readonly sets?: readonly FactSet[];
  readonly today?: string;
}

/** Starts the graph; the test stops it. */
export async function startFederation(options: FederationOptions = {}): Promise<RunningFederation> {
  const { sets = await readFactFolder(bundledFacts), today = '2026-01-01' } = options;
  const { store, drop } = await openStore();
  const federation = createLocalFederation({ store, today: () => today });
  await federation.serve(sets);
  const graph = await startGraphServer({
    supergraphSdl: readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'),
    subgraphs: federation.subgraphs,
    beginRequest: federation.beginRequest,
    logger: pino({ level: 'silent' }),
  });
  return {
    federation,
    ask: (question) => graph.ask(question),
    stop: async () => {
      await graph.stop();
      await drop();
    },
    query: async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const { data, errors } = await graph.ask({ query, variables });
      if (errors !== undefined)
        throw new Error(errors.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`).join('\n'));
      return JSON.parse(JSON.stringify(data)) as T;
    },
  };
}

async function openStore(): Promise<OpenTestStore> {
  if (process.env['GRAPH_SHAPE'] !== 'mongodb') {
    return { store: createMemoryStore(), drop: () => Promise.resolve() };
  }
  // Loaded only here: it asks the run for a server, which only the MongoDB suite has.
  const { openTestStore } = await import('./mongodb.ts');
  return openTestStore();
}
