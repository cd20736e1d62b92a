/**
 * `committee-graph export`: a whole list as NDJSON or CSV, to a file or to standard output.
 * In: the name of a list, a day, a filter. Out: rows as they are read; a file is there whole or not at all. Not for: what a
 * row holds (gateway/export/collections.ts).
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { fetch } from 'undici';
import { formatRows, type ExportFormat } from '../gateway/export/formats.ts';
import { ExportFailedError, readExportRows } from '../gateway/export/rows.ts';
import type { GraphServer } from '../gateway/graph-server.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { openGraphHere } from './graph-here.ts';
import { readJsonObject } from './json-option.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly asOf?: string;
  readonly filter?: string;
  readonly out?: string;
  /** Address of a running graph; without it, this process reads the facts. */
  readonly url?: string;
}

/** Writes the list. Throws CommandError; then no file was written. */
export async function exportList(
  list: string,
  options: ExportOptions,
  config: CommandConfig,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const filter = readJsonObject(options.filter, '--filter', '{"text": "blockchain"}');
  if (options.url !== undefined) {
    await write(await download(list, options.url, options), options.out);
    return;
  }
  const { graph, close } = await openGraphHere(config, env);
  try {
    await write(await readHere(graph, list, options, filter), options.out);
  } catch (error) {
    if (error instanceof ExportFailedError)
      throw new CommandError(error.message, exitCodes.answeredWithErrors);
    throw error;
  } finally {
    await close();
  }
}

async function readHere(
  graph: GraphServer,
  list: string,
  { format, asOf }: ExportOptions,
  filter: Readonly<Record<string, unknown>> | undefined,
): Promise<AsyncIterable<string | Buffer>> {
  const collection = graph.exportCollections.get(list);
  if (collection === undefined) {
    const known = [...graph.exportCollections.keys()].join(', ');
    throw new CommandError(`export: "${list}" is no list of the graph; expected one of ${known}`);
  }
  const signal = new AbortController().signal;
  const series = await graph.openSeries({ requestId: randomUUID(), signal, operationName: 'Export' });
  const request = {
    collection,
    ...(asOf !== undefined && { asOf }),
    ...(filter !== undefined && { filter }),
  };
  return formatRows(
    readExportRows(request, (question) => series.ask(question)),
    format,
    collection.columns,
  );
}

async function download(
  list: string,
  url: string,
  { format, asOf, filter }: ExportOptions,
): Promise<AsyncIterable<Buffer>> {
  const address = exportAddress(url, `${list}.${format}`);
  if (asOf !== undefined) address.searchParams.set('asOf', asOf);
  if (filter !== undefined) address.searchParams.set('filter', filter);
  const response = await fetch(address).catch(() => null);
  if (response === null) {
    throw new CommandError(`--url: no answer from ${url}; expected an address such as http://127.0.0.1:4000`);
  }
  if (response.status === 200 && response.body !== null) return response.body;
  throw new CommandError(await refusalOf(response), exitCodes.answeredWithErrors);
}

function exportAddress(url: string, file: string): URL {
  try {
    return new URL(`/export/${file}`, url);
  } catch {
    throw new CommandError(`--url: "${url}" is no address; expected one such as http://127.0.0.1:4000`);
  }
}

async function refusalOf(response: Awaited<ReturnType<typeof fetch>>): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: { message: string }[] } | null;
  const told = answer?.errors?.map(({ message }) => message).join('; ');
  return `export: ${told ?? `status ${String(response.status)} from the address`}`;
}

async function write(text: AsyncIterable<string | Buffer>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    await pipeline(Readable.from(text), process.stdout, { end: false }).catch(ignoreClosedPipe);
    return;
  }
  const aside = `${out}.${String(process.pid)}.tmp`;
  try {
    await pipeline(Readable.from(text), createWriteStream(aside));
    await rename(aside, out);
  } catch (error) {
    await rm(aside, { force: true });
    if (error instanceof ExportFailedError || error instanceof GraphQLError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${out}: cannot be written (${reason})`, exitCodes.failed);
  }
}

/** Whoever reads standard output may have read enough: `| head`. */
function ignoreClosedPipe(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}
