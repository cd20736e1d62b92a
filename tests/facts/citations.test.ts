import { describe, expect, it } from 'vitest';
import {
  citeFact,
  distinctCitations,
  distinctPlaces,
  placeOf,
  shareCitations,
} from '../../facts/citations.ts';
import { lineLocator, locatorPosition } from '../../facts/provenance.ts';

const first = { source: 'a', locator: 'line 1', asOf: '2020' };

describe('a citation', () => {
  it('is stated by its source if the fact gives no other basis', () => {
    expect(citeFact(first)).toEqual({ ...first, statedAs: null, basis: 'stated', reason: null });
    expect(citeFact({ ...first, basis: 'inferred', reason: 'by date' }, 'PC 9')).toEqual({
      ...first,
      statedAs: 'PC 9',
      basis: 'inferred',
      reason: 'by date',
    });
    expect(placeOf(citeFact(first))).toBe('a line 1');
  });

  it('of one place and day is listed once regardless of its wording, the first of them', () => {
    const [plain, worded] = [citeFact(first), citeFact(first, 'PC 9')];
    const later = citeFact({ ...first, asOf: '2021' });
    expect(distinctPlaces([worded, plain, later])).toEqual([worded, later]);
    expect(distinctPlaces([worded, plain])).toEqual([worded]);
    const one = [plain];
    expect(distinctPlaces(one)).toBe(one);
  });

  it('of one place and day is listed once for each wording, the last of them', () => {
    const [plain, worded] = [citeFact(first), citeFact(first, 'PC 9')];
    const inferred = citeFact({ ...first, basis: 'inferred' });
    expect(distinctCitations([plain, worded, inferred])).toEqual([inferred, worded]);
    expect(distinctCitations([plain, inferred])).toEqual([inferred]);
    expect(distinctCitations([plain, citeFact(first, '')])).toHaveLength(1);
    const one = [plain];
    expect(distinctCitations(one)).toBe(one);
  });

  it('is stored once in equal lists', () => {
    const share = shareCitations();
    const list = share([citeFact(first)]);
    expect(share([citeFact(first)])).toBe(list);
    expect(share([citeFact(first, 'PC 9')])).not.toBe(list);
  });
});

describe('a locator', () => {
  it('names one line or a range of lines', () => {
    expect([lineLocator(12), lineLocator(12, 12), lineLocator(163, 167)]).toEqual([
      'line 12',
      'line 12',
      'lines 163-167',
    ]);
  });

  it('sorts by its first number, after all others if it has none', () => {
    expect(['lines 163-167', 'record 9', 'cover'].map(locatorPosition)).toEqual([
      163,
      9,
      Number.MAX_SAFE_INTEGER,
    ]);
  });
});
