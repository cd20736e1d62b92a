/**
 * The whole graph in one of its shapes: in the test's process unless GRAPH_SHAPE says `processes`, where the four
 * subgraphs and the gateway are processes of their own, or GRAPH_URL is the address of one that runs elsewhere.
 * In: fact sets (the bundled ones unless told), a day for today. Out: a way to ask. Not for: faults.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { bundledFacts } from '../../as-of/fact-folders.ts';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation } from '../../cli/local-federation.ts';
import { readFactFolder } from '../../facts/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import { startGraphServer, type Question } from '../../gateway/graph-server.ts';
import { startDeployment } from './processes.ts';
import { postQuery } from './tiny-federation.ts';

export interface RunningFederation {
  /** Asks one question; throws where the answer has errors. */
  query<T>(source: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Asks one question and gives the whole answer. */
  ask(question: Question): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

export interface FederationOptions {
  readonly sets?: readonly FactSet[];
  readonly today?: string;
}

type Shape = Omit<RunningFederation, 'query'>;

/** Starts the graph; the test stops it. */
export async function startFederation(options: FederationOptions = {}): Promise<RunningFederation> {
  const graph = await startShape(options);
  return {
    ...graph,
    query: async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const { data, errors } = await graph.ask({ query, variables });
      if (errors !== undefined)
        throw new Error(errors.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`).join('\n'));
      return JSON.parse(JSON.stringify(data)) as T;
    },
  };
}

function startShape(options: FederationOptions): Promise<Shape> {
  const { GRAPH_SHAPE: shape, GRAPH_URL: url } = process.env;
  if (url === undefined && shape !== 'processes') return startInProcess(options);
  if (options.sets !== undefined || options.today !== undefined) {
    throw new Error('a graph outside of the test serves the bundled facts on the real day');
  }
  return url === undefined ? startSeparateProcesses() : Promise.resolve(askElsewhere(url));
}

/** At an address such as `http://127.0.0.1:4000`. */
function askElsewhere(url: string): Shape {
  return {
    ask: async ({ query, variables }) => (await postQuery(url, query, variables)).body,
    stop: () => Promise.resolve(),
  };
}

async function startInProcess(options: FederationOptions): Promise<Shape> {
  const { sets = await readFactFolder(bundledFacts), today = '2026-01-01' } = options;
  const federation = createLocalFederation({ today: () => today });
  await federation.serve(sets);
  const graph = await startGraphServer({
    supergraphSdl: readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'),
    subgraphs: federation.subgraphs,
    beginRequest: federation.beginRequest,
    logger: pino({ level: 'silent' }),
  });
  return { ask: (question) => graph.ask(question), stop: () => graph.stop() };
}

async function startSeparateProcesses(): Promise<Shape> {
  const deployment = await startDeployment();
  return { ...askElsewhere(deployment.gateway.url), stop: () => deployment.stop() };
}
