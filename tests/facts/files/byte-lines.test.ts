import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../../../facts/files/byte-lines.ts';

describe('lines of bytes', () => {
  const text = fc
    .array(fc.constantFrom('\n', 'a', 'é', '\u{1F600}'), { maxLength: 60 })
    .map((all) => all.join(''));

  it('are the same wherever the chunks end, even if all chunks share one buffer', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, size) => {
        const bytes = Buffer.from(whole);
        const room = Buffer.alloc(size);
        const splitter = createLineSplitter();
        const lines: string[] = [];
        for (let from = 0; from < bytes.length; from += size) {
          const length = bytes.copy(room, 0, from, from + size);
          for (const line of splitter.take(room.subarray(0, length))) lines.push(line.toString());
        }
        expect([...lines, splitter.rest().toString()]).toEqual(whole.split('\n'));
      }),
    );
  });
});
