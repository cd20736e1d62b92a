/** `committee-graph query`: runs a query in this process or against a running graph, and prints tables or JSON. */
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import picocolors from 'picocolors';
import { fetch } from 'undici';
import type { Question } from '../gateway/graph-server.ts';
import { tabulateAnswer } from './answer-table.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { openGraphHere } from './graph-here.ts';
import { readJsonObject } from './json-option.ts';

export interface QueryOptions {
  /** Address of a running graph. Default: a graph in this process. */
  readonly url?: string;
  readonly variables?: string;
  readonly format: 'table' | 'json';
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** Prints data on standard output and errors on standard error, and returns the exit code. */
export async function query(
  source: string,
  options: QueryOptions,
  config: CommandConfig,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const question = {
    query: readQuery(source),
    variables: readJsonObject(options.variables, '--variables', '{"day": "2020-05-28"}') ?? {},
  };
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

/** Reads a document given as text, as the name of a file, or as `-` for standard input. */
function readQuery(source: string): string {
  if (source !== '-' && source.includes('{')) return source;
  try {
    return readFileSync(source === '-' ? 0 : source, 'utf8');
  } catch {
    throw new CommandError(`query: "${source}" is neither a GraphQL document nor a readable file`);
  }
}

async function askHere(question: Question, config: CommandConfig, env: NodeJS.ProcessEnv): Promise<Answer> {
  const { graph, close } = await openGraphHere(config, env);
  try {
    return await graph.ask(question);
  } finally {
    await close();
  }
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
      `--url: no GraphQL response from ${url}; expected an address such as http://127.0.0.1:4000/graphql`,
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
