/**
 * Review dates by the type of the deliverable.
 * In: types and dates. Out: rules and computed dates. Not for: dates that sources state.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverableTypeCodes } from '../../../vocabulary/deliverable-types.ts';
import { isPartialDate } from '../../../vocabulary/partial-date.ts';
import { computeReviewDate, reviewRule } from '../../../subgraphs/publications/review-date.ts';

describe('a computed review date', () => {
  it('lies five years after an IS and three after a TS or PAS', () => {
    expect(computeReviewDate('IS', '2020-10-05')).toBe('2025-10-05');
    expect(computeReviewDate('TS', '2021-11')).toBe('2024-11');
    expect(computeReviewDate('PAS', '2021')).toBe('2024');
  });

  it('is the last of February where the year has no 29th', () => {
    expect(computeReviewDate('IS', '2020-02-29')).toBe('2025-02-28');
  });

  it('does not exist for a TR, a type without a known rule, or a publication without a date', () => {
    expect(computeReviewDate('TR', '2020-05-07')).toBeNull();
    expect(computeReviewDate('IWA', '2020-05-07')).toBeNull();
    expect(computeReviewDate(null, '2020-05-07')).toBeNull();
    expect(computeReviewDate('IS', null)).toBeNull();
  });

  it('keeps the precision of the date of publication', () => {
    const dates = fc
      .date({ min: new Date('1947-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
    fc.assert(
      fc.property(fc.constantFrom(...deliverableTypeCodes), dates, (type, date) => {
        const review = computeReviewDate(type, date);
        return review === null || (review.length === date.length && review > date && isPartialDate(review));
      }),
    );
  });
});

describe('the review rule', () => {
  it('is named for every type', () => {
    expect(Object.fromEntries(deliverableTypeCodes.map((type) => [type, reviewRule(type)]))).toEqual({
      IS: 'SYSTEMATIC_WITHIN_5_YEARS',
      TS: 'SYSTEMATIC_AFTER_3_YEARS',
      TR: 'RECOMMENDED_DATE_ONLY',
      PAS: 'SYSTEMATIC_AFTER_3_YEARS',
      IWA: 'NO_RULE_KNOWN',
      GUIDE: 'NO_RULE_KNOWN',
      R: 'NO_RULE_KNOWN',
      ISP: 'NO_RULE_KNOWN',
      TTA: 'NO_RULE_KNOWN',
      DATA: 'NO_RULE_KNOWN',
    });
    expect(reviewRule(null)).toBe('NO_RULE_KNOWN');
  });
});
