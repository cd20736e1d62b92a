/**
 * Arithmetic on stretches of days: cutting histories where another one changes, so that a document made of several holds
 * from one day up to another like any other.
 * In: stretches and days. Out: stretches. Not for: what holds in them.
 */
import { compareText } from './folded-text.ts';
import { END_OF_TIME, type Day } from './partial-date.ts';

/** Holds on `from` and every later day before `to`. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** True when the stretch holds the day. */
export function holdsOn({ from, to }: Stretch, day: Day): boolean {
  return from <= day && day < to;
}

/** The one of a history that holds on a day. */
export function versionOn<T extends Stretch>(history: readonly T[], day: Day): T | undefined {
  return history.find((stretch) => holdsOn(stretch, day));
}

/** The days on which stretches begin or end. */
export function changeDays(stretches: readonly Stretch[]): readonly Day[] {
  return stretches.flatMap(({ from, to }) => [from, to]);
}

/** The same history, cut so that nothing begins before and ends after one of the days. */
export function cutAt<T extends Stretch>(history: readonly T[], days: readonly Day[]): readonly T[] {
  const ordered = [...new Set(days)].sort(compareText);
  return history.flatMap((stretch) => {
    const starts = [stretch.from, ...ordered.filter((day) => stretch.from < day && day < stretch.to)];
    return starts.map((from, index) => ({ ...stretch, from, to: starts[index + 1] ?? stretch.to }));
  });
}

/** The stretches over which several histories together do not change; days that none covers are left out. */
export function cutTogether(stretches: readonly Stretch[], days: readonly Day[] = []): readonly Stretch[] {
  const starts = [...new Set([...changeDays(stretches), ...days])].sort(compareText);
  return starts.flatMap((from, index) => {
    const to = starts[index + 1];
    const covered = stretches.some((stretch) => holdsOn(stretch, from));
    return to === undefined || !covered ? [] : [{ from, to }];
  });
}

/** The history without the days of some stretches. */
export function leaveOut<T extends Stretch>(
  history: readonly T[],
  without: readonly Stretch[],
): readonly T[] {
  return cutAt(history, changeDays(without)).filter(
    (stretch) => !without.some((left) => holdsOn(left, stretch.from)),
  );
}

/** The first day of the unbroken run that the stretch at `index` continues; `continues` may end a run early. */
export function runStart<T extends Stretch>(
  history: readonly T[],
  index: number,
  continues: (earlier: T, later: T) => boolean = () => true,
): Day {
  let start = index;
  for (;;) {
    const [earlier, later] = [history[start - 1], history[start]];
    if (earlier === undefined || later === undefined) break;
    if (earlier.to !== later.from || !continues(earlier, later)) break;
    start -= 1;
  }
  return history[start]?.from ?? END_OF_TIME;
}

/** The same days, as the stretches that no gap breaks. */
export function unbrokenRuns(history: readonly Stretch[]): readonly Stretch[] {
  return joinAlike(history, () => true).map(({ from, to }) => ({ from, to }));
}

/** The same history, where stretches that follow each other without a gap and do not differ are one. */
export function joinAlike<T extends Stretch>(
  history: readonly T[],
  isAlike: (earlier: T, later: T) => boolean,
): readonly T[] {
  const joined: T[] = [];
  for (const stretch of history) {
    const last = joined.at(-1);
    if (last?.to === stretch.from && isAlike(last, stretch)) {
      joined[joined.length - 1] = { ...last, to: stretch.to };
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}

/** The same history, where each stretch lasts until the next one begins and the last one for ever. */
export function closeGaps<T extends Stretch>(history: readonly T[]): readonly T[] {
  return history.map((stretch, index) => {
    const to = history[index + 1]?.from ?? END_OF_TIME;
    return stretch.to === to ? stretch : { ...stretch, to };
  });
}
