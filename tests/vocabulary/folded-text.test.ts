/**
 * Text as it is searched, compared and ordered.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAcronym, foldedWords, foldText, padNumbers } from '../../vocabulary/folded-text.ts';

describe('folded text', () => {
  it('is without capitals, marks and apostrophes', () => {
    expect(foldText("Bækby d'Étude")).toBe('baekby detude');
    expect(foldedWords('Chaînes de blocs (DLT)')).toEqual(['chaines', 'de', 'blocs', 'dlt']);
  });

  it('keeps acronyms whole', () => {
    expect(foldAcronym(' Gost  r ')).toBe('GOST R');
    expect(foldAcronym('uni')).not.toBe(foldAcronym('unit'));
  });

  it('sorts by the values of numbers', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(99_999_999), (a, b) => {
        const inOrder = padNumbers(`ISO ${String(a)}`) < padNumbers(`ISO ${String(b)}`);
        expect(inOrder).toBe(a < b);
      }),
    );
  });
});
