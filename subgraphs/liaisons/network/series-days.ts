/**
 * The days of a series: from a first day on in equal steps.
 * In: first and last day, a step. Out: days. Not for: what is told of each (load-series.ts).
 */
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { NetworkSeriesStep } from './enums.ts';

const monthsOf: Readonly<Record<NetworkSeriesStep, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

/**
 * The days from `from` to `to`, both included where a step ends there; at most `most` and one more, which tells that there
 * are too many. A day that a month does not have is its last one: 31 January, 28 February, 31 March.
 */
export function seriesDays(from: Day, to: Day, step: NetworkSeriesStep, most: number): readonly Day[] {
  const days: Day[] = [];
  for (let index = 0; index <= most; index += 1) {
    const day = addMonths(from, index * monthsOf[step]);
    if (day > to) break;
    days.push(day);
  }
  return days;
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const shifted = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
  const wanted = `${shifted}${day.slice(7)}`;
  const last = lastDay(shifted);
  return wanted < last ? wanted : last;
}
