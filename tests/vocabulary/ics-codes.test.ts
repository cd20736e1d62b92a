/** Codes of the International Classification for Standards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsField, icsLevel, icsLine, icsParent, parseIcsCode } from '../../vocabulary/ics-codes.ts';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
const code = fc
  .tuple(digits(2), fc.option(fc.tuple(digits(3), fc.option(digits(2)))))
  .map(([field, below]) => [field, below?.[0], below?.[1]].filter((part) => part != null).join('.'));

describe('an ICS code', () => {
  it.each(['35', '35.030', '35.240.40', ' 01.040 '])('is read: %s', (text) => {
    expect(parseIcsCode(text)).toEqual({ ok: true, value: text.trim() });
  });

  it.each(['', '3', '35.', '35.03', '35.030.1', '35.030.10.1', '35 030', 'IT'])('is not: "%s"', (text) => {
    expect(parseIcsCode(text)).toEqual({
      ok: false,
      expected: 'an ICS code such as 35, 35.030 or 35.240.40',
    });
  });

  it('has a line upwards that ends in its field', () => {
    expect(icsLine('35.240.40')).toEqual(['35.240.40', '35.240', '35']);
    fc.assert(
      fc.property(code, (any) => {
        const line = icsLine(any);
        expect(line).toHaveLength(icsLevel(any));
        expect(line.at(-1)).toBe(icsField(any));
        expect(line.slice(1)).toEqual(icsParent(any) === null ? [] : icsLine(icsParent(any) ?? ''));
        expect(line.every((above) => parseIcsCode(above).ok)).toBe(true);
      }),
    );
  });
});
