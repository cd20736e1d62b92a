/**
 * Where an import reads from: a path, standard input (`-`) or an http(s) address. See ingest/importers.ts for formats.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileDay } from '../ingest/import-report.ts';
import type { UnreadFile } from '../ingest/importers.ts';
import { CommandError } from './exit.ts';
import type { FetchLimits, FetchedVersion } from './fetch-source.ts';

interface OpenedSource extends UnreadFile {
  /** Expected number of bytes, if known. */
  readonly size: number | null;
  /** The version of an address; null for files and if the server reports none. */
  readonly version: FetchedVersion | null;
}

interface SourceOptions {
  /** The `asOf` day given by the user. */
  readonly asOf?: string;
  readonly limits: FetchLimits;
  /** The version of an address that was last imported. */
  readonly known: (address: string) => Promise<FetchedVersion | null>;
}

export function isAddress(named: string): boolean {
  return /^https?:\/\//iu.test(named);
}

const CHUNK_BYTES = 1 << 18;

/** Opens a source; null for an address that has not changed since its import. Throws CommandError that names the source. */
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
