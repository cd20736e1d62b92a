import { describe, expect, it } from 'vitest';
import {
  dateSpan,
  foldWords,
  owningCommittee,
  withAncestors,
} from '../../../subgraphs/work-programme/search-keys.ts';

describe('keys', () => {
  it('are equal for names that differ in case, accents and dashes', () => {
    expect(foldWords('Étude – X-Chains')).toBe(foldWords('etude x chains'));
  });

  it('include the ancestors of a group, and the one with the programme', () => {
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

  it('include the first and last day that a date may mean', () => {
    expect(dateSpan('2020-01', '2020-02')).toEqual({
      dateFirst: '2020-01-01',
      dateLast: '2020-02-29',
      dateSort: '2020-01',
    });
    expect(dateSpan(null)).toEqual({ dateFirst: null, dateLast: null, dateSort: '9999-12-31' });
  });
});
