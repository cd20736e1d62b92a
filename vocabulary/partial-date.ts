/**
 * Dates with the precision that their source has: a year, a month or a day.
 * In: text. Out: text in one canonical form, and days to compare. Not for: clock times or time zones.
 */

import { parsed, unparsed, type Parsed } from './parsed.ts';

/** `2018`, `2018-05` or `2018-05-22`; whether the day exists is for `parsePartialDate` to say. */
export const partialDatePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A calendar day, `2018-05-22`; days compare as strings. */
export type Day = string;

/** Later than every day that a source can name. */
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

/** The last day that a partial date may mean: only from then on is what it dates certain to have happened. */
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

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const vaguely = /^(?:early|mid|late|beginning of|middle of|end of|end)[\s-]+/iu;

/**
 * A date as people write it: `2018-05-22`, `2018-05`, `2018`, `May 15th, 2020`, `15 May 2020`, `November 2019`, `Nov. 2019`.
 * A part of a month or year keeps the precision that is certain: `mid-2018`, `end 2023` and `third quarter of 2017` are
 * years. Days in figures only (`5/04/2023`) are refused: day and month change places between countries.
 */
export function parsePartialDate(text: string): Parsed<string> {
  const tidy = text.replace(/\s+/gu, ' ').trim();
  const rest = tidy
    .replace(vaguely, '')
    .replace(/^(?:first|second|third|fourth|Q[1-4]) (?:quarter )?(?:of )?/iu, '');
  const whole = rest === tidy;
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year] =
    /^(?:(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(\p{L}{3,9})\.?,? |(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/iu.exec(
      rest,
    ) ?? [];
  const month = monthAfter ?? monthFirst;
  const day = dayFirst ?? dayAfter;
  const numeral = month === undefined ? null : monthNumeral(month);
  const date =
    year === undefined || (month !== undefined && numeral === null)
      ? rest
      : [year, numeral, day?.padStart(2, '0')].filter((part) => part != null).join('-');
  // "Early 15 May 2020" says nothing that a date could hold.
  if (!isPartialDate(date) || (!whole && date.length === 10)) {
    return unparsed('a date such as 2018, 2018-05, 2018-05-22 or May 22nd, 2018');
  }
  return parsed(date);
}

/** `09` of `September`, `Sept` or `Sep`; null for any other word. */
function monthNumeral(word: string): string | null {
  const index = MONTHS.findIndex((month) => month.startsWith(word.toLowerCase()));
  return index === -1 ? null : String(index + 1).padStart(2, '0');
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
