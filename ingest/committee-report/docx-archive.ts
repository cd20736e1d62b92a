/**
 * Refuses a Word file, which is a zip archive, that unpacks to more than a report can hold, so that a file of a few kilobytes
 * cannot exhaust memory, whatever sizes it claims. docx-lines.ts reads the file.
 */
import { inflateRawSync } from 'node:zlib';
import { UnreadableReport } from './unreadable-report.ts';

/** In bytes; a report with photographs is far smaller. */
const maxUnpackedSize = 256 * 1024 * 1024;

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const sizes = { end: 22, entry: 46, file: 30 };
const deflated = 8;

/** Throws UnreadableReport if the archive unpacks to more than `limit` bytes or cannot be unpacked. */
export function checkArchive(bytes: Uint8Array, file: string | null, limit = maxUnpackedSize): void {
  let left = limit;
  for (const { data, method } of readEntries(bytes, file)) {
    left -= method === deflated ? inflatedSize(data, left, file) : data.length;
    if (left < 0) {
      const problem = `the Word file unpacks to more than the maximum of ${limit} bytes`;
      throw new UnreadableReport(file, null, problem);
    }
  }
}

/** Infinity above the limit. */
function inflatedSize(data: Uint8Array, limit: number, file: string | null): number {
  if (limit <= 0) return Infinity;
  try {
    return inflateRawSync(data, { maxOutputLength: limit }).length;
  } catch (error) {
    if (error instanceof RangeError) return Infinity;
    throw notWhole(file);
  }
}

function readEntries(bytes: Uint8Array, file: string | null): { data: Uint8Array; method: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) throw notWhole(file);
  const entries: { data: Uint8Array; method: number }[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (view.getUint32(at, true) !== signatures.entry) throw notWhole(file);
      const start = view.getUint32(at + 42, true);
      if (view.getUint32(start, true) !== signatures.file) throw notWhole(file);
      const from = start + sizes.file + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      const data = bytes.subarray(from, from + view.getUint32(at + 20, true));
      entries.push({ data, method: view.getUint16(at + 10, true) });
      const names = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      at += sizes.entry + names.reduce((sum, length) => sum + length, 0);
    }
  } catch (error) {
    // An offset points past the end of the file.
    if (error instanceof RangeError) throw notWhole(file);
    throw error;
  }
  return entries;
}

/** Offset of the end record of an archive, which only a comment may follow; -1 without. */
function findEnd(view: DataView): number {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return -1;
}

function notWhole(file: string | null): UnreadableReport {
  return new UnreadableReport(file, null, 'not a readable Word file; expected a complete .docx');
}
