import { describe, expect, it } from 'vitest';
import { createLineStore } from '../../../facts/files/line-store.ts';

/** Size of a part of the store; lines beyond it have a part of their own. */
const PART_BYTES = 1 << 20;

function gathered(head: string, lines: readonly string[], numbers: readonly number[]) {
  const store = createLineStore();
  lines.forEach((line) => store.add(line));
  // Copied, because the next part overwrites each.
  return Array.from(store.gather(Buffer.from(head), numbers), String);
}

describe('stored lines', () => {
  it('are numbered from 0 and read back by number', () => {
    const store = createLineStore();
    expect(['Kites', '', 'Vents d’été 😀'].map((line) => store.add(line))).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((number) => store.lineAt(number).toString())).toEqual([
      'Kites',
      '',
      'Vents d’été 😀',
    ]);
    expect(store.lineAt(3)).toHaveLength(0);
  });

  it('share parts, and fill one to its last byte', () => {
    const store = createLineStore();
    const third = 'x'.repeat((PART_BYTES - 1) / 3);
    const [first, second] = [store.add(third), store.add('y')];
    expect(store.lineAt(first).buffer).toBe(store.lineAt(second).buffer);
    expect(store.lineAt(first).buffer.byteLength).toBe(PART_BYTES);
    const longest = store.add('é'.repeat(PART_BYTES));
    expect(store.lineAt(longest).toString()).toBe('é'.repeat(PART_BYTES));
    expect(store.lineAt(second).toString()).toBe('y');
  });

  it('are not overwritten by lines of three bytes a character', () => {
    const store = createLineStore();
    const line = '€'.repeat(1000);
    const numbers = Array.from({ length: 1000 }, () => store.add(line));
    expect(numbers.every((number) => store.lineAt(number).toString() === line)).toBe(true);
  });

  it('are gathered after a head in any order, as often as they are iterated', () => {
    const store = createLineStore();
    const [a, b] = [store.add('a'), store.add('b')];
    const content = store.gather(Buffer.from('head\n'), [b, a, b]);
    const read = () => Array.from(content, String).join('');
    expect([read(), read()]).toEqual(['head\nb\na\nb\n', 'head\nb\na\nb\n']);
  });

  it('are gathered in full parts', () => {
    const half = 'x'.repeat(PART_BYTES / 2 - 1);
    expect(gathered('', [half, half, 'y'], [0, 1, 2]).map((part) => part.length)).toEqual([PART_BYTES, 2]);
    expect(gathered('', ['y', half, half], [0, 1, 2]).map((part) => part.length)).toEqual([
      PART_BYTES / 2 + 2,
      PART_BYTES / 2,
    ]);
  });

  it('longer than a part are gathered in a longer one, which is used for the next lines too', () => {
    const long = 'x'.repeat(2 * PART_BYTES);
    const parts = gathered('head\n', [long, 'y', long], [0, 1, 2]);
    expect(parts.map((part) => part.length)).toEqual([5, long.length + 1, 2, long.length + 1]);
    expect(parts.join('')).toBe(`head\n${long}\ny\n${long}\n`);
  });
});
