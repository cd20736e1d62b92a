import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDocumentNumber,
  parseDocumentNumber,
  parseDocumentNumbers,
} from '../../vocabulary/document-number.ts';

const JWG4 = 'ISO/TC 307/JWG 4';

describe('a document number', () => {
  it.each([
    ['N0418', 'ISO/TC 307', 418],
    ['N0119', 'ISO/TC 307/WG 2', 119],
    ['N8', 'ISO/TC 307/WG 2', 8],
    ['N09', JWG4, 9],
    ['N 656', 'ISO/TC 307/WG 1', 656],
  ])('%s is in the register of its list, %s', (text, register, number) => {
    expect(parseDocumentNumber(text, { register })).toEqual({ ok: true, value: { register, number } });
  });

  it.each([
    ['ISO/TC 307/WG 1/N 656', 'ISO/TC 307/WG 1', 656],
    ['ISO/TC 307/WG 1 N 656', 'ISO/TC 307/WG 1', 656],
    ['ISO-TC307-WG5_N0059', 'ISO/TC 307/WG 5', 59],
    ['ISO/TC 307 N407', 'ISO/TC 307', 407],
    ['ISO-IECJTC1-SC27 N19177', 'ISO/IEC JTC 1/SC 27', 19177],
    ['ISO/TC 46/SC 11/JWG 1 N 708', 'ISO/TC 46/SC 11/JWG 1', 708],
    ['WG2 N6', 'ISO/TC 307/WG 2', 6],
    ['WG 2 N013', 'ISO/TC 307/WG 2', 13],
  ])('%s names its register', (text, register, number) => {
    expect(parseDocumentNumber(text, { register: JWG4 })).toEqual({ ok: true, value: { register, number } });
  });

  it("is in another committee's register only when that committee is known", () => {
    expect(parseDocumentNumber('SC 27 N19138', { register: JWG4 })).toEqual({
      ok: false,
      expected: 'a reference with its parent, such as ISO/IEC JTC 1/SC 27',
    });
    expect(parseDocumentNumber('SC 27 N19138', { register: JWG4, known: ['ISO/IEC JTC 1/SC 27'] })).toEqual({
      ok: true,
      value: { register: 'ISO/IEC JTC 1/SC 27', number: 19138 },
    });
    expect(parseDocumentNumber('WG 2 N6', { known: ['ISO/TC 307/WG 2', 'ISO/TC 68/WG 2'] })).toEqual({
      ok: false,
      expected: 'one register, but WG 2 may be ISO/TC 68/WG 2 or ISO/TC 307/WG 2',
    });
  });

  it('names nothing without a register', () => {
    expect(parseDocumentNumber('N100')).toEqual({
      ok: false,
      expected: 'a document number such as ISO/TC 307/WG 1 N 656, with the register before the number',
    });
  });

  it.each(['', 'TBC', 'N', 'N0', '656', 'Nicosia', 'ISO/TC 307', 'WGN 6'])('%j is none', (text) => {
    expect(parseDocumentNumber(text, { register: JWG4 }).ok).toBe(false);
  });

  it('is read back as written, in any context', () => {
    const document = fc.record({
      register: fc.constantFrom('ISO/TC 307', JWG4, 'ISO/IEC JTC 1/SC 27', 'ITU-T/SG 17', 'ISO/WS ESG'),
      number: fc.integer({ min: 1, max: 99_999_999 }),
    });
    fc.assert(
      fc.property(document, (value) => {
        expect(parseDocumentNumber(formatDocumentNumber(value), { register: 'ISO/TC 1' })).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });
});

describe('a cell with several numbers', () => {
  it.each([
    ['N95, N96, N100', [95, 96, 100]],
    ['N129, N130', [129, 130]],
    ['N2; N5', [2, 5]],
    ['N13', [13]],
  ])('%s', (text, numbers) => {
    expect(parseDocumentNumbers(text, { register: JWG4 })).toEqual({
      ok: true,
      value: numbers.map((number) => ({ register: JWG4, number })),
    });
  });

  it('names a register once for the numbers that follow', () => {
    expect(parseDocumentNumbers('ISO/TC 307 N407 and N408', { register: JWG4 })).toEqual({
      ok: true,
      value: [
        { register: 'ISO/TC 307', number: 407 },
        { register: 'ISO/TC 307', number: 408 },
      ],
    });
  });

  it('is none when one part is none', () => {
    expect(parseDocumentNumbers('N95, TBC', { register: JWG4 }).ok).toBe(false);
    expect(parseDocumentNumbers('', { register: JWG4 }).ok).toBe(false);
  });
});
