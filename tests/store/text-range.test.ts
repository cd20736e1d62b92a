import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScalars } from '../../store/scalar-order.ts';
import { rangeOf } from '../../store/text-range.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 4 });
const lastCharacter = '\u{10FFFF}';

describe('the range of texts with a prefix', () => {
  it('ends before the text with the next last character', () => {
    expect(rangeOf('bloc')).toEqual({ first: 'bloc', end: 'blod' });
    expect(rangeOf('a\uD7FF')).toEqual({ first: 'a\uD7FF', end: 'a\uE000' });
    expect(rangeOf('a\uFFFF')).toEqual({ first: 'a\uFFFF', end: 'a\u{10000}' });
  });

  it('has no end if no text can follow it', () => {
    expect(rangeOf(`a${lastCharacter}`)).toEqual({ first: `a${lastCharacter}`, end: 'b' });
    expect(rangeOf(lastCharacter)).toEqual({ first: lastCharacter, end: null });
  });

  it('contains exactly the texts with the prefix, in code point order', () => {
    const text = fc.oneof(anyText, fc.constantFrom('a\uD7FF', 'a\uE000', 'a\u{10000}', `a${lastCharacter}x`));
    const beginning = text.filter((one) => one !== '');
    fc.assert(
      fc.property(beginning, text, anyText, (start, other, rest) => {
        const { first, end } = rangeOf(start);
        const isInside = (one: string) =>
          compareScalars(one, first) >= 0 && (end === null || compareScalars(one, end) < 0);
        expect(isInside(start + rest)).toBe(true);
        expect(isInside(other)).toBe(other.startsWith(start));
      }),
    );
  });
});
