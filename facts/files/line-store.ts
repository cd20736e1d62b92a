/**
 * Lines of text as bytes outside of the heap, which the garbage collector does not traverse. Many lines are assembled
 * in one reused part: V8 collects garbage whenever another 64 MB are allocated outside of the heap.
 */

const LINE_FEED = 10;
const PART_BYTES = 1 << 20;
/** Bytes in UTF-8 per UTF-16 code unit, at most. */
const MAX_BYTES = 3;

interface LineStore {
  /** Stores a line and returns its number: 0, 1, 2 ... */
  readonly add: (line: string) => number;
  /** Without the line feed. */
  readonly lineAt: (number: number) => Buffer;
  /**
   * A head, then the lines with these numbers, each with its line feed. The next part overwrites the previous one.
   */
  readonly gather: (head: Buffer, numbers: readonly number[]) => Iterable<Buffer>;
}

export function createLineStore(): LineStore {
  let part: Buffer = Buffer.alloc(0);
  let used = 0;
  const [parts, starts, ends]: [Buffer[], number[], number[]] = [[], [], []];
  return {
    add: (line) => {
      const maxBytes = line.length * MAX_BYTES + 1;
      if (part.length - used < maxBytes) [part, used] = [makePart(maxBytes), 0];
      const end = used + part.write(line, used);
      part[end] = LINE_FEED;
      parts.push(part);
      starts.push(used);
      used = end + 1;
      return ends.push(end) - 1;
    },
    lineAt: (number) => parts[number]?.subarray(starts[number], ends[number]) ?? Buffer.alloc(0),
    gather: (head, numbers) => ({
      *[Symbol.iterator]() {
        let gathered = makePart(head.length);
        let length = head.copy(gathered);
        for (const number of numbers) {
          const [from, to] = [starts[number] ?? 0, (ends[number] ?? 0) + 1];
          if (gathered.length - length < to - from) {
            yield gathered.subarray(0, length);
            if (gathered.length < to - from) gathered = makePart(to - from);
            length = 0;
          }
          length += parts[number]?.copy(gathered, length, from, to) ?? 0;
        }
        yield gathered.subarray(0, length);
      },
    }),
  };
}

function makePart(bytes: number): Buffer {
  return Buffer.allocUnsafeSlow(Math.max(bytes, PART_BYTES));
}
