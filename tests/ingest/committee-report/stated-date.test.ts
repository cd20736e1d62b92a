import { describe, expect, it } from 'vitest';
import { parseStatedDate } from '../../../ingest/committee-report/stated-date.ts';

describe('a date in a report', () => {
  it.each([
    ['2020', '2020'],
    ['2020-05', '2020-05'],
    [' 2020-05-28 ', '2020-05-28'],
    ['28 May 2020', '2020-05-28'],
    ['1st Jan. 2020', '2020-01-01'],
    ['May 28th, 2020', '2020-05-28'],
    ['May 2020', '2020-05'],
    ['Sept 3, 2020', '2020-09-03'],
  ])('is read from %j', (words, value) => {
    expect(parseStatedDate(words)).toEqual({ ok: true, value });
  });

  it.each([
    ['05/06/2020', 'a date such as 2020-05-28, 28 May 2020 or May 28th, 2020'],
    ['2020-5-28', 'a date such as 2020-05-28, 28 May 2020 or May 28th, 2020'],
    ['28 Mai 2020', 'the name of a month, such as May'],
    ['2020-02-30', 'an existing day of the calendar'],
    ['31 June 2020', 'an existing day of the calendar'],
  ])('is refused as %j', (words, expected) => {
    expect(parseStatedDate(words)).toEqual({ ok: false, expected });
  });
});
