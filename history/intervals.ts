/** Half-open intervals of days: lookup, cutting and joining. */
import { compareText } from '../vocabulary/folded-text.ts';
import { END_OF_TIME, type Day } from '../vocabulary/partial-date.ts';

/** An interval of days: includes `validFrom`, excludes `validTo`. */
export interface Interval {
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** True if the day is in the interval. */
export function holdsOn({ validFrom, validTo }: Interval, day: Day): boolean {
  return validFrom <= day && day < validTo;
}

/** The version that is valid on a day. */
export function versionOn<T extends Interval>(history: readonly T[], day: Day): T | undefined {
  return history.find((interval) => holdsOn(interval, day));
}

/** The days on which intervals start or end. */
export function changeDays(intervals: readonly Interval[]): readonly Day[] {
  return intervals.flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
}

/** Splits the intervals of a history at the days. */
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

/** The intervals over which several histories together do not change; uncovered days are omitted. */
export function cutTogether(intervals: readonly Interval[], days: readonly Day[] = []): readonly Interval[] {
  const starts = [...new Set([...changeDays(intervals), ...days])].sort(compareText);
  return starts.flatMap((from, index) => {
    const to = starts[index + 1];
    const covered = intervals.some((interval) => holdsOn(interval, from));
    return to === undefined || !covered ? [] : [{ validFrom: from, validTo: to }];
  });
}

/** The history without the days of the excluded intervals. */
export function leaveOut<T extends Interval>(
  history: readonly T[],
  excluded: readonly Interval[],
): readonly T[] {
  return cutAt(history, changeDays(excluded)).filter(
    (interval) => !excluded.some((one) => holdsOn(one, interval.validFrom)),
  );
}

/** The first day of the gapless run that ends with the interval at `index`; `continues` may end a run early. */
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

/** Merges adjacent intervals. */
export function unbrokenRuns(history: readonly Interval[]): readonly Interval[] {
  return joinAlike(history, () => true).map(({ validFrom, validTo }) => ({ validFrom, validTo }));
}

/** Merges adjacent intervals that are alike. */
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

/** Extends each interval to the start of the next, and the last to the end of time. */
export function closeGaps<T extends Interval>(history: readonly T[]): readonly T[] {
  return history.map((interval, index) => {
    const to = history[index + 1]?.validFrom ?? END_OF_TIME;
    return interval.validTo === to ? interval : { ...interval, validTo: to };
  });
}
