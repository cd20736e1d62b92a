/**
 * Lines of text kept as bytes, outside of the heap: what is kept there is never copied or gone through to find garbage.
 * In: lines. Out: each by its number, or many as parts of about a megabyte. Not for: what a line says.
 */

const LINE_FEED = 10;
const PART_BYTES = 1 << 20;
/** No character of a string takes more in UTF-8. */
const MOST_BYTES = 3;

export interface LineStore {
  /** Keeps a line and gives its number: 0, 1, 2 ... */
  readonly add: (line: string) => number;
  /** Without the line feed. */
  readonly lineAt: (number: number) => Buffer;
  /** The lines of these numbers in their order, each with its line feed. */
  readonly gather: (numbers: readonly number[]) => readonly Buffer[];
}

/** No lines yet. */
export function createLineStore(): LineStore {
  const writer = createPartWriter();
  const [parts, starts, ends]: [Buffer[], number[], number[]] = [[], [], []];
  const lineAt = (number: number): Buffer =>
    parts[number]?.subarray(starts[number], ends[number]) ?? Buffer.alloc(0);
  return {
    add: (line) => {
      const { part, at } = writer.reserve(line.length * MOST_BYTES + 1);
      const end = at + part.write(line, at);
      part[end] = LINE_FEED;
      writer.use(end + 1 - at);
      parts.push(part);
      starts.push(at);
      return ends.push(end) - 1;
    },
    lineAt,
    gather: (numbers) => {
      const gathered = createPartWriter();
      for (const number of numbers) {
        const [from, to] = [starts[number] ?? 0, (ends[number] ?? 0) + 1];
        const { part, at } = gathered.reserve(to - from);
        gathered.use(parts[number]?.copy(part, at, from, to) ?? 0);
      }
      return gathered.finish();
    },
  };
}

interface PartWriter {
  /** A part with that much room from a place on. */
  readonly reserve: (bytes: number) => { readonly part: Buffer; readonly at: number };
  /** What was written to that place. */
  readonly use: (bytes: number) => void;
  readonly finish: () => readonly Buffer[];
}

function createPartWriter(): PartWriter {
  const full: Buffer[] = [];
  let [part, at] = [Buffer.alloc(0), 0];
  return {
    reserve: (bytes) => {
      if (part.length - at < bytes) {
        if (at > 0) full.push(part.subarray(0, at));
        [part, at] = [Buffer.allocUnsafeSlow(Math.max(bytes, PART_BYTES)), 0];
      }
      return { part, at };
    },
    use: (bytes) => {
      at += bytes;
    },
    finish: () => [...full, part.subarray(0, at)],
  };
}
