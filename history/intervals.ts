/**
 * Arithmetic on intervals of days: cutting histories where another one changes, so that a document made of several holds
 * from one day up to another like any other.
 * In: intervals and days. Out: intervals. Not for: what holds in them.
 */
import { compareText } from '../vocabulary/folded-text.ts';
import { END_OF_TIME, type Day } from '../vocabulary/partial-date.ts';

/** Holds on `from` and every later day before `to`. */
export interface Interval {
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** True when the interval holds the day. */
export function holdsOn({ validFrom, validTo }: Interval, day: Day): boolean {
  return validFrom <= day && day < validTo;
}

/** The one of a history that holds on a day. */
export function versionOn<T extends Interval>(history: readonly T[], day: Day): T | undefined {
  return history.find((interval) => holdsOn(interval, day));
}

/** The days on which intervals begin or end. */
export function changeDays(intervals: readonly Interval[]): readonly Day[] {
  return intervals.flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
}

/** The same history, cut so that nothing begins before and ends after one of the days. */
export function cutAt<T extends Interval>(history: readonly T[], days: readonly Day[]): readonly T[] {
  const ordered = [...new Set(days)].sort(compareText);
  return history.flatMap((interval) => {
    const starts = [
      interval.validFrom,
      ...ordered.filter((day) => interval.validFrom < day && day < interval.validTo),
    ];
    return starts.map((from, index) => ({
      ...interval,
      validFrom: from,
      validTo: starts[index + 1] ?? interval.validTo,
    }));
  });
}

/** The intervals over which several histories together do not change; days that none covers are left out. */
export function cutTogether(intervals: readonly Interval[], days: readonly Day[] = []): readonly Interval[] {
  const starts = [...new Set([...changeDays(intervals), ...days])].sort(compareText);
  return starts.flatMap((from, index) => {
    const to = starts[index + 1];
    const covered = intervals.some((interval) => holdsOn(interval, from));
    return to === undefined || !covered ? [] : [{ validFrom: from, validTo: to }];
  });
}

/** The history without the days of some intervals. */
export function leaveOut<T extends Interval>(
  history: readonly T[],
  without: readonly Interval[],
): readonly T[] {
  return cutAt(history, changeDays(without)).filter(
    (interval) => !without.some((left) => holdsOn(left, interval.validFrom)),
  );
}

/** The first day of the unbroken run that the interval at `index` continues; `continues` may end a run early. */
export function runStart<T extends Interval>(
  history: readonly T[],
  index: number,
  continues: (earlier: T, later: T) => boolean = () => true,
): Day {
  let start = index;
  for (;;) {
    const [earlier, later] = [history[start - 1], history[start]];
    if (earlier === undefined || later === undefined) break;
    if (earlier.validTo !== later.validFrom || !continues(earlier, later)) break;
    start -= 1;
  }
  return history[start]?.validFrom ?? END_OF_TIME;
}

/** The same days, as the intervals that no gap breaks. */
export function unbrokenRuns(history: readonly Interval[]): readonly Interval[] {
  return joinAlike(history, () => true).map(({ validFrom, validTo }) => ({ validFrom, validTo }));
}

/** The same history, where intervals that follow each other without a gap and do not differ are one. */
export function joinAlike<T extends Interval>(
  history: readonly T[],
  isAlike: (earlier: T, later: T) => boolean,
): readonly T[] {
  const joined: T[] = [];
  for (const interval of history) {
    const last = joined.at(-1);
    if (last?.validTo === interval.validFrom && isAlike(last, interval)) {
      joined[joined.length - 1] = { ...last, validTo: interval.validTo };
    } else {
      joined.push(interval);
    }
  }
  return joined;
}

/** The same history, where each interval lasts until the next one begins and the last one for ever. */
export function closeGaps<T extends Interval>(history: readonly T[]): readonly T[] {
  return history.map((interval, index) => {
    const to = history[index + 1]?.validFrom ?? END_OF_TIME;
    return interval.validTo === to ? interval : { ...interval, validTo: to };
  });
}
