import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeGaps,
  cutAt,
  cutTogether,
  holdsOn,
  joinAlike,
  leaveOut,
  runStart,
  unbrokenRuns,
} from '../../history/intervals.ts';

const day = fc.integer({ min: 10, max: 28 }).map((number) => `2020-01-${String(number)}`);
const interval = fc
  .tuple(day, day)
  .filter(([a, b]) => a < b)
  .map(([from, to]) => ({ validFrom: from, validTo: to }));
const intervals = fc.array(interval, { minLength: 1, maxLength: 6 });

describe('intervals', () => {
  it('cut together cover each of their days once, and no other', () => {
    fc.assert(
      fc.property(intervals, fc.array(day), day, (spans, cuts, on) => {
        const covered = spans.some((one) => holdsOn(one, on));
        const pieces = cutTogether(spans, cuts).filter((one) => holdsOn(one, on));
        expect(pieces).toHaveLength(covered ? 1 : 0);
      }),
    );
  });

  it('cut at days hold the same days, and none of them lies inside a piece', () => {
    fc.assert(
      fc.property(interval, fc.array(day), day, (whole, cuts, on) => {
        const pieces = cutAt([whole], cuts);
        expect(pieces.filter((one) => holdsOn(one, on))).toHaveLength(holdsOn(whole, on) ? 1 : 0);
        expect(
          pieces.filter(({ validFrom, validTo }) => cuts.some((cut) => validFrom < cut && cut < validTo)),
        ).toEqual([]);
      }),
    );
  });

  it('excluded from a history take their days with them', () => {
    fc.assert(
      fc.property(interval, fc.array(interval), day, (whole, without, on) => {
        const left = leaveOut([whole], without).filter((one) => holdsOn(one, on));
        const expected = holdsOn(whole, on) && !without.some((one) => holdsOn(one, on));
        expect(left).toHaveLength(expected ? 1 : 0);
      }),
    );
  });

  it('run on without a break', () => {
    const history = [
      { validFrom: '2018-01-01', validTo: '2019-01-01', status: 'P' },
      { validFrom: '2019-06-01', validTo: '2020-01-01', status: 'O' },
      { validFrom: '2020-01-01', validTo: '2021-01-01', status: 'P' },
    ];
    expect(runStart(history, 2)).toBe('2019-06-01');
    expect(runStart(history, 2, (earlier, later) => earlier.status === later.status)).toBe('2020-01-01');
  });

  it('are joined where they follow each other and do not differ', () => {
    const history = [
      { validFrom: '2018-01-01', validTo: '2019-01-01', status: 'P' },
      { validFrom: '2019-01-01', validTo: '2020-01-01', status: 'P' },
      { validFrom: '2020-01-01', validTo: '2021-01-01', status: 'O' },
      { validFrom: '2022-01-01', validTo: '2023-01-01', status: 'O' },
    ];
    expect(joinAlike(history, (earlier, later) => earlier.status === later.status)).toEqual([
      { validFrom: '2018-01-01', validTo: '2020-01-01', status: 'P' },
      { validFrom: '2020-01-01', validTo: '2021-01-01', status: 'O' },
      { validFrom: '2022-01-01', validTo: '2023-01-01', status: 'O' },
    ]);
    expect(unbrokenRuns(history)).toEqual([
      { validFrom: '2018-01-01', validTo: '2021-01-01' },
      { validFrom: '2022-01-01', validTo: '2023-01-01' },
    ]);
  });

  it('cut anywhere have the same unbroken runs', () => {
    fc.assert(
      fc.property(intervals, fc.array(day), (spans, cuts) => {
        const history = cutTogether(spans);
        expect(unbrokenRuns(cutAt(history, cuts))).toEqual(unbrokenRuns(history));
      }),
    );
  });

  it('are not cut at their own ends', () => {
    const whole = { validFrom: '2018-01-01', validTo: '2020-01-01' };
    expect(cutAt([whole], ['2018-01-01', '2020-01-01', '2021-01-01'])).toEqual([whole]);
    expect(cutAt([whole], ['2019-06-01', '2019-01-01', '2019-06-01'])).toEqual([
      { validFrom: '2018-01-01', validTo: '2019-01-01' },
      { validFrom: '2019-01-01', validTo: '2019-06-01' },
      { validFrom: '2019-06-01', validTo: '2020-01-01' },
    ]);
  });

  it('without gaps last until the next begins, the last of them for ever', () => {
    const history = [
      { validFrom: '2018-01-01', validTo: '2019-01-01' },
      { validFrom: '2020-01-01', validTo: '2021-01-01' },
      { validFrom: '2021-01-01', validTo: '9999-12-31' },
    ];
    const closed = closeGaps(history);
    expect(closed).toEqual([{ validFrom: '2018-01-01', validTo: '2020-01-01' }, history[1], history[2]]);
    expect([closed[1], closed[2]].map((one, index) => one === history[index + 1])).toEqual([true, true]);
    expect(closeGaps(history.slice(0, 1))).toEqual([{ validFrom: '2018-01-01', validTo: '9999-12-31' }]);
  });
});
