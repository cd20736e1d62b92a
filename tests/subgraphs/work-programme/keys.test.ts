/**
 * The keys by which documents are found and ordered, and the stretches of days that they hold for.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateSpan,
  numberSortKey,
  owningCommittee,
  withAncestors,
  wordKeys,
} from '../../../subgraphs/work-programme/search-keys.ts';
import { cutStretches } from '../../../subgraphs/work-programme/stretches.ts';

describe('keys', () => {
  it('find a word by every beginning of two letters or more, without marks and capitals', () => {
    expect(wordKeys(['Chaîne X'])).toEqual(['ch', 'cha', 'chai', 'chain', 'chaine', 'x']);
  });

  it('order numbers by their value', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(99_999_999), (a, b) => {
        const inOrder = numberSortKey(`ISO ${String(a)}`) < numberSortKey(`ISO ${String(b)}`);
        expect(inOrder).toBe(a < b);
      }),
    );
  });

  it('know the committees above a group, and the one that has the programme', () => {
    expect(withAncestors(['ISO/TC 46/SC 11/JWG 1'])).toEqual([
      'ISO/TC 46/SC 11/JWG 1',
      'ISO/TC 46/SC 11',
      'ISO/TC 46',
    ]);
    expect(['ISO/TC 46/SC 11/JWG 1', 'ISO/TC 307/WG 1', 'ITU-T/SG 17'].map(owningCommittee)).toEqual([
      'ISO/TC 46/SC 11',
      'ISO/TC 307',
      'ITU-T/SG 17',
    ]);
  });

  it('hold the days that a date may mean', () => {
    expect(dateSpan('2020-01', '2020-02')).toEqual({
      dateFirst: '2020-01-01',
      dateLast: '2020-02-29',
      dateSort: '2020-01',
    });
    expect(dateSpan(null)).toEqual({ dateFirst: null, dateLast: null, dateSort: '9999-12-31' });
  });
});

describe('stretches', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2020-01-${String(number)}`);
  const span = fc
    .tuple(day, day)
    .filter(([a, b]) => a < b)
    .map(([from, to]) => ({ from, to }));

  it('cover each day of the spans once, and no other', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), fc.array(day), day, (spans, cuts, on) => {
        const holds = (one: { from: string; to: string }) => one.from <= on && on < one.to;
        expect(cutStretches(spans, cuts).filter(holds)).toHaveLength(spans.some(holds) ? 1 : 0);
      }),
    );
  });
});
