/**
 * Stretches of days, cut where others begin or end.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutAt,
  cutTogether,
  holdsOn,
  joinAlike,
  leaveOut,
  runStart,
  unbrokenRuns,
} from '../../facts/stretches.ts';

const day = fc.integer({ min: 10, max: 28 }).map((number) => `2020-01-${String(number)}`);
const stretch = fc
  .tuple(day, day)
  .filter(([a, b]) => a < b)
  .map(([from, to]) => ({ from, to }));
const stretches = fc.array(stretch, { minLength: 1, maxLength: 6 });

describe('stretches', () => {
  it('cut together cover each of their days once, and no other', () => {
    fc.assert(
      fc.property(stretches, fc.array(day), day, (spans, cuts, on) => {
        const covered = spans.some((one) => holdsOn(one, on));
        const pieces = cutTogether(spans, cuts).filter((one) => holdsOn(one, on));
        expect(pieces).toHaveLength(covered ? 1 : 0);
      }),
    );
  });

  it('cut at days hold the same days, and none of them lies inside a piece', () => {
    fc.assert(
      fc.property(stretch, fc.array(day), day, (whole, cuts, on) => {
        const pieces = cutAt([whole], cuts);
        expect(pieces.filter((one) => holdsOn(one, on))).toHaveLength(holdsOn(whole, on) ? 1 : 0);
        expect(pieces.filter(({ from, to }) => cuts.some((cut) => from < cut && cut < to))).toEqual([]);
      }),
    );
  });

  it('left out of a history take their days with them', () => {
    fc.assert(
      fc.property(stretch, fc.array(stretch), day, (whole, without, on) => {
        const left = leaveOut([whole], without).filter((one) => holdsOn(one, on));
        const expected = holdsOn(whole, on) && !without.some((one) => holdsOn(one, on));
        expect(left).toHaveLength(expected ? 1 : 0);
      }),
    );
  });

  it('run on without a break', () => {
    const history = [
      { from: '2018-01-01', to: '2019-01-01', status: 'P' },
      { from: '2019-06-01', to: '2020-01-01', status: 'O' },
      { from: '2020-01-01', to: '2021-01-01', status: 'P' },
    ];
    expect(runStart(history, 2)).toBe('2019-06-01');
    expect(runStart(history, 2, (earlier, later) => earlier.status === later.status)).toBe('2020-01-01');
  });

  it('are joined where they follow each other and do not differ', () => {
    const history = [
      { from: '2018-01-01', to: '2019-01-01', status: 'P' },
      { from: '2019-01-01', to: '2020-01-01', status: 'P' },
      { from: '2020-01-01', to: '2021-01-01', status: 'O' },
      { from: '2022-01-01', to: '2023-01-01', status: 'O' },
    ];
    expect(joinAlike(history, (earlier, later) => earlier.status === later.status)).toEqual([
      { from: '2018-01-01', to: '2020-01-01', status: 'P' },
      { from: '2020-01-01', to: '2021-01-01', status: 'O' },
      { from: '2022-01-01', to: '2023-01-01', status: 'O' },
    ]);
    expect(unbrokenRuns(history)).toEqual([
      { from: '2018-01-01', to: '2021-01-01' },
      { from: '2022-01-01', to: '2023-01-01' },
    ]);
  });

  it('cut anywhere have the same unbroken runs', () => {
    fc.assert(
      fc.property(stretches, fc.array(day), (spans, cuts) => {
        const history = cutTogether(spans);
        expect(unbrokenRuns(cutAt(history, cuts))).toEqual(unbrokenRuns(history));
      }),
    );
  });
});
