/**
 * `committee-graph query`: asks the graph from the command line, in this process or at an address.
 * In: a GraphQL document, variables. Out: tables or JSON. Not for: writing queries; the GraphiQL page helps with that.
 */
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import picocolors from 'picocolors';
import { pino } from 'pino';
import { fetch } from 'undici';
import { readGatewayConfig, readSupergraph } from '../gateway/config.ts';
import { startGraphServer, type Question } from '../gateway/graph-server.ts';
import type { DocumentStore } from '../store/documents.ts';
import { createMemoryStore } from '../store/memory.ts';
import { tabulateAnswer } from './answer-table.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { readAllFacts } from './fact-folders.ts';
import { openReachedStore } from './fact-home.ts';
import { createLocalFederation } from './local-federation.ts';

export interface QueryOptions {
  /** Address of a running graph; without it, this process answers. */
  readonly url?: string;
  readonly variables?: string;
  readonly format: 'table' | 'json';
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** Asks, prints the data on standard output and the errors on standard error, and gives the exit code. */
export async function query(
  source: string,
  options: QueryOptions,
  config: CommandConfig,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const question = { query: readQuery(source), variables: readVariables(options.variables) };
  const answer = await (options.url === undefined
    ? askHere(question, config, env)
    : askAt(options.url, question));
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  else process.stdout.write(printTables(answer.data, process.stdout.columns));
  for (const { message, path } of answer.errors ?? []) {
    process.stderr.write(
      `${picocolors.red('error')} ${path === undefined ? '' : `${path.join('.')}: `}${message}\n`,
    );
  }
  return answer.errors === undefined ? exitCodes.done : exitCodes.answeredWithErrors;
}

/** The document itself, the name of a file that holds it, or `-` for standard input. */
function readQuery(source: string): string {
  if (source !== '-' && source.includes('{')) return source;
  try {
    return readFileSync(source === '-' ? 0 : source, 'utf8');
  } catch {
    throw new CommandError(`query: "${source}" is neither a GraphQL document nor a file that can be read`);
  }
}

function readVariables(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
      return variables as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new CommandError('--variables: expected a JSON object such as {"day": "2020-05-28"}');
}

async function askHere(question: Question, config: CommandConfig, env: NodeJS.ProcessEnv): Promise<Answer> {
  const store = await openStore(config);
  const graph = await startGraphServer({
    supergraphSdl: readSupergraph(readGatewayConfig(env).supergraphPath),
    ...createLocalFederation({ store }),
    logger: pino({ level: 'silent' }),
  });
  try {
    return await graph.ask(question);
  } finally {
    await graph.stop();
    await store.close();
  }
}

/** What MongoDB serves, else a memory built from the facts here. */
async function openStore({ mongodbUri, factsFolder }: CommandConfig): Promise<DocumentStore> {
  if (mongodbUri === null) {
    const store = createMemoryStore();
    await createLocalFederation({ store }).serve(await readAllFacts(factsFolder));
    return store;
  }
  const store = await openReachedStore(mongodbUri);
  if (store.current() !== null) return store;
  await store.close();
  throw new CommandError('MongoDB holds no data yet; expected `committee-graph import` or `rebuild` first');
}

async function askAt(url: string, question: Question): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(question) });
    return (await response.json()) as Answer;
  } catch {
    throw new CommandError(
      `--url: no GraphQL answer from ${url}; expected an address such as http://127.0.0.1:4000/graphql`,
    );
  }
}

function printTables(data: unknown, width: number | undefined): string {
  return tabulateAnswer(data)
    .map(({ title, columns, rows }) => {
      const table = new Table({
        head: [...columns],
        style: { head: picocolors.isColorSupported ? ['cyan'] : [], border: [] },
        wordWrap: true,
        ...(width === undefined
          ? {}
          : {
              colWidths: columns.map(() =>
                Math.max(12, Math.floor((width - columns.length - 1) / columns.length)),
              ),
            }),
      });
      table.push(...rows.map((row) => [...row]));
      return `${picocolors.bold(title)}\n${table.toString()}\n`;
    })
    .join('\n');
}
