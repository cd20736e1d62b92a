import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datesAgree,
  firstDay,
  isPartialDate,
  lastDay,
  parsePartialDate,
} from '../../vocabulary/partial-date.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, precision]) => date.slice(0, precision));
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

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

describe('reading a date', () => {
  it.each([
    ['2020-05-28', '2020-05-28'],
    ['2018-05', '2018-05'],
    ['2020', '2020'],
    ['May 15th, 2020', '2020-05-15'],
    ['May 7, 2020', '2020-05-07'],
    ['31 December 2022', '2022-12-31'],
    ['20 February 2023', '2023-02-20'],
    ['21st March 2017', '2017-03-21'],
    ['November 2019', '2019-11'],
    ['Nov. 2019', '2019-11'],
    ['Sept 2019', '2019-09'],
    ['mid-2018', '2018'],
    ['late 2017', '2017'],
    ['end 2023', '2023'],
    ['end of 2023', '2023'],
    ['early May 2020', '2020-05'],
    ['Third quarter of 2017', '2017'],
    ['Q3 2017', '2017'],
  ])('%s is %s', (text, date) => {
    expect(parsePartialDate(text)).toEqual({ ok: true, value: date });
  });

  it.each([
    '',
    'TBC',
    '2020-02-30',
    '2020-13',
    '31 April 2020',
    'May 32, 2020',
    '5/04/2023',
    '21/02',
    'April 22nd',
    'May',
    'Moscow 2018',
    'late 15 May 2020',
  ])('%j is none', (text) => {
    expect(parsePartialDate(text)).toEqual({
      ok: false,
      expected: 'a date such as 2018, 2018-05, 2018-05-22 or May 22nd, 2018',
    });
  });

  it('gives back every canonical date', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(parsePartialDate(date)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('reads a day in words, whichever of day and month comes first', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = date.split('-');
        const name = MONTHS[Number(month) - 1] ?? '';
        const figure = String(Number(dayOfMonth));
        expect(parsePartialDate(`${figure} ${name} ${year ?? ''}`)).toEqual({ ok: true, value: date });
        expect(parsePartialDate(`${name} ${figure}, ${year ?? ''}`)).toEqual({ ok: true, value: date });
      }),
    );
  });
});
