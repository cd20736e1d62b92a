const LINE_FEED = 10;

interface LineSplitter {
  /** The lines that end in this chunk. */
  readonly take: (chunk: Uint8Array) => readonly Buffer[];
  /** The bytes after the last line feed. */
  readonly rest: () => Buffer;
}

/** Splits one file, given in chunks, into lines without their line feeds. */
export function createLineSplitter(): LineSplitter {
  let begun: Buffer[] = [];
  const finish = (end: Buffer): Buffer => {
    if (begun.length === 0) return end;
    const line = Buffer.concat([...begun, end]);
    begun = [];
    return line;
  };
  return {
    take: (chunk) => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const lines: Buffer[] = [];
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
        lines.push(finish(bytes.subarray(from, end)));
        from = end + 1;
      }
      // Copied because the caller may reuse the chunk.
      if (from < bytes.length) begun.push(Buffer.from(bytes.subarray(from)));
      return lines;
    },
    rest: () => Buffer.concat(begun),
  };
}
