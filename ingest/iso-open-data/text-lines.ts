/**
 * The bytes of a file, plain or gzip, as numbered lines of text, without ever holding the whole text. Content that is not
 * UTF-8 is refused with its line.
 *
 * Lines end at a line feed only: Node's readline also ends them at U+2028, which JSON text may contain. They come in batches,
 * because awaiting each of 70,000 costs more than half as much as parsing it.
 */
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { createLineSplitter } from '../../facts/files/byte-lines.ts';
import { UnreadableSource } from '../unreadable-source.ts';

export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Without the line feed. */
  readonly text: string;
}

/** The lines of a file in batches. */
export type TextLines = AsyncIterable<readonly TextLine[]>;

export interface TextSource {
  /** File name for errors. */
  readonly file: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Maximum unpacked size. */
  readonly maxBytes: number;
}

const BYTE_ORDER_MARK = 0xfeff;
/** A decoder's output for bytes that are not UTF-8; valid text may contain it too. */
const REPLACEMENT = '\u{FFFD}';

/** Throws UnreadableSource if the content is too large, damaged or not UTF-8. */
export async function* readTextLines(source: TextSource): AsyncGenerator<readonly TextLine[]> {
  let number = 0;
  const splitter = createLineSplitter();
  const toLine = (bytes: Buffer): TextLine => {
    number += 1;
    return { number, text: decode(bytes, number, source.file) };
  };
  for await (const chunk of readPlain(source)) {
    yield splitter.take(chunk).map(toLine);
  }
  const last = splitter.rest();
  if (last.length > 0) yield [toLine(last)];
}

function decode(bytes: Buffer, number: number, file: string): string {
  const text = bytes.toString('utf8');
  if (text.includes(REPLACEMENT) && !isUtf8(bytes)) {
    throw new UnreadableSource(`${file}:${number}: not valid UTF-8; expected a file saved as UTF-8`);
  }
  return number === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

async function* readPlain({ file, chunks, maxBytes }: TextSource): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of unpack(chunks, file)) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new UnreadableSource(`${file}: unpacks to more than the maximum of ${maxBytes} bytes`);
    }
    yield chunk;
  }
}

/** Gzip is recognized by its first two bytes. */
async function* unpack(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Buffer> {
  const reader = toBuffers(chunks);
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const next = await reader.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  const whole = resume(start, reader);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* gunzip(whole, file);
  else yield* whole;
}

/** The items already read and the remaining ones; closes the reader if the consumer stops early. */
export async function* resume<T>(start: T, reader: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield start;
    for (let next = await reader.next(); next.done !== true; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}

async function* gunzip(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip();
  // A failure also surfaces at `unzipped`, which is read below.
  pipeline(Readable.from(chunks), unzipped).catch(() => undefined);
  try {
    yield* unzipped as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new UnreadableSource(
        `${file}: truncated or damaged gzip data (${error.message}); expected the complete file`,
      );
    }
    throw error;
  }
}

async function* toBuffers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { buffer, byteOffset, byteLength } of chunks)
    yield Buffer.from(buffer, byteOffset, byteLength);
}
