/**
 * The bytes of a file, plain or gzip, as numbered lines of text, without ever holding the whole text.
 * In: chunks of bytes. Out: lines, as many at a time as end in a chunk. Not for: guessing encodings; what is not UTF-8 is
 * refused with its line.
 *
 * Lines end at a line feed only. Node's readline also ends them at U+2028, which JSON texts may hold as it is. They do not
 * come one by one, because waiting for each of 70,000 costs more than half as much as parsing it.
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

/** The lines of a file, some at a time. */
export type TextLines = AsyncIterable<readonly TextLine[]>;

export interface TextSource {
  /** Name to show in errors. */
  readonly file: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Largest size of the content, unpacked. */
  readonly maxBytes: number;
}

const BYTE_ORDER_MARK = 0xfeff;
/** What a decoder writes for bytes that are not UTF-8; a text may also hold it by itself. */
const REPLACEMENT = '\u{FFFD}';

/** Throws UnreadableSource where the content is too large, damaged or not UTF-8. */
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
  const rest = splitter.rest();
  if (rest.length > 0) yield [toLine(rest)];
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
      throw new UnreadableSource(`${file}: larger than ${maxBytes} bytes when unpacked; expected less`);
    }
    yield chunk;
  }
}

/** Gzip is told by its first two bytes. */
async function* unpack(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Buffer> {
  const reader = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let size = 0;
  while (size < 2) {
    const next = await reader.next();
    if (next.done === true) break;
    size += next.value.length;
    first.push(toBuffer(next.value));
  }
  const start = Buffer.concat(first);
  const whole = joinChunks(start, reader);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* gunzip(whole, file);
  else yield* whole;
}

/** Closes the reader when nobody reads on. */
async function* joinChunks(start: Buffer, reader: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    yield start;
    for (let next = await reader.next(); next.done !== true; next = await reader.next()) {
      yield toBuffer(next.value);
    }
  } finally {
    await reader.return?.();
  }
}

async function* gunzip(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip();
  // Its failure is that of `unzipped`, which is read below.
  pipeline(Readable.from(chunks), unzipped).catch(() => undefined);
  try {
    yield* unzipped as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new UnreadableSource(`${file}: gzip data that is cut off or damaged (${error.message})`);
    }
    throw error;
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
