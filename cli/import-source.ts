/**
 * Where an import reads from: a path, standard input (`-`) or an http(s) address.
 * In: what the user named. Out: name, bytes as they come, size where it is known, and the day of the file. Not for: what
 * the bytes mean (ingest/importers.ts).
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileDay } from '../ingest/import-report.ts';
import type { UnreadFile } from '../ingest/importers.ts';
import { CommandError } from './exit.ts';
import type { FetchLimits, FetchedVersion } from './fetch-source.ts';

export interface OpenedSource extends UnreadFile {
  /** Bytes that will come, where that is known. */
  readonly size: number | null;
  /** What tells this version of an address from the next; null for files and where the server says nothing. */
  readonly version: FetchedVersion | null;
}

export interface SourceOptions {
  /** The day that the user says the file speaks for. */
  readonly asOf?: string;
  readonly limits: FetchLimits;
  /** The version of an address that is there already. */
  readonly known: (address: string) => Promise<FetchedVersion | null>;
}

/** True for what begins like an http(s) address. */
export function isAddress(named: string): boolean {
  return /^https?:\/\//iu.test(named);
}

const CHUNK_BYTES = 1 << 18;

/** Opens a source; null for an address that has not changed since it was read. Throws CommandError that names it. */
export async function openSource(named: string, options: SourceOptions): Promise<OpenedSource | null> {
  const asOf: FileDay | null = options.asOf === undefined ? null : { day: options.asOf, from: '--as-of' };
  if (named === '-') {
    return { file: '-', chunks: process.stdin, day: asOf, size: null, version: null };
  }
  if (isAddress(named)) {
    const { openAddress } = await import('./fetch-source.ts');
    const opened = await openAddress(named, await options.known(named), options.limits);
    return opened === null ? null : { ...opened, day: asOf ?? opened.day };
  }
  return openPath(named, asOf);
}

async function openPath(path: string, asOf: FileDay | null): Promise<OpenedSource> {
  try {
    const { mtime, size } = await stat(path);
    const day = asOf ?? { day: mtime.toISOString().slice(0, 10), from: 'the last change of the file' };
    return { file: basename(path), chunks: readPath(path), day, size, version: null };
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function* readPath(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return new CommandError(`${path}: cannot be read (${code})`);
}
