/**
 * Stretches of days over which several histories together do not change, so that a document made of all of them holds
 * from one day up to another like any other.
 * In: spans of days, and further days on which something changes. Out: stretches. Not for: what holds in them.
 */
import type { Day } from '../../facts/partial-date.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Consecutive stretches, oldest first; days that no span covers are left out. */
export function cutStretches(spans: readonly Span[], cuts: readonly Day[] = []): readonly Span[] {
  const days = [...new Set([...spans.flatMap(({ from, to }) => [from, to]), ...cuts])].sort();
  return days.flatMap((from, index) => {
    const to = days[index + 1];
    const covered = spans.some((span) => span.from <= from && from < span.to);
    return to === undefined || !covered ? [] : [{ from, to }];
  });
}
