/**
 * Lines of text kept as bytes, outside of the heap: what is kept there is never gone through to find garbage.
 * In: lines. Out: each by its number, or many as parts of about a megabyte. Not for: what a line says.
 *
 * Many lines are put together anew each time they are gone through, in the room of a single part: beside the lines there
 * is never a copy of all, and V8, which looks for garbage whenever another 64 MB are held outside of the heap, does so less.
 */

const LINE_FEED = 10;
const PART_BYTES = 1 << 20;
/** No character of a string takes more in UTF-8. */
const MOST_BYTES = 3;

interface LineStore {
  /** Keeps a line and gives its number: 0, 1, 2 ... */
  readonly add: (line: string) => number;
  /** Without the line feed. */
  readonly lineAt: (number: number) => Buffer;
  /**
   * A head, then the lines of these numbers in their order, each with its line feed. A part is overwritten when the next one
   * is asked for.
   */
  readonly gather: (head: Buffer, numbers: readonly number[]) => Iterable<Buffer>;
}

/** No lines yet. */
export function createLineStore(): LineStore {
  let part: Buffer = Buffer.alloc(0);
  let used = 0;
  const [parts, starts, ends]: [Buffer[], number[], number[]] = [[], [], []];
  return {
    add: (line) => {
      const most = line.length * MOST_BYTES + 1;
      if (part.length - used < most) [part, used] = [makePart(most), 0];
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
