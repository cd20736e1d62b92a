import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBracketList, splitBracketNames } from '../../../ingest/iso-open-data/bracket-lists.ts';

const nothing = () => undefined;

describe('a bracket list', () => {
  it.each([
    ['[1619, 1663]', ['1619', '1663']],
    ['[a,b]', ['a', 'b']],
    ['[]', []],
    ['', null],
    ['null', null],
  ])('%j holds %j', (cell, elements) => {
    expect(readBracketList(cell)).toEqual(elements);
  });

  it('is one name with commas for a single id', () => {
    expect(splitBracketNames('[Alpha Coalition, Inc.]', [1], nothing)).toEqual({
      ok: true,
      names: ['Alpha Coalition, Inc.'],
    });
  });

  it('is not split against a known name', () => {
    const names = (id: number) => (id === 1 ? new Set(['A, B']) : undefined);
    expect(splitBracketNames('[A, B, C]', [1, 2], names)).toEqual({ ok: true, names: ['A, B', 'C'] });
    expect(splitBracketNames('[A, C, B]', [1, 2], names)).toEqual({ ok: false, text: 'A, C, B' });
    expect(splitBracketNames('[A, B, C]', [1, 2], nothing)).toEqual({ ok: false, text: 'A, B, C' });
  });

  it('is split correctly or not at all, whatever names are known', () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Z]{1,3}$/), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(', '));
    const entry = fc.record({ name, isKnown: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        const names = entries.map((one) => one.name);
        const known = (id: number) => {
          const found = entries[id];
          return found?.isKnown === true ? new Set([found.name]) : undefined;
        };
        const split = splitBracketNames(`[${names.join(', ')}]`, [...entries.keys()], known);
        if (split.ok) expect(split.names).toEqual(names);
        if (entries.every(({ isKnown }) => isKnown)) expect(split.ok).toBe(true);
      }),
    );
  });
});
