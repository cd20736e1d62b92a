/**
 * Decodes a text file in UTF-8, with or without a byte order mark, or in UTF-16 with one. Any other encoding is refused, so
 * that no replacement character is ever stored.
 */
import { UnreadableReport } from './unreadable-report.ts';

const encodings = 'UTF-8, or UTF-16 with a byte order mark';

/** The text without a byte order mark. Throws UnreadableReport with the byte offset or line of the first error. */
export function decodeReport(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new UnreadableReport(file, null, `the file is empty; expected ${encodings}`);
  const text = decode(bytes, file);
  if (text.trim() === '') throw new UnreadableReport(file, null, 'the file has no text; expected a report');
  const replaced = text.indexOf('\uFFFD');
  if (replaced !== -1) {
    throw new UnreadableReport(
      file,
      `line ${lineOf(text, replaced)}`,
      'a replacement character marks a lost character; expected the original text',
    );
  }
  return text;
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, true, file);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, false, file);
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw new UnreadableReport(
      file,
      `byte ${nul}`,
      `a NUL byte: either UTF-16 without a byte order mark, or not text; expected ${encodings}`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableReport(
      file,
      `byte ${firstInvalidByte(bytes)}`,
      `not valid UTF-8; expected ${encodings}`,
    );
  }
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean, file: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(view.getUint16(at, littleEndian));
    if (units.length === 8192) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  const text = parts.join('') + String.fromCharCode(...units);
  const lone = /\p{Surrogate}/u.exec(text);
  const nul = text.indexOf('\0');
  if (lone !== null || nul !== -1) {
    const at = lone?.index ?? nul;
    throw new UnreadableReport(file, `byte ${2 + at * 2}`, `not valid UTF-16; expected ${encodings}`);
  }
  if (bytes.length % 2 === 1) {
    throw new UnreadableReport(
      file,
      `byte ${bytes.length - 1}`,
      'UTF-16 that ends inside a character; expected the complete file',
    );
  }
  return text;
}

/** Offset of the first invalid character, by binary search, as the decoder does not report it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) valid = middle;
    else invalid = middle;
  }
  while (!decodes(bytes.subarray(0, valid), { stream: false })) valid -= 1;
  return valid;
}

/** With `stream`, the bytes may end inside a character. */
function decodes(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}
