/**
 * The whole graph in one of its shapes, chosen by GRAPH_SHAPE: unset, in this process over memory; `mongodb`, in this
 * process over MongoDB; `processes`, four subgraphs and the gateway as processes; `mongodb-processes`, the same over
 * MongoDB, started once for the whole run; `hive`, the same with Hive Gateway. Default facts: the bundled ones.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation } from '../../cli/local-federation.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import { startGraphServer, type Question } from '../../gateway/graph-server.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { missingEngine, startHiveGateway } from './hive-gateway.ts';
import type { OpenTestStore } from './mongodb.ts';
import { startDeployment, type Deployment } from './processes.ts';

export interface RunningFederation {
  /** Runs one query; throws if the response has errors. */
  query<T>(source: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Runs one query and returns the whole response. */
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
  const graph = await startShape(process.env['GRAPH_SHAPE'], options);
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

/** Why the shape of this run cannot be started, or null. */
export function missingShape(): string | null {
  return process.env['GRAPH_SHAPE'] === 'hive' ? missingEngine() : null;
}

function startShape(shape: string | undefined, options: FederationOptions): Promise<Shape> {
  switch (shape) {
    case undefined:
    case 'mongodb':
      return startInProcess(options);
    case 'processes':
      return startOverHttp(options, () => startDeployment());
    case 'mongodb-processes':
      return startOverHttp(options, joinDeployment);
    case 'hive':
      return startOverHttp(options, () => startHiveGateway());
    default:
      throw new Error(`GRAPH_SHAPE: expected mongodb, processes, mongodb-processes or hive, found ${shape}`);
  }
}

async function startInProcess(options: FederationOptions): Promise<Shape> {
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
    ask: (question) => graph.ask(question),
    stop: async () => {
      await graph.stop();
      await drop();
    },
  };
}

/** Over the bundled facts, on the real day: the question files give their own days. */
async function startOverHttp(
  { sets, today }: FederationOptions,
  start: () => Promise<Pick<Deployment, 'ask' | 'stop'>>,
): Promise<Shape> {
  if (sets !== undefined || today !== undefined) {
    throw new Error('separate processes serve the bundled facts on the real day');
  }
  const running = await start();
  return {
    ask: async ({ query, variables }) => (await running.ask(query, variables)).body,
    stop: () => running.stop(),
  };
}

async function joinDeployment(): Promise<Pick<Deployment, 'ask' | 'stop'>> {
  const { joinMongodbDeployment } = await import('./mongodb-deployment.ts');
  return joinMongodbDeployment();
}

async function openStore(): Promise<OpenTestStore> {
  if (process.env['GRAPH_SHAPE'] !== 'mongodb') {
    return { store: createMemoryStore(), drop: () => Promise.resolve() };
  }
  // Loaded only here: it needs the server of the run, which only the MongoDB suite has.
  const { openTestStore } = await import('./mongodb.ts');
  return openTestStore();
}
