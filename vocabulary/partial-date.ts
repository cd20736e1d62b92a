/** `2018`, `2018-05` or `2018-05-22`. Use `isPartialDate` to check that the day exists. */
export const partialDatePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A calendar day, `2018-05-22`; days compare as strings. */
export type Day = string;

/** Later than any day in a source. */
export const END_OF_TIME: Day = '9999-12-31';

/** True for a partial date whose month and day exist in the calendar. */
export function isPartialDate(text: string): boolean {
  if (!partialDatePattern.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  return day === undefined || day <= daysInMonth(year ?? 0, month ?? 1);
}

/** The first day that a partial date may mean. */
export function firstDay(date: string): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date may mean: only then is the event certain to have happened. */
export function lastDay(date: string): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number);
    return `${date}-${String(daysInMonth(year ?? 0, month ?? 1)).padStart(2, '0')}`;
  }
  return date;
}

/** True when one date is the other with more precision, or the same: `2016` and `2016-09-12`. */
export function datesAgree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
