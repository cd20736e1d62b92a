/**
 * Where the text of an export comes from (an address, or a graph in this process) and where it goes (a file, or
 * standard output). A file is written atomically.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { fetch } from 'undici';
import { ExportFailedError, type AskPage } from '../gateway/export/rows.ts';
import type { GraphServer } from '../gateway/graph-server.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { openGraphHere } from './graph-here.ts';

type Text = AsyncIterable<string | Buffer>;

export interface ExportTarget {
  /** File to write. Default: standard output. */
  readonly out?: string;
  /** Address of a running graph. Default: a graph in this process. */
  readonly url?: string;
}

/** An export as a download of a running graph, and as a text made in this process. */
interface ExportSource {
  /** Last segment of its address. */
  readonly file: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Throws CommandError or ExportFailedError. */
  begin(graph: Pick<GraphServer, 'exportCollections'>, ask: AskPage): Promise<Text>;
}

/** Writes the text. If it throws CommandError, no file was written. */
export async function exportText(
  source: ExportSource,
  { out, url }: ExportTarget,
  config: CommandConfig,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (url !== undefined) {
    await write(await download(url, source), out);
    return;
  }
  const { graph, close } = await openGraphHere(config, env);
  try {
    const { signal } = new AbortController();
    const series = await graph.openSeries({ requestId: randomUUID(), signal, operationName: 'Export' });
    await write(await source.begin(graph, (question) => series.ask(question)), out);
  } catch (error) {
    if (error instanceof ExportFailedError)
      throw new CommandError(error.message, exitCodes.answeredWithErrors);
    throw error;
  } finally {
    await close();
  }
}

async function download(url: string, { file, parameters }: ExportSource): Promise<Text> {
  const address = exportAddress(url, file);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const response = await fetch(address).catch(() => null);
  if (response === null) {
    throw new CommandError(
      `--url: no response from ${url}; expected an address such as http://127.0.0.1:4000`,
    );
  }
  if (response.status === 200 && response.body !== null) return response.body;
  throw new CommandError(await refusalOf(response), exitCodes.answeredWithErrors);
}

function exportAddress(url: string, file: string): URL {
  try {
    return new URL(`/export/${file}`, url);
  } catch {
    throw new CommandError(`--url: "${url}" is not an address; expected one such as http://127.0.0.1:4000`);
  }
}

async function refusalOf(response: Awaited<ReturnType<typeof fetch>>): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: { message: string }[] } | null;
  const message = answer?.errors?.map(({ message }) => message).join('; ');
  return `export: ${message ?? `HTTP status ${String(response.status)}`}`;
}

async function write(text: Text, out: string | undefined): Promise<void> {
  if (out === undefined) {
    await pipeline(Readable.from(text), process.stdout, { end: false }).catch(ignoreClosedPipe);
    return;
  }
  const temporary = `${out}.${String(process.pid)}.tmp`;
  try {
    await pipeline(Readable.from(text), createWriteStream(temporary));
    await rename(temporary, out);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof ExportFailedError || error instanceof GraphQLError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${out}: cannot be written (${reason})`, exitCodes.failed);
  }
}

/** The reader of standard output may stop early: `| head`. */
function ignoreClosedPipe(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}
