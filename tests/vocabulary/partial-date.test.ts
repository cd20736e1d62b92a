import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesAgree, firstDay, isPartialDate, lastDay } from '../../vocabulary/partial-date.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, precision]) => date.slice(0, precision));
describe('a date with its precision', () => {
  it('spans the days that it may mean', () => {
    expect([firstDay('2020'), lastDay('2020')]).toEqual(['2020-01-01', '2020-12-31']);
    expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect([firstDay('2018-05-22'), lastDay('2018-05-22')]).toEqual(['2018-05-22', '2018-05-22']);
  });

  it('agrees with a more precise one', () => {
    expect(datesAgree('2016', '2016-09-12')).toBe(true);
    expect(datesAgree('2016-09-12', '2016-09-13')).toBe(false);
  });

  it('lies between its first and its last day', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(isPartialDate(date)).toBe(true);
        expect(firstDay(date) <= lastDay(date)).toBe(true);
        expect(datesAgree(date, firstDay(date)) && datesAgree(date, lastDay(date))).toBe(true);
      }),
    );
  });
});

describe('a partial date', () => {
  it.each(['2020', '2018-05', '2020-05-28', '2020-02-29'])('%s exists', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['', 'TBC', '2020-02-30', '2019-02-29', '2020-13', '2020-00', '2020-5-04', '5/04/2023', ' 2020'])(
    '%j does not',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});
