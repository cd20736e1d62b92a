/**
 * Downloads a file from an http(s) address, limited in size, time and redirects. See fetched-versions.ts for
 * remembering versions.
 */
import { request, errors, type Dispatcher } from 'undici';
import type { FileDay } from '../ingest/import-report.ts';
import { CommandError } from './exit.ts';

export interface FetchLimits {
  /** Maximum size of the download. */
  readonly maxBytes: number;
  /** Time limit of the whole download. */
  readonly timeoutMs: number;
}

/** A version of a file as the server identifies it. */
export interface FetchedVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

interface FetchedFile {
  readonly file: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly day: FileDay | null;
  readonly size: number | null;
  readonly version: FetchedVersion | null;
}

const MAX_REDIRECTS = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Null if the server reports that the known version is current. Throws CommandError that names the address. */
export async function openAddress(
  address: string,
  known: FetchedVersion | null,
  limits: FetchLimits,
): Promise<FetchedFile | null> {
  const url = parseAddress(address);
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(
      new CommandError(
        `${address}: took longer than ${limits.timeoutMs / 1_000} seconds; --timeout allows more`,
      ),
    );
  }, limits.timeoutMs);
  const fail = (error: unknown): never => {
    throw describe(address, controller.signal.aborted ? controller.signal.reason : error);
  };
  try {
    const answer = await follow(url, known, controller.signal).catch(fail);
    if (answer.statusCode === 304 && known !== null) {
      await answer.body.dump();
      clearTimeout(timer);
      return null;
    }
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new CommandError(`${address}: HTTP status ${answer.statusCode}; expected 200`);
    }
    const size = sizeOf(answer);
    if (size !== null && size > limits.maxBytes) {
      // The body is never read, so its errors must be handled here.
      answer.body.on('error', () => undefined).destroy();
      throw tooLarge(address, limits);
    }
    const chunks = readBody(answer, { address, limits, fail, timer });
    return { file: fileName(url), chunks, size, ...describeVersion(answer) };
  } catch (error) {
    clearTimeout(timer);
    throw error;
  }
}

interface BodyContext {
  readonly address: string;
  readonly limits: FetchLimits;
  readonly fail: (error: unknown) => never;
  readonly timer: NodeJS.Timeout;
}

async function* readBody(
  { body }: Dispatcher.ResponseData,
  { address, limits, fail, timer }: BodyContext,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // Leaving the loop destroys the stream and the connection: the remainder is never read.
      if (bytes > limits.maxBytes) throw tooLarge(address, limits);
      yield chunk;
    }
  } catch (error) {
    fail(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Follows a few redirects: to other hosts only over https, and never from https to http. */
async function follow(
  first: URL,
  known: FetchedVersion | null,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  let url = first;
  for (let steps = 0; steps <= MAX_REDIRECTS; steps += 1) {
    const answer = await request(url, { signal, headers: conditions(known) });
    const { location } = answer.headers;
    if (!redirects.has(answer.statusCode) || typeof location !== 'string') return answer;
    await answer.body.dump();
    const next = new URL(location, url);
    if (next.protocol !== 'https:' && (url.protocol === 'https:' || next.host !== first.host)) {
      throw new CommandError(`redirects to ${next.origin}; expected https there`);
    }
    url = next;
  }
  throw new CommandError(`redirects more than ${MAX_REDIRECTS} times`);
}

function conditions(known: FetchedVersion | null): Record<string, string> {
  return {
    accept: '*/*',
    ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
  };
}

function describeVersion({ headers }: Dispatcher.ResponseData): Pick<FetchedFile, 'day' | 'version'> {
  const etag = textOf(headers['etag']);
  const lastModified = textOf(headers['last-modified']);
  const time = lastModified === null ? NaN : Date.parse(lastModified);
  return {
    version: etag === null && lastModified === null ? null : { etag, lastModified },
    day: Number.isNaN(time)
      ? null
      : { day: new Date(time).toISOString().slice(0, 10), from: 'Last-Modified of the address' },
  };
}

function sizeOf({ headers }: Dispatcher.ResponseData): number | null {
  const length = textOf(headers['content-length']);
  return length === null ? null : Number(length);
}

function textOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) {
    // In an invalid address, everything up to the last @ may be a password.
    const shown = address.replace(/\/\/.*@/su, '//');
    throw new CommandError(`${shown}: not an address; expected https://host/path`);
  }
  const url = new URL(address);
  if (url.username === '' && url.password === '') return url;
  throw new CommandError(`${url.host}: expected an address without user name and password`);
}

/** The last part of the path; the host where there is none. */
function fileName({ pathname, host }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? host : last.replace(/%20/gu, ' ');
}

function tooLarge(address: string, { maxBytes }: FetchLimits): CommandError {
  return new CommandError(`${address}: larger than ${maxBytes} bytes; --max-bytes allows more`);
}

function describe(address: string, error: unknown): unknown {
  if (error instanceof CommandError) {
    return error.message.startsWith(address) ? error : new CommandError(`${address}: ${error.message}`);
  }
  const isBroken =
    error instanceof errors.SocketError || error instanceof errors.ResponseContentLengthMismatchError;
  if (isBroken) return new CommandError(`${address}: the response is incomplete; nothing was changed`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return code === null ? error : new CommandError(`${address}: cannot be fetched (${code})`);
}
